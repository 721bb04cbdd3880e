/** Working days are counted the same by the fast table and by walking day by day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#shared/domain/day.ts'
import { addWorkingDays, createWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from '#shared/domain/launch-plan/calendar.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { plainWeeks, refusalOf, someCalendar, someStart, weeksWithout } from './plans.ts'

const easterMonday: Day = '2027-03-29'

describe('Working days', () => {
  it('leave out the weekend and the days off', () => {
    const calendar = weeksWithout(easterMonday)
    expect(['2027-03-26', '2027-03-27', '2027-03-28', easterMonday, '2027-03-30'].map((day) => isWorkingDay(calendar, day))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
    expect(nextWorkingDay(calendar, '2027-03-27')).toBe('2027-03-30')
    expect(nextWorkingDay(calendar, '2027-03-26')).toBe('2027-03-26')
  })

  it('are added and counted across them, both ways', () => {
    const calendar = weeksWithout(easterMonday)
    expect(addWorkingDays(calendar, '2027-03-25', 2)).toBe('2027-03-30')
    expect(addWorkingDays(calendar, '2027-03-30', -2)).toBe('2027-03-25')
    expect(workingDaysBetween(calendar, '2027-03-25', '2027-03-30')).toBe(2)
    expect(workingDaysBetween(calendar, '2027-03-30', '2027-03-25')).toBe(-2)
    expect(addWorkingDays(plainWeeks, '2027-03-27', 0)).toBe(easterMonday)
    expect(addWorkingDays(plainWeeks, '2027-03-27', -1)).toBe('2027-03-26')
  })

  it('are found in a calendar of nearly nothing but days off', () => {
    const daysOff = new Set(Array.from({ length: 300 }, (_, index) => addDays('2027-01-01', index)))
    expect(nextWorkingDay({ weekend: [], daysOff }, '2027-01-01')).toBe('2027-10-28')
  })

  it('are found years away', () => {
    expect(addWorkingDays(plainWeeks, '2027-01-01', 2610)).toBe('2037-01-02')
    expect(addWorkingDays(plainWeeks, '2037-01-02', -2610)).toBe('2027-01-01')
  })

  it('are refused where nobody ever works', () => {
    const never: WorkCalendar = { weekend: [1, 2, 3, 4, 5, 6, 7], daysOff: new Set() }
    expect(refusalOf(() => nextWorkingDay(never, '2027-01-01'))).toEqual(['no-working-days', { day: '2027-01-01' }])
    expect(refusalOf(() => addWorkingDays(never, '2027-01-01', -3))[0]).toBe('no-working-days')
  })

  it('have the same numbers whichever end of the table is asked first', () => {
    fc.assert(
      fc.property(someCalendar, someStart, fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1 }), (calendar, origin, steps) => {
        const days = createWorkingDays(calendar, origin)
        for (const step of steps) {
          const day = addDays(origin, step)
          const slot = days.slotFrom(day)
          expect(days.dayOf(slot)).toBe(walkToWork(calendar, day))
          expect(days.slotFrom(days.dayOf(step))).toBe(step)
        }
      }),
    )
  })
})

function walkToWork(calendar: WorkCalendar, from: Day): Day {
  let day = from
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1)
  return day
}
