/** Hands the page its one port to the procedures, and where the files lie that somebody drops onto it; nothing else. */
import { ipcRenderer, webUtils } from 'electron'

/** What this file needs of the page's window; the other files of this folder have none. */
declare const window: {
  addEventListener(type: 'message', listener: (event: { readonly source: unknown; readonly data: unknown }) => void): void
  addEventListener(type: 'drop', listener: (event: Dropped) => void, isCapture: true): void
  postMessage(message: unknown, targetOrigin: string, transfer?: readonly unknown[]): void
}
interface Dropped {
  readonly dataTransfer: { readonly files: readonly Parameters<typeof webUtils.getPathForFile>[0][] } | null
}
declare const location: { readonly origin: string }

let port: unknown = null
let asked = false

ipcRenderer.on('port', (event) => {
  port = event.ports[0] ?? null
  handOver()
})
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'groundswell:ready') return
  asked = true
  handOver()
})
// The page itself sees what a dropped file holds, not where it lies; one that lies nowhere has no path.
window.addEventListener(
  'drop',
  ({ dataTransfer }) => {
    const file = dataTransfer?.files[0]
    if (file !== undefined) window.postMessage({ dropped: webUtils.getPathForFile(file) }, location.origin)
  },
  true,
)
ipcRenderer.send('port')
// Chromium looks for the locales it has at the first use of each kind of format: now, while the page's script is on the way.
setTimeout(() => {
  Intl.NumberFormat.supportedLocalesOf('en')
  Intl.DateTimeFormat.supportedLocalesOf('en')
})

/** The page may ask before or after the port is there. */
function handOver(): void {
  if (port === null || !asked) return
  window.postMessage('groundswell:port', location.origin, [port])
  port = null
  asked = false
}
