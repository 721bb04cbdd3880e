/** Slack, critical path and forecast, by example. */
import { describe, expect, it } from 'vitest'
import { forecast } from '#shared/domain/launch-plan/forecast.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { PlanSpec, TaskSpec } from '#shared/domain/launch-plan/types.ts'
import { link, monday, plainWeeks, plan, task } from './plans.ts'

/** Policy (3 days), awareness (2), invites (1) in a row; the video (1) beside them, a rehearsal with the mail. */
const chain = plan(
  [task('policy', { days: 3 }), task('awareness', { offset: 3, days: 2 }), task('invites', { offset: 5 }), task('video', { offset: 1 })],
  [link('policy', 'awareness'), link('awareness', 'invites'), link('video', 'invites')],
)

function withTask(id: string, fields: Partial<TaskSpec>, spec: PlanSpec = chain): PlanSpec {
  return { ...spec, tasks: spec.tasks.map((one) => (one.id === id ? { ...one, ...fields } : one)) }
}

function slackOf(spec: PlanSpec): Readonly<Record<string, string>> {
  return Object.fromEntries(
    schedule(spec, plainWeeks).tasks.map(({ taskId, slack, critical }) => [taskId, critical ? 'critical' : `${slack}`]),
  )
}

describe('The critical path', () => {
  it('is the chain that the end waits for; what runs beside it has slack', () => {
    expect(slackOf(chain)).toEqual({ policy: 'critical', awareness: 'critical', invites: 'critical', video: '3' })
  })

  it('counts lags, and starts that are tied together', () => {
    const tied = plan(
      [task('mail', { days: 2 }), task('talk', { offset: 3, days: 4 }), task('note')],
      [link('mail', 'talk', 1), link('note', 'talk', 2, 'SS')],
    )
    expect(slackOf(tied)).toEqual({ mail: 'critical', talk: 'critical', note: '1' })
  })

  it('moves to the other chain when a task beside it grows', () => {
    expect(slackOf(withTask('video', { days: 9 }))).toMatchObject({ policy: '5', video: 'critical', invites: 'critical' })
  })

  it('can be read back through what is done, where its end drove what followed', () => {
    const late = withTask('policy', { status: 'done', doneOn: '2027-02-24' })
    expect(slackOf(late)).toMatchObject({ policy: 'critical', awareness: 'critical' })
    const early = withTask('policy', { status: 'done', doneOn: '2027-02-16' })
    expect(slackOf(early)).toMatchObject({ policy: '1', awareness: 'critical' })
  })

  it('can be read back through all that is done, to the first day', () => {
    const policy = withTask('policy', { status: 'done', startedOn: monday, doneOn: '2027-02-17' })
    const both = withTask('awareness', { status: 'done', startedOn: '2027-02-18', doneOn: '2027-02-19' }, policy)
    expect(slackOf(both)).toMatchObject({ policy: 'critical', awareness: 'critical', invites: 'critical' })
  })

  it('does not run through a dependency that somebody has overtaken', () => {
    expect(slackOf(withTask('awareness', { status: 'doing', startedOn: '2027-02-16' }))).toMatchObject({ policy: '3' })
  })
})

describe('The forecast', () => {
  it('is the plan while nothing is late', () => {
    expect(forecast(chain, plainWeeks, monday)).toMatchObject({ end: '2027-02-22', slip: 0 })
  })

  it('expects what has not begun from today, and pushes what follows', () => {
    const { tasks, end, slip } = forecast(chain, plainWeeks, '2027-02-17')
    expect(Object.fromEntries(tasks)).toEqual({ policy: '2027-02-19', awareness: '2027-02-23', invites: '2027-02-24', video: '2027-02-17' })
    expect([end, slip]).toEqual(['2027-02-24', 2])
  })

  it('expects what is under way and late to end today', () => {
    const { tasks, slip } = forecast(withTask('policy', { status: 'doing', startedOn: monday }), plainWeeks, '2027-02-18')
    expect(tasks.get('policy')).toBe('2027-02-18')
    expect(slip).toBe(1)
  })

  it('starts on the next working day when today is a day off, and does not worry about what is done', () => {
    const { tasks } = forecast(withTask('policy', { status: 'done', doneOn: '2027-02-17' }), plainWeeks, '2027-02-20')
    expect(tasks.get('policy')).toBe('2027-02-17')
    expect(tasks.get('video')).toBe('2027-02-22')
  })

  it('says when a fixed start will not be kept', () => {
    const spec = withTask('invites', { fixedStart: '2027-02-22' })
    expect(forecast(spec, plainWeeks, '2027-02-19').tasks.get('invites')).toBe('2027-02-26')
  })
})
