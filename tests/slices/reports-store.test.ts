/** Reports as they are put together: each change one step, in the file, in the order that was chosen. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ScheduleFields } from '#shared/contracts/reports.ts'
import { reportSections } from '#shared/domain/reports/types.ts'
import { quarter, quarterly, sharingCompany } from './reports.ts'
import { createWorld, noon, refusalOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await sharingCompany(world)
})
afterEach(() => world.end())

const one = (reportId: string) => world.caller.reports.one({ reportId })
const kindsOf = async (reportId: string) => (await one(reportId)).sections.map(({ kind }) => kind)

test('a new report has every section, those that its template leaves out at the end', async () => {
  const { reportId } = await world.caller.reports.create({ template: 'board-one-pager' })
  const { sections, name, changedBy, locale } = await one(reportId)
  expect(sections.map(({ kind }) => kind).sort()).toEqual([...reportSections].sort())
  const shown = sections.filter((section) => section.shown).map(({ kind }) => kind)
  expect(sections.slice(0, shown.length).map(({ kind }) => kind)).toEqual(shown)
  expect(shown).toEqual((await world.caller.reports.templates({})).find(({ template }) => template === 'board-one-pager')?.sections)
  expect(name).not.toBe('')
  expect([changedBy === '', locale]).toEqual([false, 'en'])
})

test('a report is made, changed and removed in one step each, which undo takes back', async () => {
  const reportId = await quarterly(world)
  await world.caller.reports.update({ reportId, fields: { name: 'For the board', audience: 'nobody' } })
  expect(await one(reportId)).toMatchObject({ name: 'For the board', audience: 'nobody', period: quarter })
  await world.caller.history.undo({})
  expect(await one(reportId)).toMatchObject({ name: 'Last quarter', audience: 'agreed' })
  await world.caller.reports.remove({ reportId })
  expect(await world.caller.reports.list({})).toEqual([])
  expect((await refusalOf(one(reportId))).code).toBe('row-missing')
  await world.caller.history.undo({})
  expect((await world.caller.reports.list({})).map(({ name }) => name)).toEqual(['Last quarter'])
  await world.caller.history.undo({})
  expect(await world.caller.reports.list({})).toEqual([])
})

test('what was typed in a section is kept, and who typed it last is told', async () => {
  const reportId = await quarterly(world)
  const [section] = (await one(reportId)).sections
  world.setTime(noon + 3_600_000)
  const lines = ['Half an hour a month for stories', 'Directors go first']
  await world.caller.reports.updateSection({
    sectionId: section?.id ?? '',
    fields: { comment: 'We did well.', lines, hidden: ['share-rate'] },
  })
  const { sections, changedAt } = await one(reportId)
  expect(sections[0]).toMatchObject({ comment: 'We did well.', lines, hidden: ['share-rate'], shown: true })
  expect(changedAt).toBe(noon + 3_600_000)
  await world.caller.history.undo({})
  expect((await one(reportId)).sections[0]).toMatchObject({ comment: null, lines: [] })
})

test('sections go before one another, or to the end', async () => {
  const reportId = await quarterly(world)
  const { sections } = await one(reportId)
  const kinds = sections.map(({ kind }) => kind)
  const idOf = (kind: string) => sections.find((section) => section.kind === kind)?.id ?? ''
  await world.caller.reports.moveSection({ sectionId: idOf('dip'), before: idOf('headline') })
  expect((await kindsOf(reportId))[0]).toBe('dip')
  await world.caller.reports.moveSection({ sectionId: idOf('dip'), before: null })
  expect((await kindsOf(reportId)).at(-1)).toBe('dip')
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect(await kindsOf(reportId)).toEqual(kinds)
  const other = (await one(await quarterly(world))).sections[0]?.id ?? ''
  expect((await refusalOf(world.caller.reports.moveSection({ sectionId: idOf('dip'), before: other }))).code).toBe('row-missing')
})

test('a report is made again for other days, with what was written', async () => {
  const reportId = await quarterly(world)
  const [section] = (await one(reportId)).sections
  await world.caller.reports.updateSection({ sectionId: section?.id ?? '', fields: { comment: 'We did well.' } })
  const period = { from: '2027-01-01', to: '2027-03-31' }
  const next = await one((await world.caller.reports.duplicate({ reportId, period })).reportId)
  expect([next.period, next.sections[0]?.comment, next.name]).toEqual([period, 'We did well.', 'Last quarter'])
  const copy = await one((await world.caller.reports.duplicate({ reportId })).reportId)
  expect([copy.period, copy.name]).toEqual([quarter, 'Last quarter, copy'])
  expect((await one(reportId)).sections[0]?.id).toBe(section?.id)
  expect((await world.caller.reports.list({})).length).toBe(3)
})

test('the list tells of each report how much of it is shown, what was frozen and whether it is scheduled', async () => {
  const reportId = await quarterly(world)
  const other = await quarterly(world)
  const [section] = (await one(reportId)).sections
  await world.caller.reports.updateSection({ sectionId: section?.id ?? '', fields: { shown: false } })
  for (let times = 0; times < 2; times += 1) await world.caller.reports.freeze({ reportId })
  const formats: ScheduleFields['formats'] = ['csv']
  const rule = { rhythm: 'monthly', weekday: 1, week: 1, period: 'last-month', formats, folder: world.folder, active: true } as const
  await world.caller.reports.saveSchedule({ fields: { ...rule, reportId: other } })
  const shown = (await one(other)).sections.filter((each) => each.shown).length
  const lines = (await world.caller.reports.list({})).map(({ id, sections, frozen, frozenAt, isScheduled }) => [
    id,
    sections,
    frozen,
    frozenAt,
    isScheduled,
  ])
  expect(lines).toEqual([
    [other, shown, 0, null, true],
    [reportId, shown - 1, 2, noon, false],
  ])
  await world.caller.reports.remove({ reportId: other })
  expect(await world.caller.reports.schedules({})).toEqual([])
  await world.caller.history.undo({})
  expect((await world.caller.reports.schedules({})).map(({ reportName }) => reportName)).toEqual(['Last quarter'])
})

test('days that are no period, and campaigns that are not there, are refused', async () => {
  const reportId = await quarterly(world)
  const backwards = { from: '2027-03-31', to: '2027-01-01' }
  expect((await refusalOf(world.caller.reports.update({ reportId, fields: { period: backwards } }))).code).toBe('period-backwards')
  expect((await refusalOf(world.caller.reports.create({ template: 'monthly', period: backwards }))).code).toBe('period-backwards')
  expect((await refusalOf(world.caller.reports.duplicate({ reportId, period: backwards }))).code).toBe('period-backwards')
  expect((await refusalOf(world.caller.reports.update({ reportId, fields: { campaignId: reportId } }))).code).toBe('row-missing')
})
