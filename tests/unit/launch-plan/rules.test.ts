/** Each rule with teeth, kept and broken. */
import { describe, expect, it } from 'vitest'
import { brokenRules } from '#shared/domain/launch-plan/rules.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { PlanSpec, TaskSpec } from '#shared/domain/launch-plan/types.ts'
import { link, monday, plainWeeks, plan, tagged, task } from './plans.ts'

const good = plan([
  tagged('senior', ['senior'], 0),
  tagged('admins', ['admin-training'], 0),
  tagged('pilot', ['pilot', 'invite'], 1),
  tagged('awareness', ['awareness'], 3, 2),
  tagged('invites', ['invite'], 5),
  tagged('training', ['training'], 8, 2),
  tagged('notice', ['dip-notice'], 14),
  tagged('dip', ['dip'], 15),
])

function withTask(id: string, fields: Partial<TaskSpec>): PlanSpec {
  return { ...good, tasks: good.tasks.map((one) => (one.id === id ? { ...one, ...fields } : one)) }
}

function without(...tasks: readonly string[]): PlanSpec {
  return { ...good, tasks: good.tasks.filter((one) => !tasks.includes(one.id)) }
}

function brokenOf(spec: PlanSpec): Readonly<Record<string, unknown>> {
  const broken = brokenRules(spec, schedule(spec, plainWeeks))
  return Object.fromEntries([...broken].map(([id, reasons]) => [id, reasons.map(({ code, data }) => [code, data])]))
}

describe('A plan that keeps the rules', () => {
  it('has nothing broken', () => {
    expect(brokenOf(good)).toEqual({})
  })

  it('has nothing broken when it invites nobody and expects no dip', () => {
    expect(brokenOf(plan([task('policy')]))).toEqual({})
  })
})

describe('A rule is broken', () => {
  it('when training ends more than 14 days after the invites start', () => {
    expect(brokenOf(withTask('training', { offset: 14 }))).toEqual({})
    expect(brokenOf(withTask('training', { offset: 15 }))).toEqual({
      training: [['rule.training-late', { latest: '2027-03-08', invite: '2027-02-22' }]],
    })
  })

  it('when awareness does not end before the invites', () => {
    expect(brokenOf(withTask('awareness', { days: 3 }))).toEqual({ awareness: [['rule.awareness-late', { invite: '2027-02-22' }]] })
  })

  it('when administrators are not trained before anybody is invited, the pilot included', () => {
    expect(brokenOf(withTask('admins', { days: 2 }))).toEqual({ admins: [['rule.admin-training-late', { invite: '2027-02-16' }]] })
  })

  it('when senior staff are not there from the first days', () => {
    expect(brokenOf(withTask('senior', { offset: 4 }))).toEqual({})
    expect(brokenOf(withTask('senior', { offset: 5 }))).toEqual({ senior: [['rule.senior-late', { latest: '2027-02-19' }]] })
  })

  it('when the dip is announced as it comes', () => {
    expect(brokenOf(withTask('notice', { offset: 15 }))).toEqual({ notice: [['rule.dip-notice-late', { dip: '2027-03-08' }]] })
  })

  it('when what the invites and the dip need is missing from the plan', () => {
    const codes = ['admin-training', 'awareness', 'training', 'senior'].map((tag) => [`rule.${tag}-missing`, {}])
    expect(brokenOf(without('admins', 'awareness', 'training', 'senior', 'notice'))).toEqual({
      invites: codes,
      dip: [['rule.dip-notice-missing', {}]],
    })
  })

  it('when a deadline or the end of a phase is passed', () => {
    expect(brokenOf(plan([task('mail', { days: 22, deadline: '2027-03-10' })]))).toEqual({
      mail: [
        ['rule.deadline-missed', { deadline: '2027-03-10', days: 6 }],
        ['rule.phase-overrun', { end: '2027-03-14' }],
      ],
    })
  })

  it('when something is done before what it waits for', () => {
    const done = task('invites', { status: 'done', doneOn: monday })
    const spec = plan(
      [task('policy'), task('mail', { status: 'done', doneOn: monday }), done],
      [link('policy', 'invites'), link('mail', 'invites')],
    )
    expect(brokenOf(spec)).toEqual({ invites: [['rule.done-before-predecessor', { count: 1 }]] })
  })

  it('when work under way has overrun a fixed start', () => {
    const mail = task('mail', { days: 4, status: 'doing', startedOn: '2027-02-16' })
    const spec = plan([mail, task('talk', { fixedStart: '2027-02-19' })], [link('mail', 'talk')])
    expect(brokenOf(spec)).toEqual({ talk: [['rule.fixed-too-early', { day: '2027-02-19' }]] })
    const later = plan([mail, task('talk', { fixedStart: '2027-02-22' })], [link('mail', 'talk')])
    expect(brokenOf(later)).toEqual({})
  })

  it('only by what can still be mended', () => {
    const spec = withTask('awareness', { days: 9, status: 'done', startedOn: '2027-02-18', doneOn: '2027-02-24' })
    expect(brokenOf(spec)).toEqual({})
  })
})
