/** The days of the report that follows another one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#shared/domain/day.ts'
import { nextPeriod } from '#shared/domain/reports/next-period.ts'

describe('the report for the next period', () => {
  test.each([
    [
      { from: '2027-03-01', to: '2027-03-31' },
      { from: '2027-04-01', to: '2027-04-30' },
    ],
    [
      { from: '2027-01-01', to: '2027-03-31' },
      { from: '2027-04-01', to: '2027-06-30' },
    ],
    [
      { from: '2027-10-01', to: '2027-12-31' },
      { from: '2028-01-01', to: '2028-03-31' },
    ],
    [
      { from: '2028-01-01', to: '2028-01-31' },
      { from: '2028-02-01', to: '2028-02-29' },
    ],
    [
      { from: '2027-04-05', to: '2027-04-11' },
      { from: '2027-04-12', to: '2027-04-18' },
    ],
    [
      { from: '2027-03-15', to: '2027-03-31' },
      { from: '2027-04-01', to: '2027-04-17' },
    ],
  ])('after $from to $to come whole months, or else as many days', (period, next) => {
    expect(nextPeriod(period)).toEqual(next)
  })

  test('always begins on the day after and never ends before it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
        const from = addDays('2024-01-01', start)
        const period = { from, to: addDays(from, length) }
        const next = nextPeriod(period)
        expect(next.from).toBe(addDays(period.to, 1))
        expect(daysBetween(next.from, next.to)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
