/** Starts the app: one instance, one window, one workspace; the page loads while the workspace opens behind it. */
import { app, type BrowserWindow, dialog, session, type WebContents } from 'electron'
import type { ChangeTopic } from '#shared/tables.ts'
import { lookAtSettings } from './services/first-look.ts'
import { commandInArguments, workspaceInArguments } from './services/opened-file.ts'
import { builtPath, developmentServer } from './shell/places.ts'
import { servePorts } from './shell/ports.ts'
import type { Program } from './shell/program.ts'
import { registerPageScheme, servePage } from './shell/protocol.ts'
import { secureContents, secureSession } from './shell/security.ts'
import { applyTheme } from './shell/theme.ts'
import { focusWindow, openMainWindow, pageAddress } from './shell/window.ts'

/** Milliseconds that running writes get to end before the app quits all the same. */
const patience = 10_000

const userData = process.env['GROUNDSWELL_USER_DATA']
if (userData) app.setPath('userData', userData)
registerPageScheme()
secureContents(app, developmentServer())

const args = process.argv.slice(app.isPackaged ? 1 : 2)
const command = commandInArguments(args)

/** What the system asks to open before there is anything to open it with. */
let asked = workspaceInArguments(args, process.cwd())
const askFirst = (event: Electron.Event, path: string): void => {
  event.preventDefault()
  asked = path
}
app.on('open-file', askFirst)

// Awaiting `whenReady` at the top level of an ES module would never end.
if (command) void import('./shell/command-line.ts').then(({ runCommandLine }) => runCommandLine(command))
else if (app.requestSingleInstanceLock({ file: asked })) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const development = developmentServer()
  secureSession(session.defaultSession, development)
  servePage(session.defaultSession, builtPath('renderer'), () => lookAtSettings(app.getPath('userData')).locale)

  let lastRoute = prepareTheme()
  let window: BrowserWindow | null = null
  const leave = (route: string): void => {
    lastRoute = route
    void program.then(({ settings }) => settings.update({ lastRoute }))
  }
  const front = (): BrowserWindow => {
    if (window) focusWindow(window)
    else window = openMainWindow(lastRoute, leave).once('closed', () => (window = null))
    return window
  }
  const show = (route: string): void => void front().loadURL(pageAddress(route))
  const run = (command: string): void => {
    if (window) ports.send(window.webContents, { t: 'run', command })
  }
  const changed = (topics: readonly ChangeTopic[]): void => ports.broadcast({ t: 'changed', topics })
  const arrived = arrival(front().webContents)
  const program = import('./shell/program.ts').then(({ openProgram }) =>
    openProgram({ changed, window: () => window, show, run, arrived, file: asked }),
  )
  program.catch(giveUp)
  const ports = servePorts({ serve: program.then(({ serve }) => serve), development })

  const open = async (path: string): Promise<void> => {
    front()
    ;(await program).open(path)
  }
  app.off('open-file', askFirst)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void open(path)
  })
  app.on('second-instance', (_event, _argv, _folder, given) => {
    const file = fileOf(given)
    if (file === null) front()
    else void open(file)
  })
  app.on('activate', front)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  quitInOrder(() => ports.drain(), program)
}

/** The theme that the window opens in; returns the route that it opens at. */
function prepareTheme(): string {
  const { theme, lastRoute } = lookAtSettings(app.getPath('userData'))
  applyTheme(theme)
  return lastRoute
}

/** Until the page has arrived in its process the main thread must be free for it now and then: what takes long at a stretch, the first answers, waits until it is there. */
function arrival(page: WebContents): Promise<void> {
  return new Promise((resolve) => {
    page.once('did-navigate', () => setImmediate(resolve))
    page.once('did-fail-load', () => resolve())
  })
}

/** Lets the writes that run end and closes the workspace before the process goes. */
function quitInOrder(drain: () => Promise<void>, program: Promise<Program>): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    const end = async (): Promise<void> => {
      await drain()
      await (await program).close()
    }
    const limit = setTimeout(() => app.exit(1), patience)
    void end()
      .catch((error) => console.error('The app did not close in order', error))
      .finally(() => {
        clearTimeout(limit)
        app.exit()
      })
  })
}

/** Without its procedures the page would wait for ever. */
function giveUp(error: unknown): void {
  console.error('The app could not start', error)
  dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error))
  app.exit(1)
}

/** What a second instance handed over: the workspace of its command line, or null. */
function fileOf(given: unknown): string | null {
  return typeof given === 'object' && given !== null && 'file' in given && typeof given.file === 'string' ? given.file : null
}
