/** How long an app takes from being started until a page of it shows something, seen from outside: it costs the app nothing. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { connectDevTools } from './dev-tools.ts'

export interface ColdStart {
  /** App folder and whatever follows on the command line. */
  readonly args: readonly string[]
  readonly userData: string
  /** JavaScript that is true in the page once what is waited for is there. */
  readonly shown: string
}

/** Electron as the set-up found it. */
const electron = process.env['ELECTRON_EXEC_PATH'] ?? ''
const patience = 60_000

/** Milliseconds from starting the process until `shown` was painted: true, and two animation frames after. */
export async function measureColdStart({ args, userData, shown }: ColdStart): Promise<number> {
  const switches = [
    '--remote-debugging-port=0',
    '--log-level=3',
    '--disable-gpu',
    ...(process.env['ELECTRON_DISABLE_SANDBOX'] ? ['--no-sandbox'] : []),
  ]
  const began = Date.now()
  const child = spawn(electron, [...switches, ...args], {
    env: { ...process.env, GROUNDSWELL_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const limit = setTimeout(() => child.kill('SIGKILL'), patience)
  try {
    const tools = await connectDevTools(await addressIn(child.stderr))
    const painted = await tools.firstReport(reporting(shown))
    await tools.close()
    await gone
    return painted - began
  } finally {
    clearTimeout(limit)
    child.kill('SIGKILL')
  }
}

/** Chromium says on stderr where it can be reached. */
async function addressIn(stderr: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = []
  for await (const line of createInterface({ input: stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address) return address
    said.push(line)
  }
  throw new Error(`The app ended before it could be reached:\n${said.join('\n')}`)
}

/** Looks at every frame; had it been there already at the first look, the time would be ours and not the app's. */
function reporting(shown: string): string {
  return `(() => {
    if (window.benchWatches) return
    window.benchWatches = true
    let looks = 0
    const look = () => {
      looks += 1
      if (!(${shown})) return requestAnimationFrame(look)
      const late = looks === 1 && document.readyState === 'complete'
      requestAnimationFrame(() => requestAnimationFrame(() => benchReport(JSON.stringify({ at: performance.timeOrigin + performance.now(), late }))))
    }
    look()
  })()`
}
