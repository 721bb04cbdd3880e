/** The app, or its process for jobs, is killed while feeds come in: what was written stays, nothing is there twice, and fetching goes on. */
import type { ElectronApplication, Page } from '@playwright/test'
import type { Source } from '#shared/contracts/sources.ts'
import { type FeedServer, serveFeeds } from '../slices/feed-server.ts'
import { createTerminal, newPlan, type Terminal } from '../slices/gsw.ts'
import { post, rss, serving } from '../slices/sources.ts'
import { call, expect, listenToPort, type Running, test } from './app.ts'

const posts = 10_000
let terminal: Terminal
let server: FeedServer
test.beforeEach(async () => {
  const long = rss(Array.from({ length: posts }, (_, number) => post(number)))
  terminal = createTerminal()
  server = await serveFeeds({ '/feed': serving(() => long) })
  await newPlan(terminal, 'company.groundswell')
})
test.afterEach(async () => {
  await server.close()
  terminal.end()
})

async function sourcesOf(page: Page): Promise<Source[]> {
  const answer = await call(page, 'sources.list', {})
  if (answer.t !== 'ok') throw new Error(JSON.stringify(answer))
  return answer.value as Source[]
}
const itemsIn = async (page: Page) => (await sourcesOf(page))[0]?.items ?? 0

/** Until some of the posts are there, and not all. */
async function inTheMidst({ page }: Running): Promise<void> {
  await call(page, 'sources.add', { url: `${server.host}/feed` })
  await expect.poll(() => itemsIn(page), { timeout: 30_000, intervals: [20] }).toBeGreaterThan(0)
  expect(await itemsIn(page)).toBeLessThan(posts)
}

/** In the end all are there, once each, and the file is in order. */
async function expectWhole({ page, quit }: Running): Promise<void> {
  await expect.poll(async () => (await sourcesOf(page))[0]?.health, { timeout: 90_000, intervals: [500] }).toBe('well')
  expect((await sourcesOf(page))[0]).toMatchObject({ items: posts, failures: 0 })
  await quit()
  const verdict = await terminal.json<{ ok: boolean }>('workspace', 'verify', terminal.at('company.groundswell'), '--json')
  expect(verdict.ok).toBe(true)
}

const pidOfJobs = (app: ElectronApplication) =>
  app.evaluate(({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'Groundswell jobs')?.pid ?? 0)

test('the app is killed while a long feed comes in, and takes it up where it was', async ({ launch }) => {
  test.slow()
  const first = await launch({ args: [terminal.at('company.groundswell')] })
  await listenToPort(first.page)
  await inTheMidst(first)
  const gone = first.app.waitForEvent('close')
  const jobs = await pidOfJobs(first.app)
  first.app.process().kill('SIGKILL')
  await gone
  // The system ends it with its parent, sooner or later.
  await expect.poll(() => isRunning(jobs)).toBe(false)
  const again = await launch({ args: [terminal.at('company.groundswell')] })
  await listenToPort(again.page)
  await expectWhole(again)
})

test('the process for jobs is killed while a long feed comes in, and the next fetch brings the rest', async ({ launch }) => {
  test.slow()
  const running = await launch({ args: [terminal.at('company.groundswell')] })
  await listenToPort(running.page)
  await inTheMidst(running)
  process.kill(await pidOfJobs(running.app), 'SIGKILL')
  await expect.poll(async () => (await sourcesOf(running.page))[0]?.syncing).toBe(false)
  await call(running.page, 'sources.sync', {})
  await expectWhole(running)
  expect(running.problems.splice(0)).toEqual([expect.stringContaining('Feeds could not be fetched')])
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
