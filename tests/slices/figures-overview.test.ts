/** The strip of figures and what lies behind it, how old figures are, what explains them, posts, and what the words mean. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { insertImport } from '#db/queries/figures/imports.ts'
import { programSums, sharersOf } from '#db/queries/outreach/totals.ts'
import { post, postSnapshot } from '#db/schema/figures.ts'
import { addDays, instantToDay } from '#shared/domain/day.ts'
import { kpis } from '#shared/domain/figures/types.ts'
import { createRandom } from '#shared/domain/random.ts'
import { type Counted, dbOf, importEvents, withCompany } from './figures.ts'
import { createWorld, noon, refusalOf, type World } from './world.ts'

const day = '2027-02-08'
const period = { from: '2027-02-01', to: '2027-02-15' }

/** Ten people of whom four shared, two of them twice. */
async function withShares(world: World, on = day): Promise<Counted> {
  const company = await withCompany(world, 10, createRandom(3))
  const shared = [0, 0, 1, 1, 2, 3].map((at) => company.people[at] ?? '')
  const about = {
    at: Date.parse(`${on}T09:00:00Z`),
    itemId: company.items[0] ?? null,
    campaignId: null,
    captionId: null,
    postId: null,
    ownPage: false,
  }
  importEvents(
    company.db,
    shared.flatMap((personId) => [
      { ...about, network: 'linkedin' as const, personId, metric: 'share' as const, amount: 1 },
      { ...about, network: 'linkedin' as const, personId, metric: 'impression' as const, amount: 100 },
      { ...about, network: 'linkedin' as const, personId, metric: 'click' as const, amount: 5 },
    ]),
  )
  return company
}

test('someone sees the figures of a period beside those of the days before it', async () => {
  const world = createWorld()
  await withShares(world)
  const { kpis: shown } = await world.caller.figures.overview({ ...period, compare: { from: '2027-01-17', to: '2027-01-31' } })
  expect(shown.map(({ key }) => key)).toEqual(kpis)
  const of = (key: (typeof kpis)[number]) => shown.find((each) => each.key === key)
  expect(of('shares')).toMatchObject({ value: 6, before: 0, unit: 'count', estimated: false })
  expect(of('active-users')).toMatchObject({ value: 4, before: 0 })
  expect(of('shares-per-advocate')?.value).toBe(1.5)
  expect(of('click-through-rate')?.value).toBe(0.05)
  expect(of('visits')?.value).toBeNull()
  expect(of('shares')?.course.reduce((sum, value) => sum + value, 0)).toBe(6)
  expect(of('earned-media-value')).toMatchObject({ unit: 'money', estimated: true })
  world.end()
})

test('a share rate opens into its real numbers, what counted, what did not, and where the formula comes from', async () => {
  const world = createWorld()
  await withShares(world)
  const { terms, counted, leftOut, reference, source, definitionVersion } = await world.caller.figures.definition({
    ...period,
    key: 'share-rate',
  })
  expect(terms[0]).toMatchObject({ value: 4, label: { code: 'kpi.term-active' }, sign: '÷' })
  expect(counted.map(({ code }) => code)).toEqual(['kpi.counted-shared'])
  expect(leftOut.map(({ code }) => code)).toEqual(['kpi.left-out-own-pages'])
  expect(reference?.code).toBe('kpi.reference-share-rate')
  expect(source.code).toBe('kpi.source-share-rate')
  expect(definitionVersion).toBe(1)
  world.end()
})

test('earned media value opens into networks, prices and whose formula it is, and says that the prices are assumed', async () => {
  const world = createWorld()
  await withShares(world)
  const { terms, rates, rateSource, source, currency } = await world.caller.figures.definition({ ...period, key: 'earned-media-value' })
  expect(terms.map(({ label }) => label.data['network'])).toEqual(['linkedin'])
  expect(rates.every(({ low, likely, high }) => low <= likely && likely <= high)).toBe(true)
  expect(rates.length).toBeGreaterThan(0)
  expect([rateSource, currency, source.code]).toEqual(['', 'EUR', 'kpi.source-earned-media-value'])
  expect(source.data['name']).not.toBe('')
  world.end()
})

