/** What the procedures may ask of a desktop, done with Electron. */
import type { IntlShape } from '@formatjs/intl'
import { app, type BrowserWindow, Menu, Notification, net, session, shell } from 'electron'
import { z } from 'zod'
import type { MenuModel } from '#shared/contracts/shell.ts'
import { AppError } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import type { Question } from '../jobs/job.ts'
import type { Desktop } from '../procedures/context.ts'
import type { Logins } from '../services/feeds/types.ts'
import { copyPicture } from './copy-picture.ts'
import { chooseFilesToOpen, chooseFileToOpen, chooseFileToSave, chooseFolder } from './dialogs.ts'
import { erasingInJobs } from './erase.ts'
import { feedsInJobs } from './feeds.ts'
import { figureFilesInJobs } from './figure-files.ts'
import { createJobs } from './jobs.ts'
import { createLogins } from './logins.ts'
import { mentionFilesInJobs } from './mentions.ts'
import { showMenu } from './menu.ts'
import { builtPath, migrationsPath } from './places.ts'
import { printView } from './print.ts'
import { reportFilesInJobs } from './reports.ts'
import { rostersInJobs } from './rosters.ts'
import { openOutside } from './security.ts'
import { checkForUpdate, updateFeed } from './updater.ts'

export interface DesktopOptions {
  /** The main window; null while there is none. */
  readonly window: () => BrowserWindow | null
  readonly texts: () => IntlShape<string>
  /** Has the page in front run a command of its registry. */
  readonly run: (command: string) => void
  /** A job has changed the open file. */
  readonly changed: (topics: readonly ChangeTopic[]) => void
}

const never = new AbortController().signal
const Progress = z.object({ done: z.number(), all: z.number() })
const Verdict = z.object({ ok: z.boolean(), problems: z.array(z.string()) })

/** `stop` ends the jobs process, if it was ever started, and settles when it is gone. */
export function createDesktop({ window, texts, run, changed }: DesktopOptions): Desktop & { stop(): Promise<void> } {
  const text = (id: string): string => texts().formatMessage({ id })
  const logins = createLogins(app.getPath('userData'))
  const jobs = createJobs(builtPath('main/jobs.cjs'), { changed, answer: (question, about) => answerOf(question, about, logins) })
  const setMenu = (menus: MenuModel): void => showMenu(menus, { platform: process.platform, appName: app.name, text, run })
  // Until the page sends its menu: on the Mac the standard one, which it cannot be without; elsewhere none, since it hides anyway.
  if (process.platform === 'darwin') setMenu([])
  else Menu.setApplicationMenu(null)
  return {
    chooseFileToOpen: (kind = 'workspace') => chooseFileToOpen(kind, { window: window(), text }),
    chooseFilesToOpen: () => chooseFilesToOpen({ window: window(), text }),
    chooseFileToSave: (suggestedName, kind) => chooseFileToSave(suggestedName, kind, { window: window(), text }),
    chooseFolder: () => chooseFolder({ window: window(), text }),
    setMenu,
    openLink: openOutside,
    showFile: (path) => shell.showItemInFolder(path),
    printView: (route, to, lines) => printView(route, to, { texts: texts(), lines }),
    copyPicture: (rectangle) => copyPicture(window(), rectangle),
    async verify(path, onProgress, signal) {
      return Verdict.parse(await jobs.run('verify', { path }, { signal, onProgress: (value) => onProgress(Progress.parse(value)) }))
    },
    async redline(compared, onProgress, signal) {
      const { Redline } = await import('#shared/contracts/document-shapes.ts')
      return Redline.parse(await jobs.run('redline', compared, { signal, onProgress: (value) => onProgress(Progress.parse(value)) }))
    },
    tidy: async (path) => {
      await jobs.run('tidy', { path, migrations: migrationsPath() }, { signal: never, onProgress: () => undefined })
    },
    ask: (question, signal) => jobs.run('ask', question, { signal, onProgress: () => undefined }),
    ...erasingInJobs(jobs),
    ...feedsInJobs(jobs),
    ...rostersInJobs(jobs),
    ...figureFilesInJobs(jobs),
    ...mentionFilesInJobs(jobs),
    ...reportFilesInJobs(jobs),
    isOnline: () => net.isOnline(),
    logins,
    checkForUpdate,
    quit: () => app.quit(),
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: platformName(),
      notifications: Notification.isSupported(),
      updates: updateFeed() !== null,
    }),
    stop: () => jobs.stop(),
  }
}

/** The way that the system knows to an address, and logins that are kept here. */
function answerOf(question: Question, about: string, logins: Logins): Promise<string> | string {
  if (question === 'proxy') return session.defaultSession.resolveProxy(about)
  const [sourceId = '', origin = ''] = about.split(' ')
  return (logins.origin(sourceId) === origin ? logins.value(sourceId) : null) ?? ''
}

function platformName(): 'linux' | 'darwin' | 'win32' {
  const { platform } = process
  if (platform === 'linux' || platform === 'darwin' || platform === 'win32') return platform
  throw new AppError('unexpected', { platform })
}
