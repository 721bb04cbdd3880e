/** What a person may change: dependencies, a dragged bar, the plan's length. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, nextWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { daysForDue, offsetForStart } from '#shared/domain/launch-plan/drag.ts'
import { whyNotDependency } from '#shared/domain/launch-plan/network.ts'
import { phaseEndsForLength } from '#shared/domain/launch-plan/phases.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import { link, monday, plainWeeks, plan, refusalOf, someCalendar, somePlan, task, weeksWithout } from './plans.ts'

describe('A new dependency', () => {
  const spec = plan(
    ['a', 'b', 'c'].map((id) => task(id)),
    [link('a', 'b'), link('b', 'c')],
  )

  it('is allowed when it goes with the work', () => {
    expect(whyNotDependency(spec, 'a', 'c')).toBeNull()
  })

  it('is refused on the task itself, twice, and against the work', () => {
    expect(whyNotDependency(spec, 'a', 'a')).toMatchObject({ code: 'dependency-self' })
    expect(whyNotDependency(spec, 'a', 'b')).toMatchObject({ code: 'dependency-duplicate' })
    expect(whyNotDependency(spec, 'c', 'a')).toMatchObject({ code: 'dependency-circular', data: { path: 'c,a,b' } })
    expect(whyNotDependency(spec, 'b', 'a')).toMatchObject({ code: 'dependency-circular', data: { path: 'b,a' } })
  })

  it('is refused exactly when scheduling with it would be', () => {
    fc.assert(
      fc.property(somePlan, fc.nat(), fc.nat(), (some, a, b) => {
        const [from, to] = [`t${a % some.tasks.length}`, `t${b % some.tasks.length}`]
        const why = whyNotDependency(some, from, to)
        fc.pre(why?.code !== 'dependency-duplicate' && from !== to)
        const withIt = { ...some, dependencies: [...some.dependencies, link(from, to)] }
        if (why) expect(refusalOf(() => schedule(withIt, plainWeeks))[0]).toBe(why.code)
        else schedule(withIt, plainWeeks)
      }),
    )
  })
})

describe('A task dragged to a day', () => {
  const phases = [
    { id: 'one', key: 'one', endDay: 14, nominalDays: 10 },
    { id: 'two', key: 'two', endDay: 28, nominalDays: 10 },
  ]
  const spec = plan([task('mail', { phaseId: 'two', elastic: true })], [], { phases })

  it('starts there, or on the next working day', () => {
    const calendar = weeksWithout('2027-03-08')
    expect(offsetForStart(spec, calendar, 'mail', '2027-03-03')).toBe(2)
    expect(offsetForStart(spec, calendar, 'mail', '2027-03-06')).toBe(5)
  })

  it('may go before its phase, never before the plan', () => {
    expect(offsetForStart(spec, plainWeeks, 'mail', monday)).toBe(-10)
    expect(refusalOf(() => offsetForStart(spec, plainWeeks, 'mail', '2027-02-14'))[0]).toBe('day-before-plan')
  })

  it('is where it was dragged, whatever the calendar', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, fc.nat(), (some, calendar, step) => {
        const [first, ...rest] = some.tasks
        if (!first) return
        const day = schedule(some, calendar).tasks[step % some.tasks.length]?.start ?? some.start
        const moved = { ...first, elastic: false, offset: offsetForStart(some, calendar, first.id, day) }
        const { tasks } = schedule({ ...some, tasks: [moved, ...rest], dependencies: [] }, calendar)
        expect(tasks[0]?.start).toBe(nextWorkingDay(calendar, day))
      }),
    )
  })

  it('takes the working days up to the day its end is dragged to', () => {
    const calendar = weeksWithout('2027-02-17')
    expect(daysForDue(calendar, monday, '2027-02-18')).toBe(3)
    expect(daysForDue(calendar, monday, '2027-02-21')).toBe(4)
    expect(daysForDue(calendar, monday, '2027-02-17')).toBe(2)
    expect(daysForDue(calendar, monday, '2027-02-10')).toBe(1)
    expect(isWorkingDay(calendar, '2027-02-17')).toBe(false)
  })
})

describe('The length of a plan', () => {
  const sixty = [{ endDay: 14 }, { endDay: 42 }, { endDay: 60 }]

  it('goes to the last phase as long as that keeps two weeks', () => {
    expect(phaseEndsForLength(sixty, 60, 60)).toEqual([14, 42, 60])
    expect(phaseEndsForLength(sixty, 60, 56)).toEqual([14, 42, 56])
    expect(phaseEndsForLength(sixty, 60, 180)).toEqual([14, 42, 180])
  })

  it('shrinks every phase below that', () => {
    expect(phaseEndsForLength(sixty, 60, 55)).toEqual([13, 39, 55])
    expect(phaseEndsForLength(sixty, 60, 28)).toEqual([7, 20, 28])
  })

  it('keeps phases in order and at least a day long, for any template', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 180 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 28, max: 180 }),
        (ends, length) => {
          const sorted = ends.toSorted((a, b) => a - b)
          fc.pre((sorted.at(-1) ?? 0) >= 28)
          const phases = sorted.map((endDay) => ({ endDay }))
          const changed = phaseEndsForLength(phases, sorted.at(-1) ?? 0, length)
          expect(changed.at(-1)).toBe(length)
          for (const [index, end] of changed.entries()) expect(end).toBeGreaterThan(changed[index - 1] ?? 0)
        },
      ),
    )
  })

  it('is refused out of range', () => {
    for (const length of [27, 181, 60.5]) expect(refusalOf(() => phaseEndsForLength(sixty, 60, length))[0]).toBe('length-out-of-range')
  })
})
