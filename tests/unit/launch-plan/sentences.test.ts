/** Every reason that the rules and conditions give becomes a whole sentence, in every language. */
import { createIntl } from '@formatjs/intl'
import { describe, expect, it } from 'vitest'
import { type ContentFacts, type DocumentFacts, type FactRows, type FactTask, rowsToFacts } from '#shared/domain/launch-plan/facts.ts'
import { answerConditions, conditionKeys } from '#shared/domain/launch-plan/readiness.ts'
import { brokenRules } from '#shared/domain/launch-plan/rules.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import { type TaskSpec, type TaskStatus, taskTags } from '#shared/domain/launch-plan/types.ts'
import type { PeopleFacts } from '#shared/domain/people/facts.ts'
import type { Reason } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { readMessages } from '../messages.ts'
import { noPeople } from './facts.ts'
import { link, plainWeeks, plan, tagged, task } from './plans.ts'

const noDocuments: DocumentFacts = {
  ...{ policies: 0, policyApproved: false, policyVersion: null, guidelineVersion: null, pilotReaders: 0, pilotWaiting: 0 },
}
const published: DocumentFacts = {
  ...{ policies: 1, policyApproved: true, policyVersion: '1.1', guidelineVersion: '1.0', pilotReaders: 24, pilotWaiting: 1 },
}

const noContent: ContentFacts = {
  ...{ sources: 0, companySources: 0, thirdPartySources: 0, wellSources: 0, wellCompanySources: 0, wellThirdPartySources: 0 },
  ...{ from: '2027-03-01', to: '2027-03-14', posts: 0, emptyDays: 10, mix: { posts: 0, alarms: [], onTarget: false } },
}
const fullCalendar: ContentFacts = {
  ...{ sources: 3, companySources: 1, thirdPartySources: 2, wellSources: 2, wellCompanySources: 1, wellThirdPartySources: 1 },
  ...{ from: '2027-03-01', to: '2027-03-14', posts: 10, emptyDays: 0, mix: { posts: 20, alarms: [], onTarget: true } },
}

const empty: FactRows = {
  documents: noDocuments,
  content: noContent,
  people: noPeople,
  ...{ members: [], programName: '', hashtag: '', brandColor: '', calendarCheckedOn: null, baselineOn: null },
  ...{ tasks: [], dependencies: [], risks: [{ ownerId: null, hasMitigation: false, status: 'open' }] },
}

const asked: PeopleFacts = {
  ...{ people: 480, teams: 6, pilot: 24, pilotInvited: 24, pilotJoined: 22, seniors: 9, seniorsJoined: 6, seniorsSharing: 4 },
  ...{ invited: 412, joined: 221, remindersLate: 0, trainees: 380, traineesOnTime: 300, traineesLate: 0 },
}

const full: FactRows = {
  documents: published,
  content: fullCalendar,
  people: asked,
  ...{ members: [{ senior: true }], programName: 'Aurelia Voices', hashtag: '#AureliaVoices', brandColor: '#0f766e' },
  ...{ calendarCheckedOn: '2027-01-11', baselineOn: '2027-01-12', dependencies: [], risks: [], tasks: [] },
}

const documentsUnderWay: readonly FactRows[] = [
  { ...full, documents: { ...noDocuments, policies: 1 } },
  { ...full, documents: { ...published, pilotReaders: 0, pilotWaiting: 0 } },
  { ...full, documents: { ...published, pilotWaiting: 0 } },
]

const contentUnderWay: readonly FactRows[] = [
  { ...full, content: { ...noContent, sources: 1, companySources: 1, posts: 1, mix: { posts: 1, alarms: [], onTarget: false } } },
  { ...full, content: { ...noContent, sources: 1, thirdPartySources: 1 } },
  { ...full, content: { ...fullCalendar, wellSources: 1, wellThirdPartySources: 0 } },
  ...['mix.under-target', 'mix.drought', 'mix.stream'].map((code) => {
    const alarm = { code, data: { which: 'third', points: 12 } }
    return { ...full, content: { ...fullCalendar, mix: { posts: 8, alarms: [alarm], onTarget: false } } }
  }),
]

const peopleUnderWay: readonly FactRows[] = [
  { ...noPeople, people: 1, teams: 1, pilot: 1, seniors: 1 },
  { ...asked, pilotInvited: 23, invited: 23, seniorsJoined: 1, seniorsSharing: 0, remindersLate: 1, traineesLate: 1 },
  { ...asked, pilotJoined: 1, seniorsJoined: 1, seniorsSharing: 1, remindersLate: 5, traineesLate: 5 },
  { ...asked, pilotJoined: 0 },
].map((people) => ({ ...full, people }))

const late: readonly TaskSpec[] = [
  tagged('invites', ['invite'], 1),
  ...(['admin-training', 'awareness', 'training', 'senior'] as const).map((tag) => tagged(tag, [tag], 17, 6)),
  ...[tagged('dip', ['dip'], 1), tagged('notice', ['dip-notice'], 1), task('done', { status: 'done', doneOn: '2027-02-16' })],
  ...[
    task('mail', { days: 4, status: 'doing', startedOn: '2027-02-16' }),
    task('talk', { fixedStart: '2027-02-18', deadline: '2027-02-17' }),
  ],
]

const asking: FactTask = {
  id: 'invites',
  tags: ['invite'],
  status: 'todo',
  start: '2027-03-01',
  due: '2027-03-02',
  phaseId: 'one',
  ownerId: null,
}

function everyTag(status: TaskStatus): readonly FactTask[] {
  const others = taskTags.filter((tag) => tag !== 'invite')
  return others.map((tag) => ({ ...asking, id: tag, tags: [tag], status, start: '2027-02-15', due: '2027-06-15' }))
}

describe.each(locales.map((locale, index) => [locale, readMessages()[index] ?? {}] as const))('In %s', (locale, messages) => {
  const intl = createIntl({
    locale,
    messages: { ...messages },
    onError: (error) => {
      throw error
    },
  })
  const sentenceOf = ({ code, data }: Reason) => String(intl.formatMessage({ id: code }, data))

  it('every condition says what is so, or what to do', () => {
    const statuses = [undefined, 'todo', 'done'] as const
    for (const rows of [empty, full, ...documentsUnderWay, ...contentUnderWay, ...peopleUnderWay]) {
      for (const facts of statuses.map((status) => rowsToFacts({ ...rows, tasks: [asking, ...(status ? everyTag(status) : [])] }))) {
        for (const { reason } of answerConditions(conditionKeys, facts, asking.id)) expect(sentenceOf(reason)).not.toMatch(/[{}]|^$/)
      }
    }
  })

  it('every broken rule gives its reason', () => {
    const dependencies = [link('mail', 'talk'), link('mail', 'done')]
    const alone = plan([tagged('invites', ['invite'], 1), tagged('dip', ['dip'], 1)])
    const reasons = [plan(late, dependencies), alone].flatMap((spec) => [...brokenRules(spec, schedule(spec, plainWeeks)).values()].flat())
    const codes = Object.keys(messages).filter((key) => key.startsWith('rule.'))
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(codes))
    for (const reason of reasons) expect(sentenceOf(reason)).not.toMatch(/[{}]|^$/)
  })
})
