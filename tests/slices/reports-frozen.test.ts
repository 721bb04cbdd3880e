/** Reports that are kept for good: the same years later, whatever comes, and what the figures of today would say otherwise. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { updateReport } from '#db/queries/reports/store.ts'
import { reportFrozen } from '#db/schema/reports.ts'
import { personToken } from '#shared/domain/reports/names.ts'
import { readStored } from '#shared/domain/reports/stored.ts'
import { dbOf } from './figures.ts'
import { bringIn, counted } from './goals.ts'
import { quarterly, sharingCompany } from './reports.ts'
import { createWorld, noon, refusalOf, type World } from './world.ts'

let world: World
let people: readonly string[]
beforeEach(async () => {
  world = createWorld()
  people = await sharingCompany(world)
})
afterEach(() => world.end())

const freeze = (reportId: string) => world.caller.reports.freeze({ reportId })
const changes = (frozenId: string) => world.caller.reports.changes({ frozenId })
const saidOf = async (frozenId: string) => JSON.stringify(await world.caller.reports.content({ frozenId }))
const textOf = (frozenId: string) =>
  dbOf(world)
    .read.select()
    .from(reportFrozen)
    .all()
    .find(({ id }) => id === frozenId)?.content ?? ''

test('a frozen report says the same after more data came in, and its hash is the same', async () => {
  const reportId = await quarterly(world)
  const { frozenId, hash } = await freeze(reportId)
  const before = await saidOf(frozenId)
  expect(await changes(frozenId)).toMatchObject({ isIntact: true, rows: [], causes: [] })
  expect((await freeze(reportId)).hash).toBe(hash)

  world.setTime(noon + 60_000)
  bringIn(world, counted('2026-12-09', 'click', 40))
  expect(await saidOf(frozenId)).toBe(before)
  expect((await world.caller.reports.one({ reportId })).frozen.find(({ id }) => id === frozenId)?.hash).toBe(hash)
  expect((await freeze(reportId)).hash).not.toBe(hash)
  const again = world.restart()
  expect(JSON.stringify(await again.caller.reports.content({ frozenId }))).toBe(before)
  world = again
})

test('what changed since is told, with what brought it about', async () => {
  const reportId = await quarterly(world)
  const { frozenId } = await freeze(reportId)
  world.setTime(noon + 60_000)
  bringIn(world, counted('2026-12-09', 'click', 40))
  await world.caller.reports.update({ reportId, fields: { name: 'Renamed since', period: { from: '2026-10-01', to: '2026-10-31' } } })
  const { isIntact, rows, causes } = await changes(frozenId)
  expect(isIntact).toBe(true)
  expect(rows.filter(({ what }) => what === 'Clicks').map(({ section, before, now }) => [section, before, now])).toContainEqual([
    'traffic',
    210,
    250,
  ])
  expect(rows.every(({ before, now }) => before !== now)).toBe(true)
  expect(rows.filter(({ what }) => what === 'Shares')).toEqual([])
  expect(causes.map(({ at, what }) => [at, what.code])).toEqual([[noon + 60_000, 'figures-brought-in']])
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect(await changes(frozenId)).toMatchObject({ rows: [], causes: [] })
})

test('a typed comment is never written over, and what is said of a frozen one stays as it was', async () => {
  const reportId = await quarterly(world)
  const { sections } = await world.caller.reports.one({ reportId })
  const sectionId = sections.find(({ kind }) => kind === 'reach')?.id ?? ''
  const drafted = (await world.caller.reports.draft({ sectionId })).text
  await world.caller.reports.updateSection({ sectionId, fields: { comment: 'A calm quarter.' } })
  const { frozenId } = await freeze(reportId)
  bringIn(world, counted('2026-12-09', 'share', 90, 'linkedin', people[0] ?? null))
  const proseOf = async (source: { reportId: string } | { frozenId: string }) =>
    (await world.caller.reports.content(source)).sections
      .find(({ kind }) => kind === 'reach')
      ?.blocks.flatMap((block) => (block.kind === 'prose' ? [[block.origin, block.text]] : []))
  expect(await proseOf({ reportId })).toEqual([['written', 'A calm quarter.']])
  expect(await proseOf({ frozenId })).toEqual([['written', 'A calm quarter.']])
  expect((await world.caller.reports.draft({ sectionId })).text).not.toBe(drafted)
  await world.caller.reports.updateSection({ sectionId, fields: { comment: '' } })
  expect(await proseOf({ reportId })).toEqual([])
  await world.caller.reports.updateSection({ sectionId, fields: { comment: null } })
  expect((await proseOf({ reportId }))?.map(([origin]) => origin)).toEqual(['drafted'])
})

test('a frozen report forgets whoever opts out or is erased, and keeps its hash', async () => {
  const [first = '', second = ''] = people
  const reportId = await quarterly(world)
  const { frozenId, hash } = await freeze(reportId)
  const kept = textOf(frozenId)
  expect([kept.includes('Colleague Number'), kept.includes(personToken(first))]).toEqual([false, true])
  const named = async () => ['Number0', 'Number1'].map((name) => saidOf(frozenId).then((said) => said.includes(name)))
  expect(await Promise.all(await named())).toEqual([true, true])
  await world.caller.people.recordConsent({ personIds: [first], step: 'opted-out', way: 'mail' })
  expect(await Promise.all(await named())).toEqual([false, true])
  await world.caller.people.erase({ personIds: [second] })
  expect(await Promise.all(await named())).toEqual([false, false])
  const { isIntact, rows } = await changes(frozenId)
  expect([isIntact, JSON.stringify(rows).includes('Number')]).toEqual([true, false])
  expect((await world.caller.reports.one({ reportId })).frozen.map((frozen) => frozen.hash)).toEqual([hash])
  expect(textOf(frozenId)).toBe(kept)
})

test('a name that was typed into a report is shown to whoever erases its bearer, and goes out of what stood there before', async () => {
  const [first = ''] = people
  const reportId = await quarterly(world)
  const { sections } = await world.caller.reports.one({ reportId })
  const [headlineId = '', goalsId = ''] = sections.map(({ id }) => id)
  const write = (sectionId: string, comment: string) => world.caller.reports.updateSection({ sectionId, fields: { comment } })
  await write(headlineId, 'Ask Colleague Number0 again.')
  await write(goalsId, 'Colleague Number0 told the best story.')
  await write(goalsId, 'One story stood out.')
  await freeze(reportId)
  const { mentions } = await world.caller.people.erase({ personIds: [first] })
  expect([...new Set(mentions.map(({ table }) => table))].sort()).toEqual(['report_frozen', 'report_section'])
  for (let step = 0; step < 2; step += 1) await world.caller.history.undo({})
  const { sections: now } = await world.caller.reports.one({ reportId })
  expect(now.slice(0, 2).map(({ comment }) => comment)).toEqual(['Ask Colleague Number0 again.', '– told the best story.'])
})

test('a removed frozen report comes back by undo; that of a removed report is gone with it', async () => {
  const reportId = await quarterly(world)
  const { frozenId } = await freeze(reportId)
  await world.caller.reports.removeFrozen({ frozenId })
  expect((await world.caller.reports.one({ reportId })).frozen).toEqual([])
  expect((await refusalOf(saidOf(frozenId))).code).toBe('row-missing')
  await world.caller.history.undo({})
  expect((await world.caller.reports.one({ reportId })).frozen.map(({ id }) => id)).toEqual([frozenId])
  await world.caller.reports.remove({ reportId })
  expect((await refusalOf(changes(frozenId))).code).toBe('row-missing')
})

test('a frozen report that somebody changed in the file is told from one that is as it was', async () => {
  const reportId = await quarterly(world)
  const { frozenId } = await freeze(reportId)
  const db = dbOf(world)
  const tampered = textOf(frozenId).replace('"audience":"agreed"', '"audience":"nobody"')
  db.write({ code: 'report-updated' }, (tx) => tx.update(reportFrozen).set({ content: tampered }).run())
  expect((await changes(frozenId)).isIntact).toBe(false)
  db.write({ code: 'report-updated' }, (tx) => tx.update(reportFrozen).set({ content: '{' }).run())
  expect((await refusalOf(changes(frozenId))).code).toBe('frozen-unreadable')
  db.write({ code: 'report-updated' }, (tx) => updateReport(tx, reportId, { name: 'Still there' }))
  expect((await world.caller.reports.list({})).map(({ name }) => name)).toEqual(['Still there'])
})

test('what was frozen by the first version of the app can still be read', () => {
  const fixture = readFileSync(resolve(import.meta.dirname, '../fixtures/report-frozen-1.json'), 'utf8')
  const { content, spec, hashed } = readStored(fixture)
  expect([content.version, spec.template]).toEqual([1, 'quarterly'])
  expect(JSON.parse(hashed)).toEqual(content)
})
