/** Nine o'clock stays nine o'clock, whatever the clocks do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOfRecurrence } from '#shared/domain/calendar/recurrence.ts'
import { instantToWall, isZone, wallToInstant, wallToMoment } from '#shared/domain/calendar/zones.ts'
import { addDays, daysBetween } from '#shared/domain/day.ts'

const zones = [
  'Europe/Rome',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kuala_Lumpur',
  'America/St_Johns',
  'Africa/Casablanca',
] as const

describe('A wall clock', () => {
  it('becomes the instant at which it shows that time', () => {
    expect(wallToInstant('2027-02-16', '09:00', 'Europe/Rome')).toBe(Date.UTC(2027, 1, 16, 8))
    expect(wallToInstant('2027-07-16', '09:00', 'Europe/Rome')).toBe(Date.UTC(2027, 6, 16, 7))
    expect(wallToInstant('2027-02-16', '09:00', 'Asia/Kuala_Lumpur')).toBe(Date.UTC(2027, 1, 16, 1))
    expect(wallToInstant('2027-01-16', '09:00', 'Australia/Lord_Howe')).toBe(Date.UTC(2027, 0, 15, 22))
    expect(wallToInstant('2027-07-16', '09:00', 'Australia/Lord_Howe')).toBe(Date.UTC(2027, 6, 15, 22, 30))
  })

  it('that daylight saving skips means the time as long after the gap', () => {
    expect(wallToInstant('2027-03-28', '02:30', 'Europe/Rome')).toBe(Date.UTC(2027, 2, 28, 1, 30))
    expect(wallToMoment('2027-03-28', '02:30', 'Europe/Rome').becomes).toBe('03:30')
    expect(wallToMoment('2027-10-03', '02:15', 'Australia/Lord_Howe').becomes).toBe('02:45')
    expect(wallToMoment('2027-03-28', '03:00', 'Europe/Rome').becomes).toBeNull()
  })

  it('that comes twice means the first time', () => {
    expect(wallToInstant('2027-10-31', '02:30', 'Europe/Rome')).toBe(Date.UTC(2027, 9, 31, 0, 30))
    expect(wallToMoment('2027-10-31', '02:30', 'Europe/Rome').becomes).toBeNull()
  })

  it('knows the zones by their names, and nothing else', () => {
    for (const zone of [...zones, 'UTC', 'Etc/GMT+5']) expect(isZone(zone)).toBe(true)
    for (const zone of ['', 'Europe/Atlantis', '+01:00', 'Rome', '<script>']) expect(isZone(zone)).toBe(false)
  })
})

describe('In every zone', () => {
  it('a slot that comes again keeps its local time across the changes of the year', () => {
    const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
    const someTime = fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }).map(toTime)
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        someDay,
        someTime,
        weekdays,
        fc.integer({ min: 1, max: 4 }),
        (zone, fromDay, time, on, every) => {
          const recurrence = { weekdays: on, everyWeeks: every, fromDay, untilDay: null }
          const days = daysOfRecurrence(recurrence, fromDay, addDays(fromDay, 380))
          for (const day of days) expect(instantToWall(wallToInstant(day, time, zone), zone)).toEqual({ day, time })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('every minute of every day has its instant, and a skipped one comes after its gap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, after, minute) => {
          const day = addDays('2026-01-01', after)
          const time = toTime(minute)
          const shown = instantToWall(wallToInstant(day, time, zone), zone)
          const later = wallToMoment(day, time, zone).becomes
          expect(shown).toEqual({ day, time: later ?? time })
          if (later !== null) expect(later > time).toBe(true)
        },
      ),
    )
  })
})

describe('A slot that comes again', () => {
  it('falls on its weekdays in every other week, counted from the week it began in', () => {
    const recurrence = { weekdays: [2, 4], everyWeeks: 2, fromDay: '2027-02-17', untilDay: '2027-03-18' }
    expect(daysOfRecurrence(recurrence, '2027-01-01', '2027-12-31')).toEqual([
      '2027-02-18',
      '2027-03-02',
      '2027-03-04',
      '2027-03-16',
      '2027-03-18',
    ])
    expect(daysOfRecurrence(recurrence, '2027-03-03', '2027-03-15')).toEqual(['2027-03-04'])
  })

  it('falls on no day outside its weekdays and its dates, and leaves none out', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    fc.assert(
      fc.property(
        weekdays,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (on, every, start, length) => {
          const fromDay = addDays('2027-01-01', start)
          const untilDay = addDays(fromDay, length)
          const days = daysOfRecurrence({ weekdays: on, everyWeeks: every, fromDay, untilDay }, '2026-12-01', '2028-12-31')
          const weeks = new Set(days.map((day) => Math.floor(daysBetween('2026-12-28', day) / 7)))
          for (const day of days) expect(day >= fromDay && day <= untilDay).toBe(true)
          const first = Math.floor(daysBetween('2026-12-28', fromDay) / 7)
          for (const week of weeks) expect((week - first) % every).toBe(0)
          if (every === 1 && length >= 6) expect(days.length).toBeGreaterThanOrEqual(on.length * Math.floor((length + 1) / 7))
        },
      ),
    )
  })
})

function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
