/** Closes what Chromium leaves open: permissions, navigation, new windows, webviews and requests to other machines. */
import { type App, type Session, shell, type WebContents } from 'electron'
import { AppError } from '#shared/rpc.ts'
import { isOwnPage } from '../services/content.ts'

const outside = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] }

/** What a button that copies needs; reading the clipboard stays refused. */
const granted = 'clipboard-sanitized-write'

/** Refuses every permission but to copy text, and every request that leaves the app. `development`: address of the development server, or null. */
export function secureSession(session: Session, development: string | null): void {
  const allowed = development && new URL(development).host
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === granted))
  session.setPermissionCheckHandler((_contents, permission) => permission === granted)
  session.setDevicePermissionHandler(() => false)
  // Chromium fetches spelling dictionaries from its maker; an address of our own keeps that off the network.
  session.setSpellCheckerDictionaryDownloadURL('app://bundle/dictionaries/')
  session.webRequest.onBeforeRequest(outside, (request, answer) => answer({ cancel: new URL(request.url).host !== allowed }))
}

/** Guards every page that will ever exist, also those nobody meant to make. */
export function secureContents(app: App, development: string | null): void {
  app.on('web-contents-created', (_event, contents) => secure(contents, development))
}

/** Opens a web or mail address in the user's own program. Refuses `bad-input` for any other kind of address. */
export async function openOutside(address: string): Promise<void> {
  if (!URL.canParse(address) || !['http:', 'https:', 'mailto:'].includes(new URL(address).protocol))
    throw new AppError('bad-input', { url: address })
  await shell.openExternal(address)
}

function secure(contents: WebContents, development: string | null): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url, development)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
