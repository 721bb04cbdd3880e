/** What somebody feels who scrolls and saves while the app does something else: how long the main process, a frame, a save took. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { call, environment, listenToPort, root, switches } from '#tests/e2e/app.ts'

/** Milliseconds for which nobody may wait. */
const promised = 50
/** Milliseconds between two saves. */
const rest = 100
/** Frames that a window has after its start to come to rest, and for which it is then looked at while nothing happens. */
const idle = 300

export interface Felt {
  /** Milliseconds: the longest time that the main process answered nobody, that a frame took, and that a save took. */
  readonly blocked: number
  readonly frame: number
  readonly save: number
}

/** Opens a workspace at the list of people, and lets `act` do in it what is to be felt; it is given what an idle window feels. */
export async function withPeople<T>(
  folder: string,
  file: string,
  act: (window: { readonly app: ElectronApplication; readonly page: Page; readonly still: Felt }) => Promise<T>,
): Promise<T> {
  const app = await launch(folder, file)
  try {
    const page = await app.firstWindow()
    await listenToPort(page)
    await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    await page.evaluate(letFramesPass, idle)
    return await act({ app, page, still: await feel(app, page, () => page.evaluate(letFramesPass, idle)) })
  } finally {
    await app.close()
  }
}

/** Calls a procedure as the page does. */
export async function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await call(page, name, input)
  if (answer.t !== 'ok') throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer.value
}

/** Writes a line for each thing that happened, `still` first: when nothing did. Answers whether the promise was kept. */
export function tellFelt(still: Felt, happened: Readonly<Record<string, Felt>>): boolean {
  const line = (what: string, { blocked, frame, save }: Felt) =>
    console.log(`  ${what}: blocked ${blocked.toFixed(0)} ms, frame ${frame.toFixed(0)} ms, save ${save.toFixed(0)} ms`)
  console.log('the longest that the window waited for the main process, for a frame, and for a save, while it scrolls and saves')
  line('nothing else happens', still)
  for (const [what, felt] of Object.entries(happened)) line(what, felt)
  console.log(`promised: no wait for the main process or a frame over ${promised} ms`)
  return Object.values(happened).every(({ blocked, frame }) => blocked <= promised && frame <= promised)
}

function launch(folder: string, file: string): Promise<ElectronApplication> {
  const userData = join(folder, 'user')
  mkdirSync(userData)
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ locale: 'en', theme: 'light', lastRoute: '/people' }))
  return _electron.launch({ args: [...switches, root, file], cwd: root, env: environment({ GROUNDSWELL_USER_DATA: userData }) })
}

/** Looks at the window for as long as `act` takes. */
export async function feel(app: ElectronApplication, page: Page, act: () => Promise<unknown>): Promise<Felt> {
  const main = await app.evaluateHandle(watchMain)
  const shown = await page.evaluateHandle(watchPage, rest)
  await act()
  const { frame, save } = await shown.evaluate(({ felt }) => felt())
  const blocked = await main.evaluate(({ felt }) => felt())
  return { blocked, frame, save }
}

/** Runs in the main process: how late a timer comes at most. */
function watchMain(): { readonly felt: () => number } {
  const every = 4
  let last = performance.now()
  let most = 0
  const timer = setInterval(() => {
    const now = performance.now()
    most = Math.max(most, now - last - every)
    last = now
  }, every)
  const felt = () => {
    clearInterval(timer)
    return most
  }
  return { felt }
}

/** Runs in the page. */
async function letFramesPass(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((done) => requestAnimationFrame(done))
}

/** Runs in the page: scrolls the list, saves now and then, and notes the longest frame and the longest save. */
function watchPage(every: number): { readonly felt: () => { readonly frame: number; readonly save: number } } {
  const list = [...document.querySelectorAll('main *')].find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 200)
  const longest = { frame: 0, save: 0 }
  let last: number | null = null
  let ended = false
  const tick = (now: number) => {
    if (last !== null) longest.frame = Math.max(longest.frame, now - last)
    last = now
    list?.scrollBy(0, 40)
    if (!ended) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  const save = (port: MessagePort, id: number) =>
    new Promise<void>((done) => {
      const heard = ({ data }: MessageEvent) => {
        if (data.id !== id) return
        port.removeEventListener('message', heard)
        done()
      }
      port.addEventListener('message', heard)
      port.postMessage({ t: 'call', id, name: 'workspace.update', input: { fields: { hashtag: `#Run${id}` } } })
    })
  const goOn = async () => {
    const port: MessagePort = await Reflect.get(window, 'port')
    for (let id = 2e9; !ended; id += 1) {
      const began = performance.now()
      await save(port, id)
      longest.save = Math.max(longest.save, performance.now() - began)
      await new Promise((done) => setTimeout(done, every))
    }
  }
  void goOn()
  const felt = () => {
    ended = true
    return longest
  }
  return { felt }
}
