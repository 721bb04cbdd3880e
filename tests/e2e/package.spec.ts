/** What people install: the unpacked build, moved to an awkward folder, started without a network on a workspace from its command line. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import fuses from '@electron/fuses'
import { environment, expect, root, switches, test } from './app.ts'

test.describe.configure({ mode: 'serial' })
// biome-ignore lint/suspicious/noSkippedTests: the other systems cannot make it
test.skip(process.platform !== 'linux', 'the unpacked build is made on Linux')

/** A fuse that is on is the character 1 in the program. */
const enabled = '1'.charCodeAt(0)
const run = promisify(execFile)

test('the package has its fuses set', async () => {
  test.setTimeout(300_000)
  await run(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root })
  const wire = await fuses.getCurrentFuseWire(join(root, 'dist/linux-unpacked/groundswell'))
  const { FuseV1Options } = fuses
  const set = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number' && wire[fuse] === enabled)
  expect(set).toEqual([
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ])
})

test('the package makes a plan from the command line and shows it in its window, from a folder with spaces and accents, offline', async ({
  folder,
}) => {
  test.setTimeout(120_000)
  const home = join(folder, 'Prova però è così')
  cpSync(join(root, 'dist/linux-unpacked'), home, { recursive: true })
  const app = join(home, 'groundswell')
  const file = join(home, 'Il mio piano.groundswell')
  const { stdout } = await run(app, [
    ...switches,
    'plan',
    'new',
    file,
    '--template',
    'first-60-days',
    '--start',
    '2027-02-15',
    '--country',
    'IT',
    '--json',
  ])
  const title: string = JSON.parse(stdout).tasks[0].title

  // No name resolves: a request to anywhere would fail, and the app does not notice.
  const offline = ['--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-port=0']
  const started = spawn(app, [...switches, ...offline, file], {
    env: environment({ GROUNDSWELL_USER_DATA: join(folder, 'user') }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const page = await pageOf(started)
    const look = `location.hash = '#/plan/checklist'; document.body.innerText`
    await expect.poll(() => page.run(look), { timeout: 20_000 }).toContain(title)
    page.close()
  } finally {
    const ended = once(started, 'exit')
    started.kill()
    await ended
  }
  expect(existsSync(`${file}.lock`)).toBe(false)
})

/** The window's page, reached through Chromium's own port: the fuses forbid the way that Playwright takes. */
async function pageOf(app: ChildProcess): Promise<{ run(code: string): Promise<unknown>; close(): void }> {
  const socket = new WebSocket(await addressOf(`http://127.0.0.1:${await portOf(app)}/json/list`))
  await once(socket, 'open')
  let lastId = 0
  const answers = new Map<number, (value: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data))
    answers.get(id)?.(result?.result?.value)
  })
  return {
    run(expression) {
      const id = ++lastId
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } }))
      return new Promise((done) => answers.set(id, done))
    },
    close: () => socket.close(),
  }
}

/** Chromium tells its port on stderr once it listens. */
function portOf(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    app.stderr?.on('data', (chunk) => {
      said += chunk
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(port)
    })
    app.once('exit', (code) => reject(new Error(`The package ended with exit ${code}: ${said}`)))
  })
}

/** Waits until the window's page is listed. */
async function addressOf(list: string): Promise<string> {
  for (;;) {
    const targets: readonly { readonly url: string; readonly webSocketDebuggerUrl: string }[] = await (await fetch(list)).json()
    const page = targets.find(({ url }) => url.startsWith('app://bundle/'))
    if (page) return page.webSocketDebuggerUrl
    await setTimeout(50)
  }
}
