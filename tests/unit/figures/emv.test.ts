/** Earned media value: five published formulas, ranges that hold, and rates that keep to their days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/day.ts'
import { emvDefinitions, emvTerms, type NetworkRates, networkValue, ratesOf } from '#shared/domain/figures/emv.ts'
import { assumedRates, type RateVersion, rateSpans, ratesOn } from '#shared/domain/figures/emv-rates.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import { emvFormulas, metrics } from '#shared/domain/figures/types.ts'

const exactly = (value: number) => ({ low: value, likely: value, high: value })
const rates = (prices: Partial<Record<keyof NetworkRates, number>>): NetworkRates => ({
  cpm: exactly(prices.cpm ?? 0),
  cpc: exactly(prices.cpc ?? 0),
  reaction: exactly(prices.reaction ?? 0),
  comment: exactly(prices.comment ?? 0),
  reshare: exactly(prices.reshare ?? 0),
})

const price = fc
  .tuple(
    fc.double({ min: 0, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 50, noNaN: true }),
  )
  .map((values) => {
    const [low = 0, likely = 0, high = 0] = values.toSorted((a, b) => a - b)
    return { low, likely, high }
  })
const anyRates = fc.record({ cpm: price, cpc: price, reaction: price, comment: price, reshare: price })
const anyCounts = fc.record(Object.fromEntries(metrics.map((metric) => [metric, fc.integer({ min: -1000, max: 1_000_000 })])))

describe('The published formulas', () => {
  it('give Later’s example: 5,000 likes, 500 comments and 50,000 views are worth 1,752.50', () => {
    const counts = { reaction: 5000, comment: 500, impression: 50_000 }
    expect(networkValue('action-values', counts, rates({ reaction: 0.3, comment: 0.5, cpm: 0.05 })).likely).toBeCloseTo(1752.5, 9)
  })

  it('give Vista Social’s example: 10,000 views at 10 a thousand are worth 100', () => {
    expect(networkValue('views', { impression: 10_000, click: 99 }, rates({ cpm: 10, cpc: 5 })).likely).toBe(100)
  })

  it('price a thousand views on Instagram at 10.80, as Duel does, until the company knows better', () => {
    const known = ratesOf(assumedRates('EUR').rates, 'instagram')
    expect(networkValue('views-and-engagement', { impression: 1000 }, known).likely).toBe(10.8)
  })

  it('pay for clicks alone, or for views, reactions and clicks together', () => {
    const counts = { impression: 2000, click: 10, reaction: 4, comment: 7, reshare: 9 }
    const paid = rates({ cpm: 8, cpc: 2, reaction: 0.5 })
    expect(networkValue('clicks', counts, paid).likely).toBe(20)
    expect(networkValue('views-and-actions', counts, paid).likely).toBe(2 * 8 + 10 * 2 + 4 * 0.5)
    expect(networkValue('views-and-engagement', counts, paid).likely).toBe(2 * 8 + (4 + 7) * 2)
  })

  it('say which of them count the attention of the same person twice', () => {
    const doubled = emvFormulas.filter((formula) => emvDefinitions[formula].doubled !== null)
    expect(doubled).toEqual(['views-and-actions', 'views-and-engagement', 'action-values'])
    for (const formula of emvFormulas) expect(emvDefinitions[formula].source.url).toMatch(/^https?:/)
  })

  it('leave engagement of an untold kind out of the low end, for it may be clicks that are counted already', () => {
    const paid = rates({ cpc: 2, reaction: 0.3, comment: 0.5, reshare: 0.6 })
    expect(networkValue('action-values', { engagement: 100 }, paid)).toEqual({ low: 0, likely: 30, high: 30 })
    expect(networkValue('views-and-engagement', { engagement: 100 }, paid)).toEqual({ low: 0, likely: 200, high: 200 })
    expect(networkValue('clicks', { engagement: 100 }, paid).high).toBe(0)
  })

  it('give ends in their order, and a sum that is the sum of its terms, whatever was taken back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...emvFormulas), anyCounts, anyRates, (formula, counts, paid) => {
        const value = networkValue(formula, counts, paid)
        expect(value.low).toBeLessThanOrEqual(value.likely + 1e-6)
        expect(value.likely).toBeLessThanOrEqual(value.high + 1e-6)
        const terms = emvTerms(formula, counts, paid)
        expect(terms.reduce((sum, term) => sum + term.count * term.price.likely, 0)).toBeCloseTo(value.likely, 3)
      }),
    )
  })

  it('value a network without rates of its own by those of the others', () => {
    const table = { linkedin: rates({ cpc: 4 }), other: rates({ cpc: 1 }) }
    expect(ratesOf(table, 'linkedin').cpc.likely).toBe(4)
    expect(ratesOf(table, 'mastodon').cpc.likely).toBe(1)
    expect(ratesOf(table, '').cpc.likely).toBe(1)
    expect(ratesOf({}, 'x').cpc.likely).toBe(0)
  })
})

describe('The rates', () => {
  const version = (number: number, fromDay: string): RateVersion => ({ ...assumedRates('EUR'), version: number, fromDay })

  it('of a day are those of the newest version that has begun, so that a correction replaces what it corrects', () => {
    const versions = [version(0, '1900-01-01'), version(1, '2027-03-01'), version(2, '2027-02-01')]
    expect(ratesOn(versions, '2027-01-31')?.version).toBe(0)
    expect(ratesOn(versions, '2027-02-15')?.version).toBe(2)
    expect(ratesOn(versions, '2027-03-15')?.version).toBe(2)
    expect(ratesOn([version(1, '2027-03-01')], '2027-02-28')).toBeNull()
  })

  it('cut a period into pieces that cover each of its days once, with the table of that day', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((at) => addDays('2027-01-01', at))
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), days, days, (starts, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const versions = [version(0, '1900-01-01'), ...starts.map((day, index) => version(index + 1, day))]
        const spans = rateSpans(versions, from, to, (day) => addDays(day, -1))
        expect(spans[0]?.from).toBe(from)
        expect(spans.at(-1)?.to).toBe(to)
        for (const [index, span] of spans.entries()) {
          if (index > 0) expect(addDays(spans[index - 1]?.to ?? '', 1)).toBe(span.from)
          expect(ratesOn(versions, span.from)?.version).toBe(span.table.version)
          expect(ratesOn(versions, span.to)?.version).toBe(span.table.version)
        }
      }),
    )
  })

  it('to begin with fit the size of the money, and say that they are an assumption by having no source', () => {
    const cpc = (currency: string) => ratesOf(assumedRates(currency).rates, 'linkedin').cpc.likely
    expect([cpc('EUR'), cpc('MYR'), cpc('JPY')]).toEqual([4, 16, 400])
    expect(assumedRates('EUR')).toMatchObject({ version: 0, source: '', formula: 'clicks' })
    expect([minorUnits('EUR'), minorUnits('JPY'), minorUnits('KWD')]).toEqual([100, 1, 1000])
  })
})
