/** Somebody is erased beside the window, and the process that does it is killed: the erasure is finished all the same. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { createTerminal, newPlan, type Terminal } from '../slices/gsw.ts'
import { rosterOf } from '../slices/rosters.ts'
import { call, expect, listenToPort, test } from './app.ts'

const people = 12_000
let terminal: Terminal
test.beforeEach(async () => {
  terminal = createTerminal()
  await newPlan(terminal, 'company.groundswell')
})
test.afterEach(() => terminal.end())

async function answerOf<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await call(page, name, input)
  if (answer.t !== 'ok') throw new Error(JSON.stringify(answer))
  return answer.value as T
}

test('the process that erases somebody is killed as it writes the file anew: they are gone all the same, and nobody else is', async ({
  launch,
}) => {
  test.slow()
  const file = terminal.at('company.groundswell')
  writeFileSync(terminal.at('people.csv'), rosterOf(people))
  await terminal.gsw('import', 'people', file, terminal.at('people.csv'))
  const { app, page } = await launch({ args: [file] })
  await listenToPort(page)
  const found = await answerOf<{ people: { id: string }[] }>(page, 'people.list', { filter: { text: 'family4711' } })
  // A first question about so many people starts the process that answers it.
  await answerOf(page, 'leaders.diagnosis', {})
  const pid = await app.evaluate(({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'Groundswell jobs')?.pid ?? 0)
  const half = statSync(file).size / 2
  let isOver = false
  const answer = call(page, 'people.erase', { personIds: [found.people[0]?.id ?? ''] }).finally(() => {
    isOver = true
  })
  // What is written anew goes beside the file first.
  const isMidway = () => isOver || statSync(`${file}-wal`).size > half
  await expect.poll(isMidway, { timeout: 30_000, intervals: [1] }).toBe(true)
  expect(isOver).toBe(false)
  process.kill(pid, 'SIGKILL')
  expect(await answer).toMatchObject({ t: 'ok', value: { erased: 1 } })
  expect((await answerOf<{ total: number }>(page, 'people.list', {})).total).toBe(people - 1)
  await answerOf(page, 'people.update', { personId: await idOf(page, 'family4712'), fields: { place: 'Bologna' } })
  const gone = app.waitForEvent('close')
  await app.close()
  await gone
  const bytes = readFileSync(file)
  expect([bytes.includes('p4711@aurelia.example'), bytes.includes('Family4711'), bytes.includes('Bologna')]).toEqual([false, false, true])
})

async function idOf(page: Page, text: string): Promise<string> {
  const { people: found } = await answerOf<{ people: { id: string }[] }>(page, 'people.list', { filter: { text } })
  return found[0]?.id ?? ''
}
