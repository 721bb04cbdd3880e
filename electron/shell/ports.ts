/** Mints the page's port: one for each load of our own top frame, none for anything else. */
import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents, type WebFrameMain } from 'electron'
import type { ServerMessage } from '#shared/rpc.ts'
import type { PortServer } from '../procedures/serve-port.ts'
import { isOwnPage } from '../services/content.ts'

export interface Ports {
  /** Posts to every page that is open. */
  broadcast(message: ServerMessage): void
  /** Posts to one page. */
  send(contents: WebContents, message: ServerMessage): void
  /** Closes all, waits for the calls that run. */
  drain(): Promise<void>
}

interface PortsOptions {
  /** What answers a port; calls wait in it until that is there. */
  readonly serve: Promise<(post: (message: ServerMessage) => void) => PortServer>
  /** Address of the development server, or null. */
  readonly development: string | null
}

/** Answers the preload's request for a port. A new load closes the port of the one before and aborts its calls. */
export function servePorts({ serve, development }: PortsOptions): Ports {
  const open = new Map<WebContents, { readonly server: PortServer; readonly port: MessagePortMain }>()
  const closing = new Set<Promise<void>>()
  const close = (contents: WebContents): void => {
    const held = open.get(contents)
    if (!held) return
    open.delete(contents)
    held.server.close()
    held.port.close()
    const end = held.server.settled().finally(() => closing.delete(end))
    closing.add(end)
  }
  ipcMain.on('port', async ({ sender, senderFrame }) => {
    if (!mayHavePort(sender, senderFrame, development)) return
    const { port1, port2 } = new MessageChannelMain()
    senderFrame.postMessage('port', null, [port2])
    const createServer = await serve
    close(sender)
    const server = createServer((message) => port1.postMessage(message))
    open.set(sender, { server, port: port1 })
    port1.on('message', (event) => server.receive(event.data))
    port1.on('close', () => {
      if (open.get(sender)?.server === server) close(sender)
    })
    port1.start()
  })
  return {
    broadcast: (message) => {
      for (const { server } of open.values()) server.post(message)
    },
    send: (contents, message) => open.get(contents)?.server.post(message),
    async drain() {
      for (const contents of [...open.keys()]) close(contents)
      await Promise.all(closing)
    },
  }
}

function mayHavePort(sender: WebContents, frame: WebFrameMain | null, development: string | null): frame is WebFrameMain {
  return frame !== null && frame === sender.mainFrame && isOwnPage(frame.url, development)
}
