/** A few words of the Chrome DevTools protocol, to watch an app's first page without touching the app. */

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: {
    readonly sessionId?: string
    readonly targetInfo?: { readonly type: string }
    readonly name?: string
    readonly payload?: string
  }
}

export interface DevTools {
  /** Runs `script` in every page at its beginning; resolves with the epoch milliseconds of the first report. Rejects when the watch began too late. */
  firstReport(script: string): Promise<number>
  /** Closes the app as its user would. */
  close(): Promise<void>
}

export async function connectDevTools(address: string): Promise<DevTools> {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  let lastId = 0
  const send = (method: string, params: object = {}, sessionId?: string): void => {
    lastId += 1
    socket.send(JSON.stringify({ id: lastId, method, params, sessionId }))
  }
  const firstReport = (script: string): Promise<number> =>
    new Promise((resolve, reject) => {
      socket.onclose = () => reject(new Error('The app ended before it showed anything'))
      socket.onmessage = ({ data }) => {
        const { method, params }: Message = JSON.parse(String(data))
        if (method === 'Target.attachedToTarget' && params?.targetInfo?.type === 'page') watch(params.sessionId, script)
        if (method === 'Runtime.bindingCalled' && params?.name === 'benchReport') {
          const { at, late }: { at: number; late: boolean } = JSON.parse(params.payload ?? '{}')
          if (late) reject(new Error('The page was there before it could be watched'))
          else resolve(at)
        }
      }
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    })
  const watch = (session: string | undefined, script: string): void => {
    send('Runtime.enable', {}, session)
    send('Runtime.addBinding', { name: 'benchReport' }, session)
    send('Page.enable', {}, session)
    send('Page.addScriptToEvaluateOnNewDocument', { source: script }, session)
    send('Runtime.evaluate', { expression: script }, session)
  }
  const close = async (): Promise<void> => {
    socket.onclose = null
    send('Browser.close')
  }
  return { firstReport, close }
}
