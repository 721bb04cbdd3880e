/** Targets: the straight way, the tolerance, and what is said of the end. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/domain/day.ts'
import { addsUp, dueOn, forecastTarget, targetState, unitOf } from '#shared/domain/figures/targets.ts'

const path = { start: 0, value: 100, fromDay: '2027-03-01', byDay: '2027-06-09' }

describe('A target', () => {
  it('is due on a straight way from its start to its value', () => {
    expect(dueOn(path, '2027-03-01')).toBe(0)
    expect(dueOn(path, '2027-04-20')).toBe(50)
    expect(dueOn(path, '2027-06-09')).toBe(100)
    expect(dueOn(path, '2028-01-01')).toBe(100)
    expect(dueOn(path, '2027-01-01')).toBe(0)
  })

  it('is on track within a tenth of the way, ahead from there on, and at risk below', () => {
    const on = (now: number) => targetState(path, now, '2027-04-20')
    expect([on(39), on(40), on(50), on(59), on(60), on(100)]).toEqual(['at-risk', 'on-track', 'on-track', 'on-track', 'ahead', 'reached'])
  })

  it('is at risk early on with less than half of what is due, but not in the first days', () => {
    expect(targetState(path, 2, '2027-03-09')).toBe('at-risk')
    expect(targetState(path, 4, '2027-03-09')).toBe('on-track')
    expect(targetState(path, 0, '2027-03-05')).toBe('on-track')
  })

  it('is missed only when its day is over, and not begun before its first', () => {
    expect(targetState(path, 99, '2027-06-09')).toBe('on-track')
    expect(targetState(path, 99, '2027-06-10')).toBe('missed')
    expect(targetState(path, null, '2027-06-10')).toBe('missed')
    expect(targetState(path, null, '2027-04-01')).toBe('no-figures')
    expect(targetState(path, 50, '2027-02-01')).toBe('not-begun')
  })

  it('may also be to fall', () => {
    const fall = { ...path, start: 80, value: 40 }
    expect(dueOn(fall, '2027-04-20')).toBe(60)
    expect(targetState(fall, 58, '2027-04-20')).toBe('on-track')
    expect(targetState(fall, 75, '2027-04-20')).toBe('at-risk')
    expect(targetState(fall, 40, '2027-04-20')).toBe('reached')
  })

  it('is forecast by the pace of late, and not without days to go by', () => {
    const pace = { now: 50, before: 30, daysAgo: 20, most: 1000 }
    expect(forecastTarget(path, pace, '2027-05-20')).toBe(70)
    expect(forecastTarget(path, { ...pace, daysAgo: 0 }, '2027-05-20')).toBeNull()
    expect(forecastTarget(path, { ...pace, now: 90 }, '2027-07-01')).toBe(90)
  })

  it('is never forecast to more than all, or to less than nothing', () => {
    const rate = { ...path, value: 0.18 }
    expect(forecastTarget(rate, { now: 0.5, before: 0.1, daysAgo: 20, most: 1 }, '2027-04-20')).toBe(1)
    expect(forecastTarget(rate, { now: 0.1, before: 0.5, daysAgo: 20, most: 1 }, '2027-04-20')).toBe(0)
  })

  it('that is exactly where it is due is never at risk, whatever its numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (start, way, isRising, days, at) => {
          const each = { start, value: start + (isRising ? way : -way), fromDay: '2027-01-01', byDay: addDays('2027-01-01', days) }
          const today = addDays(each.fromDay, Math.min(at, days))
          const state = targetState(each, dueOn(each, today), today)
          expect(state).toBe(daysBetween(today, each.byDay) === 0 ? 'reached' : 'on-track')
        },
      ),
    )
  })

  it('knows its unit, and whether it adds up or stands at a level', () => {
    expect([unitOf('conversion'), unitOf('adoption-rate'), unitOf('earned-media-value')]).toEqual(['count', 'rate', 'money'])
    expect([addsUp('click'), addsUp('share-of-voice'), addsUp('typed')]).toEqual([true, false, false])
  })
})
