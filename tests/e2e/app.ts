/** Starts the real app for a test, with a fresh folder of its own; what goes wrong unseen (console errors) fails the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page, type PlaywrightWorkerArgs } from '@playwright/test'
import type { Settings } from '#shared/contracts/settings.ts'
import type { ServerMessage } from '#shared/rpc.ts'

type Playwright = PlaywrightWorkerArgs['playwright']

export { expect }

export const root = resolve(import.meta.dirname, '../..')

/** Chromium refuses its sandbox to root; the launcher says so in the environment. */
export const switches = ['--log-level=3', '--disable-gpu', ...(process.env['ELECTRON_DISABLE_SANDBOX'] ? ['--no-sandbox'] : [])]

export interface LaunchOptions {
  /** A workspace to open, or switches of ours. */
  readonly args?: readonly string[]
  /** A folder from an earlier start, to see what was kept. */
  readonly userData?: string
  /** Settings that differ from those of a first start. */
  readonly settings?: Partial<Settings>
  readonly env?: Readonly<Record<string, string>>
  /** Starts this instead of Electron, with the same arguments. */
  readonly program?: string
}

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Errors of the page's and the main process's console so far: empty it where a test provokes them. */
  readonly problems: string[]
  /** Quits as a user does and waits until the process has gone. */
  readonly quit: () => Promise<void>
}

export interface Fixtures {
  /** Every app started with it is quit at the end of the test. */
  readonly launch: (options?: LaunchOptions) => Promise<Running>
  /** An empty folder, removed after the test. */
  readonly folder: string
}

export const test = base.extend<Fixtures>({
  folder: async ({ playwright: _playwright }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'groundswell-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  launch: async ({ playwright, folder }, use) => {
    const started: Running[] = []
    await use(async (options = {}) => {
      const running = await start(playwright._electron, options.userData ?? join(folder, `user-${started.length}`), options)
      started.push(running)
      return running
    })
    for (const { quit } of started) await quit()
    expect(started.flatMap(({ problems }) => problems)).toEqual([])
  },
})

/** Calls a procedure from inside the page, through the very port that the page uses; needs `listenToPort` before the page loads. */
export function call(page: Page, name: string, input: unknown): Promise<ServerMessage> {
  return page.evaluate(
    async ([procedure, given]) => {
      const held = window as unknown as { readonly port: Promise<MessagePort> }
      const port = await held.port
      const id = Math.floor(Math.random() * 1e9) + 1e9
      const answer = new Promise<ServerMessage>((done) => {
        port.addEventListener('message', ({ data }) => data.id === id && data.t !== 'progress' && done(data))
      })
      port.postMessage({ t: 'call', id, name: procedure, input: given })
      return answer
    },
    [name, input] as const,
  )
}

/** Loads the page again in such a way that `call` can use its port beside it. */
export async function listenToPort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const port = new Promise<MessagePort>((done) => {
      window.addEventListener('message', ({ data, ports }) => data === 'groundswell:port' && ports[0] && done(ports[0]))
    })
    Object.assign(window, { port })
  })
  await page.reload()
}

async function start(electron: Playwright['_electron'], userData: string, options: LaunchOptions): Promise<Running> {
  mkdirSync(userData, { recursive: true })
  if (options.settings) writeFileSync(join(userData, 'settings.json'), JSON.stringify(options.settings))
  const app = await electron.launch({
    args: [...switches, root, ...(options.args ?? [])],
    cwd: root,
    ...(options.program === undefined ? {} : { executablePath: options.program }),
    // Playwright would force the light scheme; the app decides.
    colorScheme: null,
    env: environment({ ...options.env, GROUNDSWELL_USER_DATA: userData }),
  })
  const problems: string[] = []
  const note = (where: string, type: string, text: string): void => {
    if (type === 'error') problems.push(`${where}: ${text}`)
  }
  app.on('console', (message) => note('main', message.type(), message.text()))
  app.context().on('console', (message) => note('page', message.type(), message.text()))
  app.context().on('weberror', (error) => note('page', 'error', String(error.error())))
  let open = true
  app.on('close', () => {
    open = false
  })
  const quit = async (): Promise<void> => {
    if (open) await app.close()
  }
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, userData, problems, quit }
}

/** This process's environment in English, with a few changes. */
export function environment(changes: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return { ...Object.fromEntries(inherited), LANG: 'en_US.UTF-8', LANGUAGE: 'en', ...changes }
}
