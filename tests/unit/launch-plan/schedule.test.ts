/** Where tasks fall, by example: phases, pins, facts and what is refused. */
import { describe, expect, it } from 'vitest'
import { diffSchedules, schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { PlanSpec, WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { link, monday, plainWeeks, plan, refusalOf, task, weeksWithout } from './plans.ts'

function datesOf(spec: PlanSpec, calendar: WorkCalendar = plainWeeks): Readonly<Record<string, string>> {
  return Object.fromEntries(schedule(spec, calendar).tasks.map(({ taskId, start, due }) => [taskId, `${start} ${due}`]))
}

describe('A task nobody has touched', () => {
  const twoWeeks = { phases: [{ id: 'one', key: 'one', endDay: 14, nominalDays: 10 }], lengthDays: 14 }
  const policy = task('policy', { days: 5, elastic: true })
  const approval = task('approval', { offset: 5, days: 5, elastic: true })

  it('keeps its share of a phase that a holiday has shortened', () => {
    const spec = plan([policy, approval], [link('policy', 'approval')], twoWeeks)
    expect(datesOf(spec)).toEqual({ policy: '2027-02-15 2027-02-19', approval: '2027-02-22 2027-02-26' })
    expect(datesOf(spec, weeksWithout('2027-02-16', '2027-02-17'))).toEqual({
      policy: '2027-02-15 2027-02-22',
      approval: '2027-02-23 2027-02-26',
    })
  })

  it('waits for the first working day when its whole phase is days off', () => {
    const weekend = { phases: [{ id: 'one', key: 'one', endDay: 2, nominalDays: 2 }], lengthDays: 2, start: '2027-02-20' }
    expect(datesOf(plan([task('policy', { offset: 1, elastic: true })], [], weekend))).toEqual({ policy: '2027-02-22 2027-02-22' })
  })

  it('is one day when it is a milestone, however long its phase is drawn out', () => {
    const fourWeeks = { phases: [{ id: 'one', key: 'one', endDay: 28, nominalDays: 10 }] }
    const done = task('published', { kind: 'milestone', offset: 5, elastic: true })
    expect(datesOf(plan([done], [], fourWeeks))).toEqual({ published: '2027-03-01 2027-03-01' })
  })
})

describe('A task dragged before its phase', () => {
  it('never falls out of a plan that has become shorter', () => {
    const phases = [
      { id: 'one', key: 'one', endDay: 7, nominalDays: 5 },
      { id: 'two', key: 'two', endDay: 28, nominalDays: 15 },
    ]
    const early = plan([task('mail', { phaseId: 'two', offset: -4 })], [], { phases })
    expect(datesOf(early)).toEqual({ mail: '2027-02-16 2027-02-16' })
    expect(datesOf(early, weeksWithout('2027-02-15', '2027-02-16', '2027-02-17'))).toEqual({ mail: '2027-02-18 2027-02-18' })
  })
})

describe('A dependency', () => {
  it('pushes later across weekends, with its lag, and never earlier', () => {
    const spec = plan(
      [task('mail', { days: 4 }), task('invites', { offset: 1 }), task('talk'), task('report', { offset: 15 })],
      [link('mail', 'invites', 1), link('mail', 'talk', 2, 'SS'), link('mail', 'report')],
    )
    expect(datesOf(spec)).toEqual({
      mail: '2027-02-15 2027-02-18',
      invites: '2027-02-22 2027-02-22',
      talk: '2027-02-17 2027-02-17',
      report: '2027-03-08 2027-03-08',
    })
  })

  it('is refused when it closes a circle, with the tasks of the circle and no other', () => {
    const tasks = ['a', 'b', 'c', 'd', 'e'].map((id) => task(id))
    const spec = plan(tasks, [link('a', 'b'), link('b', 'c'), link('c', 'd'), link('d', 'b'), link('d', 'e')])
    const [code, data] = refusalOf(() => schedule(spec, plainWeeks))
    expect(code).toBe('dependency-circular')
    expect(['b,c,d', 'c,d,b', 'd,b,c']).toContain(data.path)
  })
})

describe('A fixed start', () => {
  it('stays where it is when the plan moves', () => {
    const spec = plan([task('talk', { fixedStart: '2027-02-24' })], [], { start: '2027-02-22' })
    expect(datesOf(spec)).toEqual({ talk: '2027-02-24 2027-02-24' })
  })

  it('is refused on a day off and before the plan', () => {
    const spec = plan([task('talk', { fixedStart: '2027-02-24' })])
    expect(refusalOf(() => schedule(spec, weeksWithout('2027-02-24')))).toEqual(['day-off', { taskId: 'talk', day: '2027-02-24' }])
    expect(refusalOf(() => schedule({ ...spec, start: '2027-03-01' }, plainWeeks))).toEqual([
      'day-before-plan',
      { taskId: 'talk', day: '2027-02-24', start: '2027-03-01' },
    ])
  })

  it('is refused when what it waits for is planned to end later, with the first day that would do', () => {
    const spec = plan([task('mail', { days: 5 }), task('talk', { fixedStart: '2027-02-17' })], [link('mail', 'talk')])
    expect(refusalOf(() => schedule(spec, plainWeeks))).toEqual([
      'dependency-conflict',
      { taskId: 'talk', predecessorId: 'mail', day: '2027-02-22' },
    ])
  })

  it('never stops anybody from beginning or finishing late: it stays put', () => {
    const talk = task('talk', { fixedStart: '2027-02-17' })
    const [mail, draft] = [task('mail'), task('draft', { offset: 1 })]
    const late = { ...mail, status: 'done', doneOn: '2027-02-25' } as const
    const spec = plan([late, draft, talk], [link('mail', 'draft'), link('draft', 'talk')])
    expect(datesOf(spec)).toMatchObject({ draft: '2027-02-26 2027-02-26', talk: '2027-02-17 2027-02-17' })
  })
})

describe('Work that has begun', () => {
  it('keeps its start and takes its days from there, wherever the plan goes', () => {
    const spec = plan([task('policy', { days: 3, offset: 4, elastic: true, status: 'doing', startedOn: '2027-02-18' })])
    const dates = { policy: '2027-02-18 2027-02-22' }
    expect(datesOf(spec)).toEqual(dates)
    expect(datesOf({ ...spec, start: '2027-03-01' })).toEqual(dates)
  })

  it('is as long as it was before somebody began it', () => {
    const fiveDays = { phases: [{ id: 'one', key: 'one', endDay: 7, nominalDays: 10 }], lengthDays: 7 }
    const spec = plan([task('policy', { days: 4, elastic: true })], [], fiveDays)
    const begun = plan([task('policy', { days: 4, elastic: true, status: 'doing', startedOn: '2027-02-16' })], [], fiveDays)
    expect(datesOf(spec)).toEqual({ policy: '2027-02-15 2027-02-16' })
    expect(datesOf(begun)).toEqual({ policy: '2027-02-16 2027-02-17' })
  })

  it('keeps its actual dates once done, even on a day off, and what follows comes after the actual end', () => {
    const done = task('policy', { days: 2, status: 'done', startedOn: '2027-02-17', doneOn: '2027-02-20' })
    const spec = plan([done, task('approval', { offset: 1 })], [link('policy', 'approval')])
    expect(datesOf(spec)).toEqual({ policy: '2027-02-17 2027-02-20', approval: '2027-02-22 2027-02-22' })
  })

  it('leaves what follows where it was planned when it ends early', () => {
    const done = task('policy', { days: 5, status: 'done', doneOn: '2027-02-16' })
    const spec = plan([done, task('approval', { offset: 5 })], [link('policy', 'approval')])
    expect(datesOf(spec)).toEqual({ policy: '2027-02-15 2027-02-16', approval: '2027-02-22 2027-02-22' })
  })
})

describe('The days of a plan', () => {
  it('are divided into phases that follow each other, weekends included', () => {
    const phases = [
      { id: 'one', key: 'one', endDay: 14, nominalDays: 10 },
      { id: 'two', key: 'two', endDay: 42, nominalDays: 20 },
      { id: 'three', key: 'three', endDay: 60, nominalDays: 14 },
    ]
    const { end, phases: dates } = schedule(plan([], [], { phases, lengthDays: 60 }), weeksWithout('2027-03-29'))
    expect(end).toBe('2027-04-15')
    expect(dates).toEqual([
      { phaseId: 'one', start: monday, end: '2027-02-28', workingDays: 10 },
      { phaseId: 'two', start: '2027-03-01', end: '2027-03-28', workingDays: 20 },
      { phaseId: 'three', start: '2027-03-29', end: '2027-04-15', workingDays: 13 },
    ])
  })

  it('tell what moved, and only that', () => {
    const before = plan([task('mail', { days: 2 }), task('talk')], [link('mail', 'talk')])
    const longer = { ...before, tasks: [task('mail', { days: 3 }), task('talk'), task('new')] }
    expect(diffSchedules(schedule(before, plainWeeks).tasks, schedule(longer, plainWeeks))).toEqual([
      { taskId: 'mail', from: { start: monday, due: '2027-02-16' }, to: { start: monday, due: '2027-02-17' } },
      { taskId: 'talk', from: { start: '2027-02-17', due: '2027-02-17' }, to: { start: '2027-02-18', due: '2027-02-18' } },
    ])
  })
})
