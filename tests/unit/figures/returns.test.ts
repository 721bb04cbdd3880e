/** Costs and return: money spread over days, months that add up, and a break-even that lasts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysFrom } from '#shared/domain/day.ts'
import type { Estimate } from '#shared/domain/figures/money.ts'
import { breakEven, type Cost, costTotal, costWithin, returnMonths, returnOn } from '#shared/domain/figures/returns.ts'

const cost = (fields: Partial<Cost> = {}): Cost => ({ fromDay: '2027-01-01', toDay: '2027-01-31', amount: 31_000, hours: null, ...fields })
const worth = (likely: number): Estimate => ({ low: likely / 2, likely, high: likely * 2 })

describe('Costs', () => {
  it('are spread evenly over their days', () => {
    expect(costWithin(cost(), '2027-01-10', '2027-01-12')).toBe(3000)
    expect(costWithin(cost(), '2026-12-01', '2027-12-31')).toBe(31_000)
    expect(costWithin(cost(), '2027-02-01', '2027-02-28')).toBe(0)
  })

  it('in hours are as much as the hours cost', () => {
    expect(costTotal(cost({ amount: 4500, hours: 2.5 }))).toBe(11_250)
  })

  it('of the months of a period add up to those of the period', () => {
    const days = fc.integer({ min: 0, max: 500 }).map((at) => addDays('2026-11-15', at))
    const costs = fc.array(
      fc.tuple(days, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1_000_000 })).map(([from, length, amount]) => ({
        ...cost({ fromDay: from, toDay: addDays(from, length), amount }),
      })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(costs, days, days, (all, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const values = new Map(daysFrom(from, to).map((day, index) => [day, worth(index)]))
        const months = returnMonths(all, values, from, to)
        const paid = all.reduce((sum, each) => sum + costWithin(each, from, to), 0)
        expect(months.reduce((sum, month) => sum + month.cost, 0)).toBeCloseTo(paid, 3)
        expect(months.reduce((sum, month) => sum + month.value.likely, 0)).toBe(
          [...values.values()].reduce((sum, each) => sum + each.likely, 0),
        )
        expect(months.map(({ month }) => month)).toEqual([...new Set(daysFrom(from, to).map((day) => `${day.slice(0, 7)}-01`))])
      }),
    )
  })
})

describe('The return', () => {
  it('is what came beyond the cost, as a part of the cost, with its ends', () => {
    expect(returnOn({ low: 50, likely: 150, high: 300 }, 100)).toEqual({ low: -0.5, likely: 0.5, high: 2 })
    expect(returnOn(worth(100), 0)).toBeNull()
  })

  it('breaks even on the day since which the value so far has stayed ahead of the costs so far', () => {
    const values = new Map<Day, Estimate>([
      ['2027-01-02', worth(2500)],
      ['2027-01-20', worth(20_000)],
    ])
    expect(breakEven([cost()], values, '2027-01-01', '2027-01-02')).toBe('2027-01-02')
    expect(breakEven([cost()], values, '2027-01-01', '2027-01-10')).toBeNull()
    expect(breakEven([cost()], values, '2027-01-01', '2027-01-22')).toBe('2027-01-20')
    expect(breakEven([cost()], values, '2027-01-01', '2027-01-31')).toBeNull()
  })

  it('does not break even before anything was paid', () => {
    expect(breakEven([cost()], new Map([['2026-12-20', worth(100_000)]]), '2026-12-01', '2027-01-05')).toBe('2027-01-01')
    expect(breakEven([], new Map([['2026-12-20', worth(1)]]), '2026-12-01', '2027-01-05')).toBeNull()
  })
})
