/** What the window feels of a roster of 100,000 people that comes in, and of somebody who is erased from the file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { z } from 'zod'
import { RosterLook } from '#shared/contracts/roster.ts'
import { call, environment, listenToPort, root, switches } from '#tests/e2e/app.ts'
import { spawnGsw } from '#tests/slices/gsw.ts'
import { rosterOf } from '#tests/slices/rosters.ts'

/** Milliseconds for which nobody may wait; and how much longer than an idle window's it may be, where the machine itself is slower. */
const promised = 50
const allowance = 2
/** Milliseconds between two saves. */
const rest = 100
/** Frames for which an idle window is looked at. */
const idle = 300
/** People who are there before. */
const before = 2000

interface Felt {
  /** Milliseconds: the longest time that the main process answered nobody, that a frame took, and that a save took. */
  readonly blocked: number
  readonly frame: number
  readonly save: number
}

/** `npm run bench -- window [PEOPLE]`: exits with 1 when the promise is not kept. */
export async function run([count = '100000']: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-bench-'))
  try {
    const isKept = await measure(folder, Number(count))
    if (!isKept) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, count: number): Promise<boolean> {
  const file = join(folder, 'company.groundswell')
  const paths = { first: join(folder, 'first.csv'), all: join(folder, 'all.csv') }
  writeFileSync(paths.first, rosterOf(before, 900_001))
  writeFileSync(paths.all, rosterOf(count))
  spawnGsw(['workspace', 'new', file])
  spawnGsw(['import', 'people', file, paths.first])
  const app = await launch(folder, file)
  try {
    const page = await app.firstWindow()
    await listenToPort(page)
    await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    const still = await feel(app, page, () => page.evaluate(letFramesPass, idle))
    const { guess: mapping } = RosterLook.parse(await ask(page, 'roster.look', { path: paths.all }))
    const coming = await feel(app, page, () => ask(page, 'roster.bringIn', { path: paths.all, mapping }))
    const { people } = People.parse(await ask(page, 'people.list', { filter: { text: 'given77' }, limit: 1 }))
    const going = await feel(app, page, () => ask(page, 'people.erase', { personIds: people.map(({ id }) => id) }))
    return tell(count, { still, coming, going })
  } finally {
    await app.close()
  }
}

const People = z.object({ people: z.array(z.object({ id: z.string() })) })

async function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await call(page, name, input)
  if (answer.t !== 'ok') throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer.value
}

function tell(count: number, { still, coming, going }: Readonly<Record<'still' | 'coming' | 'going', Felt>>): boolean {
  const line = (what: string, { blocked, frame, save }: Felt) =>
    console.log(`  ${what}: blocked ${blocked.toFixed(0)} ms, frame ${frame.toFixed(0)} ms, save ${save.toFixed(0)} ms`)
  console.log('the longest that the window waited for the main process, for a frame, and for a save, while it scrolls and saves')
  line('nothing else happens', still)
  line(`${count.toLocaleString('en')} people come in`, coming)
  line('one of them is erased (saves wait until the file is written anew)', going)
  const limit = Math.max(promised, allowance * Math.max(still.blocked, still.frame))
  console.log(`promised: no wait for the main process or a frame over ${promised} ms (on this machine now: ${limit.toFixed(0)} ms)`)
  return [coming, going].every(({ blocked, frame }) => blocked <= limit && frame <= limit)
}

function launch(folder: string, file: string): Promise<ElectronApplication> {
  const userData = join(folder, 'user')
  mkdirSync(userData)
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ locale: 'en', theme: 'light', lastRoute: '/people' }))
  return _electron.launch({ args: [...switches, root, file], cwd: root, env: environment({ GROUNDSWELL_USER_DATA: userData }) })
}

async function feel(app: ElectronApplication, page: Page, act: () => Promise<unknown>): Promise<Felt> {
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
