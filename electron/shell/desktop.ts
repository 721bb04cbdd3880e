/** What the procedures may ask of a desktop, done with Electron. */
import type { IntlShape } from '@formatjs/intl'
import { app, type BrowserWindow, Menu, Notification, shell } from 'electron'
import { z } from 'zod'
import { Redline } from '#shared/contracts/document-shapes.ts'
import type { MenuModel } from '#shared/contracts/shell.ts'
import { AppError } from '#shared/rpc.ts'
import type { Desktop } from '../procedures/context.ts'
import { chooseFileToOpen, chooseFileToSave } from './dialogs.ts'
import { createJobs } from './jobs.ts'
import { showMenu } from './menu.ts'
import { builtPath } from './places.ts'
import { printView } from './print.ts'
import { openOutside } from './security.ts'
import { checkForUpdate, updateFeed } from './updater.ts'

export interface DesktopOptions {
  /** The main window; null while there is none. */
  readonly window: () => BrowserWindow | null
  readonly texts: () => IntlShape<string>
  /** Has the page in front run a command of its registry. */
  readonly run: (command: string) => void
}

const Progress = z.object({ done: z.number(), all: z.number() })
const Verdict = z.object({ ok: z.boolean(), problems: z.array(z.string()) })

/** `stop` ends the jobs process, if it was ever started. */
export function createDesktop({ window, texts, run }: DesktopOptions): Desktop & { stop(): void } {
  const text = (id: string): string => texts().formatMessage({ id })
  const jobs = createJobs(builtPath('main/jobs.cjs'))
  const setMenu = (menus: MenuModel): void => showMenu(menus, { platform: process.platform, appName: app.name, text, run })
  // Until the page sends its menu: on the Mac the standard one, which it cannot be without; elsewhere none, since it hides anyway.
  if (process.platform === 'darwin') setMenu([])
  else Menu.setApplicationMenu(null)
  return {
    chooseFileToOpen: (kind = 'workspace') => chooseFileToOpen(kind, { window: window(), text }),
    chooseFileToSave: (suggestedName, kind) => chooseFileToSave(suggestedName, kind, { window: window(), text }),
    setMenu,
    openLink: openOutside,
    showFile: (path) => shell.showItemInFolder(path),
    printView: (route, to, lines) => printView(route, to, { texts: texts(), lines }),
    async verify(path, onProgress, signal) {
      return Verdict.parse(await jobs.run('verify', { path }, { signal, onProgress: (value) => onProgress(Progress.parse(value)) }))
    },
    async redline(compared, onProgress, signal) {
      return Redline.parse(await jobs.run('redline', compared, { signal, onProgress: (value) => onProgress(Progress.parse(value)) }))
    },
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

function platformName(): 'linux' | 'darwin' | 'win32' {
  const { platform } = process
  if (platform === 'linux' || platform === 'darwin' || platform === 'win32') return platform
  throw new AppError('unexpected', { platform })
}
