/** What a report says: the same numbers as the screens, in the same words twice, of nobody who did not agree, and nothing of what is not there. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import type { ReportBlock, ReportContent, ReportFigure } from '#shared/contracts/report-shapes.ts'
import { addDays, daysBetween } from '#shared/domain/day.ts'
import { canonicalJson } from '#shared/domain/documents/canonical.ts'
import { kpis } from '#shared/domain/figures/types.ts'
import { createRandom } from '#shared/domain/random.ts'
import { reportSections } from '#shared/domain/reports/types.ts'
import { drawDrafts, firstDay, importEvents, withCompany } from './figures.ts'
import { bringIn, counted } from './goals.ts'
import { quarter, quarterly, sharingCompany } from './reports.ts'
import { createWorld, noon, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.end())

const blocksOf = ({ sections }: ReportContent): readonly ReportBlock[] => sections.flatMap(({ blocks }) => blocks)
const tableOf = (content: ReportContent, id: string) =>
  blocksOf(content).find((block): block is Extract<ReportBlock, { kind: 'table' }> => block.kind === 'table' && block.id === id)
const chartOf = (content: ReportContent, id: string) =>
  blocksOf(content).find((block): block is Extract<ReportBlock, { kind: 'chart' }> => block.kind === 'chart' && block.id === id)
const figuresIn = (content: ReportContent): readonly ReportFigure[] =>
  blocksOf(content).flatMap((block) => (block.kind === 'figures' ? block.figures : []))

/** A report that reaches to today, when everybody has joined. */
async function upToToday(): Promise<string> {
  const reportId = await quarterly(world)
  await world.caller.reports.update({ reportId, fields: { period: { from: quarter.from, to: '2027-02-01' } } })
  return reportId
}

/** Everything shown, whatever the template leaves out. */
async function showAll(reportId: string): Promise<void> {
  const { sections } = await world.caller.reports.one({ reportId })
  for (const { id } of sections) await world.caller.reports.updateSection({ sectionId: id, fields: { shown: true } })
}

