/** What the program is worth and what it costs: rates with versions, five formulas, costs over days, the return. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mediaValueBy, mediaValueOf, pricePeriod } from '#db/queries/goals/media-value.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { type Breakdown, breakdowns } from '#shared/domain/figures/types.ts'
import { createRandom } from '#shared/domain/random.ts'
import { drawDrafts, firstDay, importEvents, withCompany } from './figures.ts'
import { bringIn, counted, exactly, pricesOf } from './goals.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.end())

type Table = Parameters<World['caller']['goals']['saveRates']>[0]['table']
const table: Table = {
  currency: 'EUR',
  formula: 'clicks',
  rates: { linkedin: pricesOf(10, 2, 0.3, 0.5, 0.6), other: pricesOf(5, 1) },
  source: 'Our own campaigns of 2026',
  fromDay: '2027-01-01',
}
const january = { from: '2027-01-01', to: '2027-01-31' }

test('without rates of its own a program has a table that says it is an assumption', async () => {
  await withPlan(world)
  const { current, versions } = await world.caller.goals.rates({})
  expect(current).toMatchObject({ version: 0, assumed: true, currency: 'EUR', formula: 'clicks', source: '' })
  expect(versions).toEqual([])
})

test('new rates are a new version, and figures of days before it keep theirs', async () => {
  await withPlan(world)
  bringIn(world, counted('2027-01-10', 'click', 100), counted('2027-01-20', 'click', 100))
  await world.caller.goals.saveRates({ table })
  await world.caller.goals.saveRates({
    table: { ...table, rates: { linkedin: pricesOf(10, 3), other: pricesOf(5, 1) }, fromDay: '2027-01-15' },
  })
  const { current, versions } = await world.caller.goals.rates({})
  expect(current).toMatchObject({ version: 2, assumed: false })
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
  const value = async (period = january) => {
    const { formulas, version } = await world.caller.goals.mediaValue(period)
    return { version, likely: formulas.find(({ isChosen }) => isChosen)?.value.likely }
  }
  expect(await value()).toEqual({ version: 2, likely: 100 * 200 + 100 * 300 })
  expect(await value({ from: '2027-01-01', to: '2027-01-14' })).toEqual({ version: 1, likely: 20_000 })
  await world.caller.history.undo({})
  expect(await value()).toEqual({ version: 1, likely: 40_000 })
})

test('every published formula stands beside the others, by network, and Later’s example comes to 1,752.50', async () => {
  await withPlan(world)
  bringIn(
    world,
    counted('2027-01-10', 'reaction', 5000, 'instagram'),
    counted('2027-01-10', 'comment', 500, 'instagram'),
    counted('2027-01-10', 'impression', 50_000, 'instagram'),
    counted('2027-01-11', 'click', 40, null),
  )
  const rates = { instagram: pricesOf(0.05, 0, 0.3, 0.5), other: pricesOf(0, 2.5) }
  await world.caller.goals.saveRates({ table: { ...table, formula: 'action-values', rates } })
  const { currency, formulas, assumed } = await world.caller.goals.mediaValue(january)
  expect({ currency, assumed }).toEqual({ currency: 'EUR', assumed: false })
  const of = (wanted: string) => formulas.find(({ formula }) => formula === wanted)
  expect(of('action-values')).toMatchObject({ isChosen: true, value: exactly(175_250) })
  expect(of('clicks')).toMatchObject({ isChosen: false, value: exactly(10_000), byNetwork: [{ network: '' }, { network: 'instagram' }] })
  expect(formulas).toHaveLength(5)
})

test('rates that cannot be are refused with the reason', async () => {
  await withPlan(world)
  const refusal = (more: Partial<Table>) => refusalOf(world.caller.goals.saveRates({ table: { ...table, ...more } }))
  const falling = { ...pricesOf(1, 1), cpc: { low: 3, likely: 2, high: 4 } }
  expect(await refusal({ rates: { other: falling } })).toMatchObject({ code: 'range-backwards', data: { low: 3, high: 2 } })
  expect(await refusal({ currency: 'MYR' })).toMatchObject({ code: 'currency-differs', data: { currency: 'EUR' } })
  expect(await refusal({ rates: { linkedin: pricesOf(1, 1) } })).toMatchObject({ code: 'rates-missing' })
  expect(await refusal({ fromDay: '2027-02-30' })).toMatchObject({ code: 'day-missing' })
})

test('the parts of any breakdown come to the whole, also where a network was not told', async () => {
  const random = createRandom(3)
  const company = await withCompany(world, 12, random)
  importEvents(company.db, drawDrafts(company, random, 3000, 60))
  const prices = { linkedin: pricesOf(10, 2, 0.3), x: pricesOf(6, 0.5), other: pricesOf(5, 1) }
  await world.caller.goals.saveRates({ table: { ...table, rates: prices, formula: 'views-and-actions', fromDay: '2026-03-01' } })
  const query = { from: firstDay, to: '2026-05-01', filter: FigureFilter.parse({}) }
  const { read } = company.db
  const whole = mediaValueOf(pricePeriod(read, query)).value.likely
  expect(whole).toBeGreaterThan(0)
  const sumOf = (by: Breakdown) => [...mediaValueBy(read, query, by).values()].reduce((sum, { likely }) => sum + likely, 0)
  for (const by of breakdowns) expect(sumOf(by), by).toBeCloseTo(whole, 3)
})

type Cost = Parameters<World['caller']['goals']['saveCost']>[0]['fields']
const cost: Cost = {
  kind: 'platform',
  name: 'Licence',
  fromDay: '2027-01-01',
  toDay: '2027-01-31',
  amount: 31_000,
  currency: 'EUR',
  hours: null,
}
const add = async (more: Partial<Cost> = {}) => (await world.caller.goals.saveCost({ fields: { ...cost, ...more } })).costId

test('costs are spread over their days, hours are priced, and other currencies are named, not added', async () => {
  await withPlan(world)
  await add()
  await add({ kind: 'hours', name: 'Editors', amount: 4000, hours: 10, fromDay: '2027-01-10', toDay: '2027-01-10' })
  await add({ kind: 'rewards', name: 'Batik scarves', amount: 50_000, currency: 'MYR' })
  await world.caller.goals.saveRates({ table })
  bringIn(world, counted('2027-01-20', 'click', 500), counted('2027-01-21', 'conversion-value', 42_000, null))
  const returns = await world.caller.goals.returns(january)
  expect(returns).toMatchObject({ currency: 'EUR', cost: 71_000, conversions: 42_000, value: exactly(142_000), roi: exactly(1) })
  expect(returns.otherCurrencies).toEqual([{ currency: 'MYR', amount: 50_000 }])
  expect(returns.breakEven).toBe('2027-01-20')
  expect(returns.months).toEqual([{ month: '2027-01-01', cost: 71_000, value: exactly(142_000) }])
  expect((await world.caller.goals.returns({ from: '2027-01-10', to: '2027-01-19' })).breakEven).toBeNull()
})

test('a cost is changed and removed, each one step of undo, and one that cannot be is refused', async () => {
  await withPlan(world)
  const costId = await add()
  await world.caller.goals.saveCost({ costId, fields: { ...cost, name: 'Licence 2027', hours: 5 } })
  expect(await world.caller.goals.costs({})).toMatchObject([{ id: costId, name: 'Licence 2027', hours: null }])
  await world.caller.goals.removeCost({ costId })
  expect(await world.caller.goals.costs({})).toEqual([])
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect(await world.caller.goals.costs({})).toMatchObject([{ name: 'Licence' }])
  expect(await refusalOf(add({ toDay: '2026-12-31' }))).toMatchObject({ code: 'period-backwards' })
  expect(await refusalOf(add({ kind: 'hours' }))).toMatchObject({ code: 'hours-missing', data: { name: 'Licence' } })
})

test('nothing paid is no return', async () => {
  await withPlan(world)
  expect(await world.caller.goals.returns(january)).toMatchObject({ cost: 0, roi: null, breakEven: null, value: exactly(0) })
})
