/** When a report by schedule is due: as calendars say it, month ends and quarter ends included. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween, instantToDay, numberToDay, weekdayOf } from '#shared/domain/day.ts'
import { monthOf, quarterOf } from '#shared/domain/figures/spans.ts'
import { lastDue, nextDue, type Rhythm, schedulePeriodToSpan } from '#shared/domain/reports/schedule.ts'
import { schedulePeriods, scheduleRhythms } from '#shared/domain/reports/types.ts'

const anyDay = fc.integer({ min: 15_000, max: 30_000 }).map(numberToDay)
const anyRhythm: fc.Arbitrary<Rhythm> = fc.record({
  rhythm: fc.constantFrom(...scheduleRhythms),
  weekday: fc.integer({ min: 1, max: 7 }),
  week: fc.integer({ min: 1, max: 5 }),
})

test.each([
  ['the first Monday of each month', { rhythm: 'monthly', weekday: 1, week: 1 }, '2027-02-01', '2027-03-01'],
  ['the first Monday, where the month begins with a Tuesday', { rhythm: 'monthly', weekday: 1, week: 1 }, '2027-05-31', '2027-06-07'],
  ['the last Friday of each month', { rhythm: 'monthly', weekday: 5, week: 5 }, '2027-02-26', '2027-03-26'],
  ['the last Monday of a February that has five of them', { rhythm: 'monthly', weekday: 2, week: 5 }, '2028-02-01', '2028-02-29'],
  ['the fourth Sunday over the end of the year', { rhythm: 'monthly', weekday: 7, week: 4 }, '2027-12-26', '2028-01-23'],
  ['every Wednesday', { rhythm: 'weekly', weekday: 3, week: 1 }, '2027-03-02', '2027-03-03'],
  ['the second Thursday of each quarter', { rhythm: 'quarterly', weekday: 4, week: 2 }, '2027-01-14', '2027-04-08'],
  ['the last day of a quarter', { rhythm: 'quarterly', weekday: 3, week: 5 }, '2027-03-30', '2027-03-31'],
] as const)('somebody who asks for %s gets it on the right day', (_what, rhythm, after, due) => {
  expect(nextDue(rhythm, after)).toBe(due)
})

test('between one day that is due and the next there is no other, and both bear the weekday that was asked for', () => {
  fc.assert(
    fc.property(anyRhythm, anyDay, (rhythm, day) => {
      const next = nextDue(rhythm, day)
      const last = lastDue(rhythm, '1990-01-01', day)
      expect(next > day && last !== null && last <= day).toBe(true)
      expect([next, last].map((each) => each && weekdayOf(each))).toEqual([rhythm.weekday, rhythm.weekday])
      expect(nextDue(rhythm, last ?? '')).toBe(next)
      expect(lastDue(rhythm, '1990-01-01', addDays(next, -1))).toBe(last)
    }),
  )
})

test('each month and each quarter has just one such day, in the week that was asked for', () => {
  fc.assert(
    fc.property(anyRhythm, anyDay, ({ weekday, week }, day) => {
      for (const [rhythm, startOf] of [
        ['monthly', monthOf],
        ['quarterly', quarterOf],
      ] as const) {
        const due = nextDue({ rhythm, weekday, week }, day)
        const following = nextDue({ rhythm, weekday, week }, due)
        expect(startOf(following)).not.toBe(startOf(due))
        expect(daysBetween(startOf(due), startOf(following))).toBeLessThanOrEqual(rhythm === 'monthly' ? 31 : 92)
        if (week === 5) expect(startOf(addDays(due, 7))).not.toBe(startOf(due))
        else expect(Math.floor(daysBetween(startOf(due), due) / 7)).toBe(week - 1)
      }
    }),
  )
})

test('a day before the schedule was set is never made up for', () => {
  const mondays: Rhythm = { rhythm: 'weekly', weekday: 1, week: 1 }
  expect(lastDue(mondays, '2027-03-02', '2027-03-07')).toBeNull()
  expect(lastDue(mondays, '2027-03-02', '2027-03-30')).toBe('2027-03-29')
})

test('the day is the one of whoever sits there: at the same instant it may be due in Kuala Lumpur and not yet in New York', () => {
  const instant = Date.UTC(2027, 1, 28, 18)
  const mondays: Rhythm = { rhythm: 'weekly', weekday: 1, week: 1 }
  const due = (zone: string) => lastDue(mondays, '2027-01-01', instantToDay(instant, zone))
  expect([due('Asia/Kuala_Lumpur'), due('America/New_York')]).toEqual(['2027-03-01', '2027-02-22'])
})

test.each([
  ['last-week', '2027-03-01', { from: '2027-02-22', to: '2027-02-28' }],
  ['last-week', '2027-03-07', { from: '2027-02-22', to: '2027-02-28' }],
  ['last-month', '2028-03-31', { from: '2028-02-01', to: '2028-02-29' }],
  ['last-month', '2027-01-01', { from: '2026-12-01', to: '2026-12-31' }],
  ['last-quarter', '2027-01-15', { from: '2026-10-01', to: '2026-12-31' }],
  ['since-launch', '2027-04-12', { from: '2027-02-15', to: '2027-04-11' }],
] as const)('a report of %s that is made on %s tells of whole days only', (period, day, span) => {
  expect(schedulePeriodToSpan(period, day, '2027-02-15')).toEqual(span)
})

test('no report tells of the day on which it is made, or begins after it ends', () => {
  fc.assert(
    fc.property(fc.constantFrom(...schedulePeriods), anyDay, fc.option(anyDay), (period, day: Day, launch) => {
      const { from, to } = schedulePeriodToSpan(period, day, launch)
      expect(from <= to && to < day).toBe(true)
    }),
  )
})