test('every figure of a report is the one that the screens show for the same days and filter', async () => {
  const random = createRandom(11)
  const company = await withCompany(world, 40, random)
  importEvents(company.db, drawDrafts(company, random, 3000, 120))
  const reportId = await quarterly(world)
  await showAll(reportId)
  const { reports, figures } = world.caller
  const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(
      fc.record({ start: fc.integer({ min: -20, max: 110 }), days: fc.integer({ min: 1, max: 140 }) }),
      fc.record({
        networks: fc.subarray(['linkedin', 'x', 'web'] as const, { maxLength: 2 }),
        teamIds: some(company.teams),
        campaignIds: some(company.campaigns),
      }),
      fc.constantFrom('none', 'before', 'year-before'),
      async ({ start, days }, filter: Partial<FigureFilter>, compare) => {
        const period = { from: addDays(firstDay, start), to: addDays(firstDay, start + days - 1) }
        await reports.update({ reportId, fields: { period, filter, compare } })
        const content = await reports.content({ reportId })
        expect(daysBetween(content.period.from, content.period.to)).toBe(days - 1)
        const { kpis: shown } = await figures.overview({ ...period, filter, compare: content.compare })
        for (const { key, value, before, range } of figuresIn(content)) {
          const same = shown.find((each) => each.key === key)
          if (same !== undefined)
            expect({ key, value, before, range }).toEqual({ key, value: same.value, before: same.before, range: same.range })
        }
        const networks = await figures.breakdown({ ...period, filter, by: 'network' })
        const shares = (tableOf(content, 'reach.networks')?.rows ?? []).reduce((sum, row) => sum + Number(row[1]), 0)
        if (tableOf(content, 'reach.networks') !== undefined) expect(shares).toBe(networks.sums.share)
        const course = chartOf(content, 'reach.course')
        if (course !== undefined)
          expect(course.series[0]?.values.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(networks.sums.share)
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)

test('the same report says the same on the same day, byte for byte', async () => {
  await sharingCompany(world)
  const reportId = await quarterly(world)
  await showAll(reportId)
  const texts = [await world.caller.reports.content({ reportId }), await world.caller.reports.content({ reportId })].map(canonicalJson)
  expect(texts[0]).toBe(texts[1])
})

test('whoever did not agree is named nowhere, and nobody is where nobody is to be', async () => {
  await sharingCompany(world)
  const reportId = await quarterly(world)
  await showAll(reportId)
  const agreed = JSON.stringify(await world.caller.reports.content({ reportId }))
  expect([0, 1, 2, 3, 4, 5, 6, 7].filter((number) => agreed.includes(`Colleague Number${number}`))).toEqual([0, 1])
  await world.caller.reports.update({ reportId, fields: { audience: 'nobody' } })
  const content = await world.caller.reports.content({ reportId })
  const nobody = JSON.stringify(content)
  expect(nobody).not.toContain('Colleague Number')
  expect(nobody).not.toContain('{{person:')
  expect(content.missing.find(({ kind }) => kind === 'recognition')?.why).toBe('Nobody is named in this report.')
})

test('a senior leader is named who agreed to be, the others are only counted', async () => {
  const ids = await sharingCompany(world)
  for (const personId of ids.slice(0, 3)) await world.caller.people.update({ personId, fields: { senior: true } })
  const reportId = await quarterly(world)
  await showAll(reportId)
  const content = await world.caller.reports.content({ reportId })
  expect(figuresIn(content).find(({ key }) => key === 'seniors-sharing')).toMatchObject({ value: 3, of: { part: 3, whole: 3 } })
  expect(tableOf(content, 'seniors.table')?.rows.map(([name]) => name)).toEqual(['Colleague Number1', 'Colleague Number0'])
})

test('teams that are too small stand together, and not at all where few of them shared', async () => {
  const ids = await sharingCompany(world)
  const { people, reports } = world.caller
  const teamOf = async (name: string, personIds: readonly string[]) => {
    const rule = { departments: [], seniorities: [], places: [], locales: [] }
    const { teamId } = await people.saveTeam({ fields: { name, rule, parentId: null, access: 'open', mandatory: false } })
    await people.setTeamMember({ personIds: [...personIds], teamId, isIn: true })
    bringInFor(personIds)
  }
  const bringInFor = (personIds: readonly string[]) =>
    bringIn(world, ...personIds.map((id) => counted('2026-11-20', 'share', 1, 'linkedin', id)))
  await teamOf('Five of us', ids.slice(0, 5))
  await teamOf('Two of us', ids.slice(5, 7))
  const content = await reports.content({ reportId: await quarterly(world) })
  expect(tableOf(content, 'teams.table')?.rows.map(([name]) => name)).toEqual(['Five of us', 'In no team'])
  expect(JSON.stringify(content)).not.toContain('Two of us')
})

test('a section without data stays out and says why', async () => {
  await withPlan(world)
  const reportId = await quarterly(world)
  await showAll(reportId)
  const empty = await world.caller.reports.content({ reportId })
  expect(empty.sections.map(({ kind }) => kind)).toEqual(['unknown', 'next-steps'])
  const told = ['unknown', 'next-steps', 'definitions']
  expect(new Set(empty.missing.map(({ kind }) => kind))).toEqual(new Set(reportSections.filter((kind) => !told.includes(kind))))
  expect(empty.missing.every(({ title, why }) => title !== '' && why.endsWith('.'))).toBe(true)
})

test('what is hidden is left out, tile by tile and block by block, and a section with nothing left is no section', async () => {
  await sharingCompany(world)
  const reportId = await quarterly(world)
  const { reports } = world.caller
  const { sections } = await reports.one({ reportId })
  const idOf = (kind: string) => sections.find((section) => section.kind === kind)?.id ?? ''
  await reports.updateSection({ sectionId: idOf('reach'), fields: { hidden: ['impressions', 'reach.networks'] } })
  const before = await reports.content({ reportId })
  expect(before.sections.find(({ kind }) => kind === 'reach')?.blocks.map(({ id }) => id)).not.toContain('reach.networks')
  expect(
    before.sections
      .find(({ kind }) => kind === 'reach')
      ?.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures.map(({ key }) => key) : [])),
  ).not.toContain('impressions')
  await reports.updateSection({
    sectionId: idOf('recognition'),
    fields: { comment: '', hidden: ['named', 'recognition.table', 'recognition.note'] },
  })
  const after = await reports.content({ reportId })
  expect(after.sections.map(({ kind }) => kind)).not.toContain('recognition')
})

test('a comment that somebody wrote stands as it is, a draft comes back when it is taken away, and none is said where none is wanted', async () => {
  await sharingCompany(world)
  const reportId = await upToToday()
  const { reports } = world.caller
  const sectionId = (await reports.one({ reportId })).sections.find(({ kind }) => kind === 'adoption')?.id ?? ''
  const proseOf = async () => {
    const { sections } = await reports.content({ reportId })
    return sections.find(({ kind }) => kind === 'adoption')?.blocks.find((block) => block.kind === 'prose')
  }
  const { text } = await reports.draft({ sectionId })
  expect(await proseOf()).toMatchObject({ text, origin: 'drafted' })
  await reports.updateSection({ sectionId, fields: { comment: 'We are proud.' } })
  expect(await proseOf()).toMatchObject({ text: 'We are proud.', origin: 'written' })
  expect(await reports.draft({ sectionId })).toEqual({ text })
  await reports.updateSection({ sectionId, fields: { comment: '' } })
  expect(await proseOf()).toBeUndefined()
  await reports.updateSection({ sectionId, fields: { comment: null } })
  expect(await proseOf()).toMatchObject({ text, origin: 'drafted' })
})

test('a section without figures has nothing that could be drafted', async () => {
  await withPlan(world)
  const reportId = await upToToday()
  const sectionId = (await world.caller.reports.one({ reportId })).sections.find(({ kind }) => kind === 'returns')?.id ?? ''
  expect(await refusalOf(world.caller.reports.draft({ sectionId }))).toMatchObject({ code: 'section-empty' })
})

test('every figure that is used has its definition, with its real numbers, in the language of the report', async () => {
  await sharingCompany(world)
  const reportId = await upToToday()
  await world.caller.reports.update({ reportId, fields: { locale: 'it' } })
  const content = await world.caller.reports.content({ reportId })
  const defined = blocksOf(content).flatMap((block) => (block.kind === 'definitions' ? block.items : []))
  const known: readonly string[] = kpis
  const used = figuresIn(content).filter(({ key }) => known.includes(key))
  expect(used.map(({ key }) => key).filter((key) => !defined.some((item) => item.key === key))).toEqual([])
  expect(defined.find(({ key }) => key === 'share-rate')?.formula).toMatch(/^8 .+ ÷ 8 .+ = 100,0%$/)
})

test('before it is handed over someone reads what is well and what to look at', async () => {
  await sharingCompany(world)
  const reportId = await upToToday()
  const { reports } = world.caller
  const { sections } = await reports.one({ reportId })
  const adoption = sections.find(({ kind }) => kind === 'adoption')?.id ?? ''
  const definitions = sections.find(({ kind }) => kind === 'definitions')?.id ?? ''
  const codesOf = async () => (await reports.checks({ reportId })).map(({ what }) => what.code)
  expect(await codesOf()).toEqual(expect.arrayContaining(['report.check-definitions', 'report.check-names-agreed', 'report.check-short']))
  await reports.updateSection({ sectionId: adoption, fields: { comment: 'As we said in October.' } })
  await reports.updateSection({ sectionId: definitions, fields: { shown: false } })
  world.setTime(noon + 3_600_000)
  await world.caller.people.addShare({ personId: await personIn(), network: 'linkedin', day: '2026-12-09' })
  expect(await codesOf()).toEqual(expect.arrayContaining(['report.check-undefined', 'report.check-comment-old', 'report.check-missing']))
  const missing = (await reports.checks({ reportId })).filter(({ what }) => what.code === 'report.check-missing')
  expect(missing.every(({ detail }) => String(detail?.data['why']).endsWith('.'))).toBe(true)
})

async function personIn(): Promise<string> {
  const [row] = (await world.caller.people.find({ text: 'Number0' })) ?? []
  return row?.id ?? ''
}

test('days before anything was counted are nothing to compare with', async () => {
  await sharingCompany(world)
  const reportId = await quarterly(world)
  const { reports } = world.caller
  expect((await reports.content({ reportId })).compare).toBeNull()
  await reports.update({ reportId, fields: { period: { from: '2026-12-01', to: '2026-12-31' } } })
  const content = await reports.content({ reportId })
  expect(content.compare).toEqual({ from: '2026-10-31', to: '2026-11-30' })
  expect(chartOf(content, 'reach.course')?.series.map(({ isBefore }) => isBefore)).toEqual([false, true])
})
