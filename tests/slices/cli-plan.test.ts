/** Launch plans from the command line: made, shown, moved, and left alone when somebody else has the file. */
import { chmodSync } from 'node:fs'
import Holidays from 'date-holidays'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanJson } from '#cli/plan-json.ts'
import { weekdayOf } from '#shared/domain/day.ts'
import { createTerminal, datesOf, newPlan, type Terminal } from './gsw.ts'
import { createWorld, hashOf } from './world.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = createTerminal()
})
afterEach(() => terminal.end())

const show = (file: string) => terminal.json<PlanJson>('plan', 'show', terminal.at(file), '--format', 'json')
const move = (file: string, start: string) =>
  terminal.json<{ moved: readonly { id: string }[] }>('plan', 'move', terminal.at(file), '--start', start, '--json')

test('a plan for Italy has three phases on the promised days and asks nobody to work on a day off', async () => {
  const { plan, tasks } = await newPlan(terminal, 'f.groundswell')
  const holidays = new Set(
    new Holidays('IT')
      .getHolidays(2027)
      .filter((each) => each.type === 'public')
      .map((each) => each.date.slice(0, 10)),
  )
  expect(holidays).toContain('2027-03-29')
  expect(tasks.length).toBeGreaterThanOrEqual(35)
  expect(plan).toMatchObject({ name: 'First 60 days', start: '2027-02-15', end: '2027-04-15', days: 60 })
  expect(plan.phases.map((phase) => phase.end)).toEqual(['2027-02-28', '2027-03-28', '2027-04-15'])
  const busy = tasks.flatMap(({ start, due }) => [start, due])
  expect(busy.filter((day) => weekdayOf(day) > 5 || holidays.has(day))).toEqual([])
})

test('a task tells its phase, owner, dependencies and why it is not ready', async () => {
  const { plan, tasks } = await newPlan(terminal, 'f.groundswell')
  const invites = tasks.find((task) => task.key === 'invites-wave-1')
  expect(plan.phases.map((phase) => phase.key)).toContain(invites?.phase)
  expect(invites).toMatchObject({
    phase: 'to-roll-out',
    kind: 'task',
    owner: 'Program manager',
    status: 'todo',
    ready: false,
    critical: true,
    slack: 0,
    deadline: null,
  })
  const ids = new Set(tasks.map((task) => task.id))
  expect(invites?.dependsOn.filter((id) => !ids.has(id))).toEqual([])
  expect(invites?.dependsOn.length).toBeGreaterThan(0)
  expect(invites?.reasons.length).toBeGreaterThan(5)
  for (const { code, message } of invites?.reasons ?? []) expect([code, message].every((text) => text.length > 5)).toBe(true)
})

test('a plan that moves there and back has the same dates again', async () => {
  const before = await newPlan(terminal, 'f.groundswell')
  const { moved } = await move('f.groundswell', '2027-03-01')
  const away = await show('f.groundswell')
  expect(moved.map(({ id }) => id).sort()).toEqual(before.tasks.map(({ id }) => id).sort())
  expect(away.plan.start).toBe('2027-03-01')
  await move('f.groundswell', '2027-02-15')
  expect(datesOf(await show('f.groundswell'))).toEqual(datesOf(before))
})

test('moving a plan to where it stands moves nothing and says so', async () => {
  await newPlan(terminal, 'f.groundswell')
  expect(await move('f.groundswell', '2027-02-15')).toEqual({ moved: [] })
  const { out } = await terminal.gsw('plan', 'move', terminal.at('f.groundswell'), '--start', '2027-02-15')
  expect(out).toBe('Nothing moved: the plan already starts on Mon 15 Feb 2027.\n')
})

test('Malaysia has other days off than Italy', async () => {
  const italy = await newPlan(terminal, 'it.groundswell')
  const malaysia = await newPlan(terminal, 'my.groundswell', 'MY')
  expect(malaysia.tasks.map(({ key }) => key)).toEqual(italy.tasks.map(({ key }) => key))
  expect(malaysia.tasks.map(({ due }) => due)).not.toEqual(italy.tasks.map(({ due }) => due))
  expect(malaysia.tasks.some(({ start, due }) => start === '2027-03-10' || due === '2027-03-10')).toBe(false)
})

test('the length, the region and the other template are as asked', async () => {
  const file = terminal.at('f.groundswell')
  const asked = ['--start', '2027-02-15', '--country', 'my', '--region', '10', '--length', '90', '--json']
  const { plan, tasks } = await terminal.json<PlanJson>('plan', 'new', file, '--template', 'seven-steps', ...asked)
  expect(plan).toMatchObject({ template: 'seven-steps', start: '2027-02-15', end: '2027-05-15', days: 90 })
  expect(plan.phases).toHaveLength(7)
  expect(tasks.length).toBeGreaterThanOrEqual(28)
})

test('a second plan goes into the same workspace and is the one that is shown', async () => {
  await newPlan(terminal, 'f.groundswell')
  const second = await newPlan(terminal, 'f.groundswell', 'IT', 'seven-steps')
  expect((await show('f.groundswell')).plan.id).toBe(second.plan.id)
})

test('without a format the plan is a table to read', async () => {
  await newPlan(terminal, 'f.groundswell')
  const { code, out, err } = await terminal.gsw('plan', 'show', terminal.at('f.groundswell'), '--locale', 'it')
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('I primi 60 giorni: lun 15 feb 2027')
  expect(out).toMatch(
    /^\[ ] 2027-02-15 {2}2027-02-1\d {2}Ripensa la policy sui social media +Redazione HR +pronto 0 di 1, percorso critico$/m,
  )
})

test('texts and owners follow the language that is asked for', async () => {
  await newPlan(terminal, 'f.groundswell')
  const { tasks } = await terminal.json<PlanJson>('plan', 'show', terminal.at('f.groundswell'), '--json', '--locale', 'ms')
  expect(tasks.find(({ key }) => key === 'roll-out')?.title).toBe('Pelancaran ke seluruh syarikat')
})

test('a file that somebody has open can be read but not moved', async () => {
  await newPlan(terminal, 'f.groundswell')
  const desktop = createWorld()
  desktop.session.open(terminal.at('f.groundswell'))
  try {
    expect((await show('f.groundswell')).plan.start).toBe('2027-02-15')
    const refused = await terminal.gsw('plan', 'move', terminal.at('f.groundswell'), '--start', '2027-03-01', '--json')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('f.groundswell')
  } finally {
    desktop.end()
  }
})

test('showing a plan changes no byte, also of a file that may only be read', async () => {
  await newPlan(terminal, 'f.groundswell')
  const path = terminal.at('f.groundswell')
  const before = hashOf(path)
  chmodSync(path, 0o444)
  expect((await show('f.groundswell')).tasks.length).toBeGreaterThan(0)
  expect(await terminal.gsw('plan', 'move', path, '--start', '2027-03-01')).toMatchObject({ code: 1, out: '' })
  expect(hashOf(path)).toBe(before)
})

test('a refused plan leaves no file behind', async () => {
  const path = terminal.at('f.groundswell')
  const { code } = await terminal.gsw('plan', 'new', path, '--template', 'first-60-days', '--start', '2027-02-15', '--country', 'ZZ')
  expect(code).toBe(1)
  expect(await terminal.gsw('plan', 'show', path)).toMatchObject({ code: 1, out: '' })
})
