/** Everything behind the window: settings in, an open workspace and the served contract out. Loaded while the page already loads. */
import { app, type BrowserWindow, net } from 'electron'
import { quickCheckLimit } from '#db/format.ts'
import { isLeftBehind } from '#db/left-behind.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import type { ServerMessage } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import type { Desktop } from '../procedures/context.ts'
import { callerOf, createRouter, type Router } from '../procedures/router.ts'
import { createPortServer, type PortServer } from '../procedures/serve-port.ts'
import { type FeedClock, startFeedClock } from '../services/feeds/feed-clock.ts'
import { giveHeadStart } from '../services/head-start.ts'
import { watchLargeFiles } from '../services/large-files.ts'
import { createSession, type Session } from '../services/session.ts'
import { createSettings, type SettingsStore } from '../services/settings.ts'
import { textsOf } from '../services/text.ts'
import { createDesktop } from './desktop.ts'
import { startReminders } from './notifications.ts'
import { migrationsPath, resourcesPath } from './places.ts'
import { startScheduledReports } from './scheduled-reports.ts'
import { applyTheme } from './theme.ts'
import { checkForUpdate } from './updater.ts'

export interface ProgramOptions {
  readonly changed: (topics: readonly ChangeTopic[]) => void
  readonly window: () => BrowserWindow | null
  /** Brings the window to the front, at a route. */
  readonly show: (route: string) => void
  /** Has the page in front run a command of its registry. */
  readonly run: (command: string) => void
  /** Settles when the page has arrived in its process; until then there is time for short work only. */
  readonly arrived: Promise<void>
  /** The workspace asked for at the start; null: the last one. */
  readonly file: string | null
}

export interface Program {
  readonly settings: SettingsStore
  /** Answers one port of the page. */
  readonly serve: (post: (message: ServerMessage) => void) => PortServer
  /** Opens another workspace; a refusal is shown by the page. */
  open(path: string): void
  /** Ends the jobs and closes the workspace. Nothing may be called afterwards. */
  close(): Promise<void>
}

/** What every page asks for before it draws anything: see renderer/main.tsx. */
const firstQuestions = ['settings.get', 'workspace.info', 'launchPlan.view', 'workspace.startProblem', 'workspace.recent', 'history.state']

/** Milliseconds: feeds wait until the window stands, and are looked at twice a minute. */
const feedRests = { firstLook: 4000, rest: 30_000 }

/** Opens the workspace asked for, else the last one, and gets ready to answer. Takes breath in between: the page's process waits for this thread, too. */
export async function openProgram({ changed, window, show, run, arrived, file }: ProgramOptions): Promise<Program> {
  const clock = Date.now
  let onChanged = (_topics: readonly ChangeTopic[]): void => {}
  const tell = (topics: readonly ChangeTopic[]): void => {
    onChanged(topics)
    changed(topics)
  }
  const settings = createSettings(app.getPath('userData'), systemLocale(), tell)
  const texts = () => textsOf(settings.get().locale)
  const desktop = createDesktop({ window, texts, run, changed: tell })
  const session = createSession({ clock, settings, changed: tell, folder: app.getPath('userData'), migrations: migrationsPath() })
  const router = createRouter({ clock, session, settings, desktop, changed: tell, resources: resourcesPath() })
  await breath()
  openTidied(session, desktop, file ?? session.lastPath())
  await prepare(router)
  await arrived
  const largeFiles = largeFilesOf(session, desktop)
  largeFiles.look()
  await breath()
  const ahead = giveHeadStart(router, firstQuestions)
  const feedClock = feedClockOf(router, session)
  onChanged = (topics) => {
    ahead.forget()
    if (topics.includes('settings')) applyTheme(settings.get().theme)
    if (topics.includes('session')) largeFiles.look()
    feedClock.noticed(topics)
  }
  const stopReminders = startReminders({ caller: callerOf(router), session, settings, clock, texts, show })
  const stopReports = startScheduledReports({ caller: callerOf(router), session, texts, show })
  void checkForUpdate().catch((error) => console.error('The search for an update failed', error))
  await ahead.ready
  return {
    settings,
    serve: (post) => {
      post({ t: 'open', ahead: ahead.take() })
      return createPortServer({ router, post, clock, report: console.error })
    },
    open: (path) => openTidied(session, desktop, path),
    async close() {
      stopReminders()
      stopReports()
      largeFiles.stop()
      feedClock.stop()
      // The file is complete in itself only when nobody else writes into it.
      await desktop.stop()
      session.close()
    },
  }
}

function largeFilesOf(session: Session, desktop: Desktop) {
  const verify = (path: string, signal: AbortSignal) => desktop.verify(path, () => undefined, signal)
  return watchLargeFiles({ session, verify, smallest: quickCheckLimit, rest: 5000 })
}

function feedClockOf(router: Router, session: Session): FeedClock {
  return startFeedClock({
    ...{ caller: callerOf(router), session, clock: Date.now, isOnline: () => net.isOnline(), ...feedRests },
    report: (error) => console.error('Feeds could not be fetched', error),
  })
}

/** What takes long at the first time and needs no workspace: reading the templates. */
async function prepare(router: Router): Promise<void> {
  await breath()
  // A broken template is refused again to whoever needs it.
  await router.call('launchPlan.templates', {}).catch(() => undefined)
}

/** What a process left behind in a file is finished beside the window, which says so and opens the file then. */
function openTidied(session: Session, { tidy }: Desktop, path: string | undefined): void {
  if (path === undefined) return
  if (tidy === null || !isLeftBehind(path)) {
    session.openAtStart(path)
    return
  }
  const tidying = { code: 'file-tidying', data: { path } }
  session.setStartProblem(tidying)
  // Whoever has turned to another file meanwhile stays with it.
  const isAwaited = () => session.startProblem() === tidying
  tidy(path).then(
    () => isAwaited() && session.openAtStart(path),
    (error) => isAwaited() && session.noteProblem(error),
  )
}

function systemLocale(): Locale {
  const spoken = app.getPreferredSystemLanguages().map((language) => language.slice(0, 2))
  return locales.find((locale) => locale === spoken.find((language) => locales.some((ours) => ours === language))) ?? 'en'
}

/** Lets everything that waits for the main thread have its turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1))
}
