/** After the launch: the band and the alarm on real rows, remedies as tasks, who is drifting, trained people beside others. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, type Day, daysFrom, weekdayOf } from '#shared/domain/day.ts'
import { bringIn, counted } from './goals.ts'
import { waveFields } from './outreach.ts'
import { addPerson } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
let launch: Day
let asked: World['caller']['figures']
beforeEach(async () => {
  world = createWorld()
  asked = world.caller.figures
  await withPlan(world, { start: '2026-10-05' })
  launch = (await asked.dip({})).launch ?? ''
})
afterEach(() => world.end())

const noonOf = (day: Day) => Date.parse(`${day}T12:00:00Z`)

/** Who join on the launch, and may be named if `ranked`. */
async function join(names: readonly string[], ranked = false): Promise<readonly string[]> {
  const personIds: string[] = []
  for (const name of names) personIds.push(await addPerson(world, name))
  await world.caller.people.recordConsent({ personIds: [...personIds], step: 'opted-in', way: 'mail', at: noonOf(launch) })
  if (ranked) await world.caller.people.recordConsent({ personIds: [...personIds], step: 'ranking-in', way: 'mail', at: noonOf(launch) })
  return personIds
}

const colleagues = Array.from({ length: 12 }, (_, number) => `Colleague ${number}`)

/** From the launch on, as many shares on each working day as `of` says for the days since. */
function shares(personIds: readonly string[], days: number, of: (day: number) => number): void {
  const drafts = daysFrom(launch, addDays(launch, days - 1)).flatMap((day, since) =>
    weekdayOf(day) > 5 ? [] : [counted(day, 'share', of(since), 'linkedin', personIds[since % personIds.length] ?? null)],
  )
  bringIn(world, ...drafts)
}

test('there is nothing to watch without a launch', async () => {
  await world.caller.launchPlan.remove({ planId: (await world.caller.launchPlan.list({}))[0]?.id ?? '' })
  expect(await asked.dip({})).toMatchObject({ launch: null, state: 'no-launch', expected: [] })
})

test('a launch that goes as launches go lies within its band', async () => {
  shares(await join(colleagues), 49, (since) => (since < 10 ? 12 : 9))
  const dip = await asked.dip({})
  expect(dip).toMatchObject({ state: 'inside', basis: 'default', weeksOutside: 0 })
  expect(dip.expected.length).toBeGreaterThan(8)
  expect(dip.actual.length).toBeGreaterThan(4)
})

test('a launch that falls apart is said to be below what was expected', async () => {
  shares(await join(colleagues), 49, (since) => (since < 35 ? 12 : 2))
  const dip = await asked.dip({})
  expect(dip.state).toBe('outside')
  expect(dip.weeksOutside).toBeGreaterThanOrEqual(1)
  expect(dip.actual.at(-1)?.isOutside).toBe(true)
})

test('a remedy becomes one task of the plan, however often it is asked for, and undo takes it out again', async () => {
  const { taskId } = await asked.planRemedy({ key: 'senior-leaders' })
  expect(await asked.planRemedy({ key: 'senior-leaders' })).toEqual({ taskId })
  const plan = await world.caller.launchPlan.view({})
  expect(plan?.tasks.find(({ id }) => id === taskId)).toMatchObject({ ownerRole: 'executive-sponsor', screen: 'people', status: 'todo' })
  expect((await asked.dip({})).remedies.find(({ key }) => key === 'senior-leaders')).toMatchObject({ taskId, isDone: false })
  await world.caller.history.undo({})
  expect((await asked.dip({})).remedies.every((remedy) => remedy.taskId === null)).toBe(true)
})

test('cohorts tell of waves that are large enough, and the people of small ones together', async () => {
  const people = await join(colleagues)
  const { waveId } = await world.caller.outreach.addWave({ fields: waveFields() })
  await world.caller.outreach.markSent({ waveId })
  shares(people, 14, () => 2)
  const cohorts = await asked.cohorts({})
  expect(cohorts.reduce((sum, cohort) => sum + cohort.people, 0)).toBe(12)
  for (const { people: size } of cohorts) expect(size).toBeGreaterThanOrEqual(5)
})

test('who went quiet is named only when they agreed to it', async () => {
  const [anna = ''] = await join(['Anna Zannoni'], true)
  const quiet = await join(colleagues)
  bringIn(world, ...[anna, ...quiet].flatMap((id) => [0, 2].map((since) => counted(addDays(launch, since), 'share', 1, 'x', id))))
  bringIn(world, counted(addDays(launch, 40), 'click', 1))
  const { people, others } = await asked.drifting({})
  expect(people).toMatchObject([{ personId: anna, name: 'Anna Zannoni', daysBefore: 2 }])
  expect(others).toBe(12)
})

test('who opted out is neither drifting nor counted', async () => {
  const [anna = ''] = await join(['Anna Zannoni'], true)
  bringIn(world, ...[0, 2].map((since) => counted(addDays(launch, since), 'share', 1, 'x', anna)), counted(addDays(launch, 40), 'click', 1))
  await world.caller.people.recordConsent({ personIds: [anna], step: 'opted-out', way: 'mail' })
  expect(await asked.drifting({})).toEqual({ people: [], others: null })
})

test('trained people beside others: too few are not compared', async () => {
  const people = await join(colleagues)
  shares(people, 28, () => 2)
  expect(await asked.trained({ from: launch, to: addDays(launch, 27) })).toMatchObject({
    verdict: 'too-few',
    ratio: null,
    others: { people: 12 },
  })
})

test('a table that is shown becomes a file, and numbers stay numbers', async () => {
  const path = world.at('shown.csv')
  const rows = [
    ['Week', 'Shares'],
    ['=1+1', 12],
  ]
  expect(await asked.exportShown({ title: 'After the launch', rows, path })).toEqual({ path, rows: 1 })
  expect(readFileSync(path, 'utf8')).toMatch(/Week,Shares\r?\n"?'=1\+1"?,12/)
})

test('without a plan no remedy can be planned', async () => {
  await world.caller.launchPlan.remove({ planId: (await world.caller.launchPlan.list({}))[0]?.id ?? '' })
  expect(await refusalOf(asked.planRemedy({ key: 'thank-people' }))).toMatchObject({ code: 'no-plan' })
})
