/** Reports that are made by themselves: on the day, once, here, and not in silence when they cannot be. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { updateSchedule } from '#db/queries/reports/schedules.ts'
import { type ScheduledReport, startReportClock } from '#electron/services/reports/report-clock.ts'
import type { ScheduleFields } from '#shared/contracts/reports.ts'
import { createWorld, noon, refusalOf, type World, withPlan } from './world.ts'

const day = 86_400_000

let world: World
let folder: string
let fields: ScheduleFields
const told: ScheduledReport[] = []
const problems: unknown[] = []
const clocks: (() => void)[] = []
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
  folder = world.at('reports')
  mkdirSync(folder)
  const { reportId } = await world.caller.reports.create({ template: 'monthly' })
  fields = { reportId, rhythm: 'monthly', weekday: 1, week: 1, period: 'last-month', formats: ['html', 'csv'], folder, active: true }
})
afterEach(() => {
  for (const stop of clocks.splice(0)) stop()
  world.end()
  told.length = 0
  expect(problems.splice(0)).toEqual([])
})

/** As the app does; the looks come as fast as a test wants them. */
function letTimePass(): void {
  const { caller, session } = world
  clocks.push(
    startReportClock({ caller, session, rest: 5, told: (report) => told.push(report), report: (problem) => void problems.push(problem) }),
  )
}

async function schedule() {
  const [first] = await world.caller.reports.schedules({})
  if (first === undefined) throw new Error('There is no schedule')
  return first
}

test('“the first Monday of each month” made on such a Monday is due that day, and the next on the first Monday of March', async () => {
  await world.caller.reports.saveSchedule({ fields })
  expect(await schedule()).toMatchObject({ due: '2027-02-01', nextDay: '2027-03-01', elsewhere: '', last: null })
  letTimePass()
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(told).toMatchObject([{ error: null }])
  expect(readdirSync(folder).sort()).toEqual(['Monthly report, 1 – 31 January 2027 (tables)', 'Monthly report, 1 – 31 January 2027.html'])
  const { due, last } = await schedule()
  expect({ due, last }).toMatchObject({ due: null, last: { day: '2027-02-01', at: noon, error: null } })
  expect(last?.files.map((path) => path.startsWith(folder))).toEqual([true, true])
})

test('whoever comes back after a quarter finds the latest report, and not one for each month that went by', async () => {
  await world.caller.reports.saveSchedule({ fields: { ...fields, formats: ['html'] } })
  world.setTime(noon + 95 * day)
  letTimePass()
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(readdirSync(folder)).toEqual(['Monthly report, 1 – 30 April 2027.html'])
  expect((await schedule()).last).toMatchObject({ day: '2027-05-03' })
})

test('what cannot be made is told once with what to do, tried again each hour, and made when it can be', async () => {
  await world.caller.reports.saveSchedule({ fields })
  rmSync(folder, { recursive: true })
  letTimePass()
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]?.error).toMatchObject({ code: 'folder-missing', data: { path: folder } })
  expect(await schedule()).toMatchObject({ due: null, last: { error: { code: 'folder-missing', data: { path: folder } }, files: [] } })
  world.setTime(noon + 3_600_000)
  await vi.waitFor(async () => expect((await schedule()).last).toMatchObject({ at: noon + 3_600_000 }))
  expect(told).toHaveLength(1)
  mkdirSync(folder)
  world.setTime(noon + 7_200_000)
  await vi.waitFor(() => expect(told).toHaveLength(2))
  expect(told[1]).toMatchObject({ error: null })
})

test('somebody who wants it now gets it, due or not, and over the one that lies there', async () => {
  const { scheduleId } = await world.caller.reports.saveSchedule({ fields: { ...fields, weekday: 3 } })
  expect((await schedule()).due).toBeNull()
  const { files } = await world.caller.reports.runSchedule({ scheduleId })
  expect(await world.caller.reports.runSchedule({ scheduleId })).toEqual({ files })
  expect(readdirSync(folder)).toHaveLength(2)
  rmSync(folder, { recursive: true })
  expect((await refusalOf(world.caller.reports.runSchedule({ scheduleId }))).code).toBe('folder-missing')
  expect((await schedule()).last).toMatchObject({ error: { code: 'folder-missing' } })
})

test('a schedule of another computer is shown with its name and left alone here', async () => {
  const { scheduleId } = await world.caller.reports.saveSchedule({ fields })
  world.session
    .current()
    ?.db.write({ code: 'report-schedule-updated', data: { name: '' } }, (tx) =>
      updateSchedule(tx, scheduleId, { computer: `not-${hostname()}` }),
    )
  expect(await schedule()).toMatchObject({ due: null, elsewhere: `not-${hostname()}` })
  await world.caller.reports.saveSchedule({ scheduleId, fields })
  expect(await schedule()).toMatchObject({ due: '2027-02-01', elsewhere: '' })
})

test('a schedule is switched off, changed and removed, each a step of undo; what it slept through is not made up for', async () => {
  const { scheduleId } = await world.caller.reports.saveSchedule({ fields: { ...fields, active: false } })
  expect(await schedule()).toMatchObject({ nextDay: null, due: null })
  world.setTime(noon + day)
  await world.caller.reports.saveSchedule({ scheduleId, fields })
  expect(await schedule()).toMatchObject({ nextDay: '2027-03-01', due: null })
  await world.caller.reports.removeSchedule({ scheduleId })
  expect(await world.caller.reports.schedules({})).toEqual([])
  await world.caller.history.undo({})
  expect(await schedule()).toMatchObject({ id: scheduleId, active: true })
  expect((await world.caller.reports.list({}))[0]).toMatchObject({ isScheduled: true })
})

test('what was typed for the days of the report is not said of others', async () => {
  const [section] = (await world.caller.reports.one({ reportId: fields.reportId })).sections
  await world.caller.reports.updateSection({ sectionId: section?.id ?? '', fields: { comment: 'January was quiet.' } })
  const said = async (period?: { from: string; to: string }) =>
    JSON.stringify(await world.caller.reports.content({ reportId: fields.reportId, ...(period ? { period } : {}) }))
  const other = { from: '2026-12-01', to: '2026-12-31' }
  expect([await said(), await said(other)].map((text) => text.includes('January'))).toEqual([true, false])
})