test('every word of every definition is there in three languages', async () => {
  const world = createWorld()
  await withShares(world)
  const messages = ['en', 'it', 'ms'].map((locale) => JSON.parse(readFileSync(`shared/i18n/${locale}.json`, 'utf8')))
  for (const key of kpis) {
    const { terms, counted, leftOut, reference, source } = await world.caller.figures.definition({ ...period, key })
    const codes = [...terms.map(({ label }) => label), ...counted, ...leftOut, source, ...(reference === null ? [] : [reference])].map(
      ({ code }) => code,
    )
    for (const code of codes.filter((each) => each !== 'kpi.term-network'))
      for (const locale of messages) expect(locale[code], `${key} ${code}`).toBeTypeOf('string')
  }
  world.end()
})

test('a changed definition is a new version from that day, a changed currency is not', async () => {
  const world = createWorld()
  await withShares(world)
  await world.caller.figures.updateSettings({ fields: { currency: 'MYR' } })
  expect(await world.caller.figures.settings({})).toMatchObject({ currency: 'MYR', definitionVersion: 1, activeMeans: 'shared' })
  await world.caller.figures.updateSettings({ fields: { adoptionOf: 'employees' } })
  const { definitionVersion, adoptionOf } = await world.caller.figures.settings({})
  expect([definitionVersion, adoptionOf]).toEqual([2, 'employees'])
  const { terms } = await world.caller.figures.definition({ ...period, key: 'adoption-rate' })
  expect(terms[1]).toMatchObject({ value: 480, label: { code: 'kpi.term-employees' } })
  await world.caller.history.undo({})
  expect(await world.caller.figures.settings({})).toMatchObject({ definitionVersion: 1, adoptionOf: 'invited' })
  expect((await refusalOf(world.caller.figures.updateSettings({ fields: { zone: 'Europe/Nowhere' } }))).code).toBe('zone-unknown')
  world.end()
})

test('a file grows old after two weeks, and what somebody types never does', async () => {
  const world = createWorld()
  const { db } = await withShares(world)
  const today = (await world.caller.workspace.info({}))?.today ?? ''
  const arrive = (network: 'linkedin' | 'x', ago: number, source: 'file' | 'typed') =>
    db.write({ code: 'figures-brought-in' }, (tx) =>
      insertImport(tx, { id: db.newId(), source, format: 'x-content', network, exportedOn: addDays(today, -ago), at: noon }),
    )
  arrive('linkedin', 15, 'file')
  arrive('x', 14, 'file')
  arrive('x', 90, 'typed')
  const rows = await world.caller.figures.freshness({})
  expect(rows.map(({ network, daysAgo, isStale }) => [network, daysAgo, isStale])).toEqual([
    ['x', 90, false],
    ['linkedin', 15, true],
    ['x', 14, false],
  ])
  world.end()
})

test('what happened explains a curve: the launch of the plan, and what somebody writes down, which can be undone', async () => {
  const world = createWorld()
  await withShares(world)
  const whole = { from: '2027-01-01', to: '2027-12-31' }
  const known = await world.caller.figures.annotations(whole)
  expect(known.filter(({ kind }) => kind === 'launch')).toHaveLength(1)
  expect(known.some(({ kind, text }) => kind === 'holiday' && text !== '')).toBe(true)
  const { annotationId } = await world.caller.figures.saveAnnotation({ kind: 'other', day, text: 'CEO’s first post' })
  const ownOf = async () => (await world.caller.figures.annotations(period)).filter(({ own }) => own).map(({ text }) => text)
  expect(await ownOf()).toEqual(['CEO’s first post'])
  await world.caller.figures.saveAnnotation({ annotationId, kind: 'other', day, text: 'Open day' })
  expect(await ownOf()).toEqual(['Open day'])
  await world.caller.figures.removeAnnotation({ annotationId })
  expect(await ownOf()).toEqual([])
  await world.caller.history.undo({})
  expect(await ownOf()).toEqual(['Open day'])
  world.end()
})

