/** The main window: sandboxed, in the theme's colours before the first paint, back where it was left. */
import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, type Rectangle, screen } from 'electron'
import { pageUrl, placeOfWork } from '../services/content.ts'
import { readJsonFile, writeJsonFile } from '../services/json-file.ts'
import { type Area, placeWindow, smallestWindow, WindowState } from '../services/window-bounds.ts'
import { builtPath, developmentServer, resourcesPath } from './places.ts'
import { windowColours } from './theme.ts'

/** Every page of ours is shut in the same way, the printed one too. */
export function pagePreferences(): BrowserWindowConstructorOptions['webPreferences'] {
  return {
    preload: builtPath('preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: true,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
  }
}

/** Address of the page at a route of ours (`/plan/week?task=…`); without one, where the page itself decides. */
export function pageAddress(route = ''): string {
  return `${developmentServer() ?? pageUrl}${route && `#${route}`}`
}

/** Opens the main window, at once in the theme's colour, and begins to load the page at a route; `leave` is told the route it was closed at. */
export function openMainWindow(route: string, leave: (route: string) => void): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json')
  const place = placeWindow(readJsonFile<WindowState | null>(file, WindowState, null), workAreas())
  const window = new BrowserWindow({
    ...place,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: windowColours().background,
    ...titleBar(),
    webPreferences: pagePreferences(),
  })
  window.once('ready-to-show', () => {
    // Only now: decoding it would hold up the first paint.
    if (process.platform === 'linux') window.setIcon(join(resourcesPath(), 'icons/256x256.png'))
  })
  window.on('close', () => {
    writeJsonFile(file, { ...window.getNormalBounds(), maximised: window.isMaximized() })
    const last = placeOfWork(window.webContents.getURL())
    if (last !== null) leave(last)
  })
  const recolour = (): void => colour(window)
  nativeTheme.on('updated', recolour)
  window.once('closed', () => nativeTheme.off('updated', recolour))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload()
  })
  void window.loadURL(pageAddress(route))
  // Only now: the page's process begins while the desktop makes room for the window.
  if (place.maximised) window.maximize()
  window.show()
  return window
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function workAreas(): readonly [Area, ...Area[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary.workArea, ...others.map((display): Rectangle => display.workArea)]
}

/** The page's header is the title bar where the system lets it be; on Linux the window keeps the desktop's own. */
function titleBar(): BrowserWindowConstructorOptions {
  if (process.platform === 'darwin') return { titleBarStyle: 'hidden', trafficLightPosition: { x: 16, y: 16 } }
  if (process.platform === 'win32') return { titleBarStyle: 'hidden', titleBarOverlay: overlay() }
  return {}
}

function colour(window: BrowserWindow): void {
  window.setBackgroundColor(windowColours().background)
  if (process.platform === 'win32') window.setTitleBarOverlay(overlay())
}

function overlay(): { color: string; symbolColor: string; height: number } {
  const { background, text } = windowColours()
  return { color: background, symbolColor: text, height: 47 }
}
