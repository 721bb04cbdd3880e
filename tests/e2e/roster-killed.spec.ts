/** A roster comes in beside the window: cancelled or killed in the midst it leaves nothing, and it is one step of undo and redo. */
import { writeFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import type { z } from 'zod'
import type { RosterLook, RosterMapping } from '#shared/contracts/roster.ts'
import { createTerminal, newPlan, type Terminal } from '../slices/gsw.ts'
import { rosterOf } from '../slices/rosters.ts'
import { call, expect, listenToPort, type Running, test } from './app.ts'

const people = 6000
let terminal: Terminal
let path: string
test.beforeEach(async () => {
  terminal = createTerminal()
  path = terminal.at('people.csv')
  writeFileSync(path, rosterOf(people))
  await newPlan(terminal, 'company.groundswell')
})
test.afterEach(() => terminal.end())

async function answerOf<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await call(page, name, input)
  if (answer.t !== 'ok') throw new Error(JSON.stringify(answer))
  return answer.value as T
}

const peopleIn = async (page: Page) => (await answerOf<{ total: number }>(page, 'people.list', { filter: {}, limit: 1 })).total
const nextUndo = async (page: Page) => (await answerOf<{ undo: { code: string } | null }>(page, 'history.state', {})).undo?.code

async function open(running: Running): Promise<RosterMapping> {
  await listenToPort(running.page)
  return (await answerOf<z.output<typeof RosterLook>>(running.page, 'roster.look', { path })).guess
}

/** Begins to bring it in, until some of the people are there, and not all; `answer` gives what comes of it. */
async function inTheMidst(page: Page, mapping: RosterMapping) {
  // Who is killed does not answer.
  const answer = call(page, 'roster.bringIn', { path, mapping }).catch(() => null)
  await expect.poll(() => peopleIn(page), { timeout: 30_000, intervals: [20] }).toBeGreaterThan(0)
  expect(await peopleIn(page)).toBeLessThan(people)
  return { answer: () => answer }
}

const pidOfJobs = (app: ElectronApplication) =>
  app.evaluate(({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'Groundswell jobs')?.pid ?? 0)

test('the process that brings it in is killed: nothing of it is left, and the next time all come in, out and in again', async ({
  launch,
}) => {
  test.slow()
  const running = await launch({ args: [terminal.at('company.groundswell')] })
  const { app, page } = running
  const mapping = await open(running)
  const before = await nextUndo(page)
  const { answer } = await inTheMidst(page, mapping)
  process.kill(await pidOfJobs(app), 'SIGKILL')
  expect(await answer()).toMatchObject({ t: 'refused', error: { code: 'unexpected' } })
  expect(await peopleIn(page)).toBe(0)
  expect(await nextUndo(page)).toBe(before)
  expect(await answerOf(page, 'roster.bringIn', { path, mapping })).toMatchObject({ created: people })
  expect(await peopleIn(page)).toBe(people)
  await answerOf(page, 'history.undo', {})
  expect(await peopleIn(page)).toBe(0)
  await answerOf(page, 'history.redo', {})
  expect(await peopleIn(page)).toBe(people)
})

test('who cancels it finds nothing of it when the answer comes', async ({ launch }) => {
  test.slow()
  const running = await launch({ args: [terminal.at('company.groundswell')] })
  const { page } = running
  // So many that they are still being written when the word comes, however fast the machine is.
  writeFileSync(path, rosterOf(5 * people))
  const mapping = await open(running)
  const answer = await page.evaluate(
    async (input) => {
      const port = await (window as unknown as { readonly port: Promise<MessagePort> }).port
      const id = 1_999_999_999
      return new Promise<unknown>((done) => {
        port.addEventListener('message', ({ data }) => {
          if (data.id !== id) return
          if (data.t !== 'progress') done(data)
          else if (data.value.step === 'write') port.postMessage({ t: 'cancel', id })
        })
        port.postMessage({ t: 'call', id, name: 'roster.bringIn', input })
      })
    },
    { path, mapping },
  )
  expect(answer).toMatchObject({ t: 'refused', error: { code: 'cancelled' } })
  expect(await peopleIn(page)).toBe(0)
  expect(await answerOf(page, 'roster.check', { path, mapping })).toMatchObject({ created: 5 * people, rejectedCount: 0 })
})

test('the app is killed: nobody of it is there when it opens again', async ({ launch }) => {
  test.slow()
  const first = await launch({ args: [terminal.at('company.groundswell')] })
  const mapping = await open(first)
  const gone = first.app.waitForEvent('close')
  await inTheMidst(first.page, mapping)
  first.app.process().kill('SIGKILL')
  await gone
  const again = await launch({ args: [terminal.at('company.groundswell')] })
  await listenToPort(again.page)
  // The window is there at once, the file as soon as it is in order again.
  await expect.poll(() => answerOf<unknown>(again.page, 'workspace.info', {}), { timeout: 30_000 }).not.toBeNull()
  await open(again)
  expect(await peopleIn(again.page)).toBe(0)
  expect(await answerOf(again.page, 'roster.bringIn', { path, mapping })).toMatchObject({ created: people })
})