test('a post that is linked by hand takes its figures along to the item, and undo takes them back', async () => {
  const world = createWorld()
  const { db, items } = await withCompany(world, 4, createRandom(5))
  const [postId, importId, itemId] = [db.newId(), db.newId(), items[0] ?? '']
  const { reconcilePosts } = await import('#db/figures/reconcile.ts')
  db.write({ code: 'figures-brought-in' }, (tx) => {
    insertImport(tx, { id: importId, source: 'file', format: 'x-content', network: 'x', exportedOn: addDays(day, 3), at: noon })
    tx.insert(post).values({ id: postId, network: 'x', key: '1', text: 'Pumps that last', publishedOn: day }).run()
    tx.insert(postSnapshot)
      .values({ id: db.newId(), postId, importId, exportedOn: addDays(day, 3), figures: { impression: 70, click: 7 } })
      .run()
    reconcilePosts(tx, importId, [postId])
  })
  const clicksOf = async () => {
    const { rows } = await world.caller.figures.breakdown({ ...period, by: 'item' })
    return rows.find(({ id }) => id === itemId)?.sums.click ?? 0
  }
  expect(await clicksOf()).toBe(0)
  await world.caller.figures.linkPost({ postId, itemId })
  expect(await clicksOf()).toBe(7)
  const { posts, total } = await world.caller.figures.posts({ ...period, sort: 'click' })
  expect([total, posts[0]?.itemId, posts[0]?.sums.impression, posts[0]?.asOf]).toEqual([1, itemId, 70, addDays(day, 3)])
  await world.caller.history.undo({})
  expect(await clicksOf()).toBe(0)
  expect((await world.caller.figures.posts(period)).posts[0]?.itemId).toBeNull()
  world.end()
})

test('figures go on paper, into a file and onto the clipboard as the desktop does it', async () => {
  const world = createWorld()
  await withShares(world)
  await world.caller.figures.print({ view: 'overview', search: { period: 'last-28' } })
  const path = world.at('figures.pdf')
  expect(await world.caller.figures.print({ view: 'overview', path })).toEqual({ path })
  await world.caller.figures.copyPicture({ x: 0, y: 0, width: 300, height: 200 })
  expect(world.asked.join('\n')).toContain('printer /print/figures/overview?period=last-28')
  expect(world.asked.join('\n')).toContain('picture of 300 by 200')
  expect(existsSync(path)).toBe(false)
  world.end()
})

test('somebody sees in their own view what came by file and hub, not only what was typed in for them', async () => {
  const world = createWorld()
  const today = instantToDay(noon)
  const { people } = await withShares(world, today)
  const { figures } = await world.caller.people.view({ personId: people[0] ?? '' })
  expect(figures).toMatchObject({ shares: 2, clicks: 10, impressions: 200 })
  expect(figures?.weeks.reduce((sum, { shares }) => sum + shares, 0)).toBe(2)
  const days = { from: addDays(today, -3), to: today }
  const total = programSums(dbOf(world).read, days)
  expect(total).toEqual({ shares: 6, clicks: 30, impressions: 600, people: 4 })
  expect(sharersOf(dbOf(world).read, days).map(({ shares }) => shares)).toEqual([2, 2, 1, 1])
  world.end()
})

test('a period that ends before it begins is refused', async () => {
  const world = createWorld()
  await withShares(world)
  expect((await refusalOf(world.caller.figures.overview({ from: '2027-02-15', to: '2027-02-01' }))).code).toBe('bad-input')
  world.end()
})
