/** Readiness answers from data, never from a ticked box. */
import { describe, expect, it } from 'vitest'
import { type ContentFacts, type FactRows, type FactTask, rowsToFacts } from '#shared/domain/launch-plan/facts.ts'
import { answerConditions, conditionKeys, whyNotReady } from '#shared/domain/launch-plan/readiness.ts'
import type { TaskTag } from '#shared/domain/launch-plan/types.ts'
import { readMessages } from '../messages.ts'
import { noPeople } from './facts.ts'
import { readTemplate, templateIds } from './template-plan.ts'

function factTask(id: string, tags: readonly TaskTag[], fields: Partial<FactTask> = {}): FactTask {
  return { id, tags, phaseId: 'one', ownerId: null, status: 'todo', start: '2027-02-15', due: '2027-02-16', ...fields }
}

const invites = factTask('invites', ['invite'], { start: '2027-03-01', due: '2027-03-02' })

const noDocuments = {
  ...{ policies: 0, policyApproved: false, policyVersion: null, guidelineVersion: null, pilotReaders: 0, pilotWaiting: 0 },
}

const noContent: ContentFacts = {
  ...{ sources: 0, companySources: 0, thirdPartySources: 0, wellSources: 0, wellCompanySources: 0, wellThirdPartySources: 0 },
  ...{ from: '2027-03-01', to: '2027-03-14', posts: 0, emptyDays: 10, mix: { posts: 0, alarms: [], onTarget: false } },
}

const nothing: FactRows = {
  documents: noDocuments,
  content: noContent,
  people: noPeople,
  ...{ members: [], programName: '', hashtag: '', brandColor: '', calendarCheckedOn: null, baselineOn: null },
  ...{ tasks: [invites], dependencies: [], risks: [] },
}

function answer(key: string, rows: Partial<FactRows>) {
  const [condition] = answerConditions([key], rowsToFacts({ ...nothing, ...rows }), 'invites')
  return condition && [condition.met, condition.reason.data]
}

describe('A condition', () => {
  it('reads the team, the program and the calendar', () => {
    const members = [{ senior: false }, { senior: false }, { senior: true }]
    expect(answer('team-named', { members })).toEqual([true, { count: 3, needed: 3 }])
    expect(answer('team-named', { members: members.slice(1) })).toEqual([false, { count: 2, needed: 3 }])
    expect(answer('senior-named', { members })).toEqual([true, { count: 1 }])
    expect(answer('senior-named', {})).toEqual([false, { count: 0 }])
    expect(answer('program-named', { programName: 'Aurelia Voices' })).toMatchObject([false, { missing: 'hashtag' }])
    expect(answer('program-named', { hashtag: '#AureliaVoices' })).toMatchObject([false, { missing: 'name' }])
    expect(answer('program-named', {})).toMatchObject([false, { missing: 'both' }])
    expect(answer('program-named', { programName: 'Aurelia Voices', hashtag: '#AureliaVoices' })?.[0]).toBe(true)
    expect(answer('brand-set', { brandColor: '#0f766e' })?.[0]).toBe(true)
    expect(answer('calendar-checked', { calendarCheckedOn: '2027-01-11' })).toEqual([true, { day: '2027-01-11' }])
    expect(answer('baseline-set', {})).toEqual([false, {}])
  })

  it('reads how far policy and guideline have come, and who has read', () => {
    const facts = (fields: Partial<typeof noDocuments>) => ({ documents: { ...noDocuments, ...fields } })
    expect(answer('policy-approved', {})).toEqual([false, { missing: 'document' }])
    expect(answer('policy-approved', facts({ policies: 1 }))).toEqual([false, { missing: 'approval' }])
    expect(answer('policy-approved', facts({ policies: 1, policyApproved: true }))?.[0]).toBe(true)
    expect(answer('policy-published', {})?.[0]).toBe(false)
    const inForce = { documents: { ...noDocuments, policyVersion: '1.1', guidelineVersion: '2.0' } }
    expect(answer('policy-published', inForce)).toEqual([true, { version: '1.1' }])
    expect(answer('guideline-published', inForce)).toEqual([true, { version: '2.0' }])
    expect(answer('policy-read-by-pilot', facts({ pilotReaders: 3 }))).toEqual([false, { missing: 'version' }])
    expect(answer('policy-read-by-pilot', inForce)).toEqual([false, { missing: 'readers' }])
    const read = (pilotWaiting: number) =>
      answer('policy-read-by-pilot', { documents: { ...inForce.documents, pilotReaders: 3, pilotWaiting } })
    expect(read(1)).toEqual([false, { missing: 'nothing', open: 1, all: 3, version: '1.1' }])
    expect(read(0)?.[0]).toBe(true)
  })

  it('reads whether a source of the company and one from outside bring posts', () => {
    const sources = (fields: Partial<ContentFacts>) => answer('two-sources', { content: { ...noContent, ...fields } })
    expect(sources({})).toEqual([false, { count: 0, all: 0, missing: 'sources' }])
    expect(sources({ sources: 1, thirdPartySources: 1 })).toEqual([false, { count: 0, all: 1, missing: 'company' }])
    expect(sources({ sources: 2, companySources: 2, wellSources: 2, wellCompanySources: 2 })).toEqual([
      false,
      { count: 2, all: 2, missing: 'third' },
    ])
    const both = { sources: 2, companySources: 1, thirdPartySources: 1 }
    expect(sources({ ...both, wellSources: 1, wellCompanySources: 1 })).toEqual([false, { count: 1, all: 2, missing: 'posts' }])
    expect(sources({ ...both, wellSources: 2, wellCompanySources: 1, wellThirdPartySources: 1 })?.[0]).toBe(true)
  })

  it('reads two full weeks and the mix of four from the calendar', () => {
    const content = (fields: Partial<ContentFacts>) => ({ content: { ...noContent, ...fields } })
    const dates = { from: '2027-03-01', to: '2027-03-14' }
    expect(answer('two-weeks-scheduled', content({ posts: 9, emptyDays: 1 }))).toEqual([false, { count: 9, empty: 1, ...dates }])
    expect(answer('two-weeks-scheduled', content({ posts: 9, emptyDays: 0 }))?.[0]).toBe(true)
    expect(answer('mix-on-target', {})).toMatchObject([false, { missing: 'posts', needed: 5 }])
    const mix = (alarms: ContentFacts['mix']['alarms']) => content({ mix: { posts: 8, alarms, onTarget: alarms.length === 0 } })
    expect(answer('mix-on-target', mix([]))?.[0]).toBe(true)
    const under = { code: 'mix.under-target', data: { which: 'employee', points: 12 } }
    expect(answer('mix-on-target', mix([under]))).toMatchObject([false, { missing: 'kind', which: 'employee', points: 12 }])
    expect(answer('mix-on-target', mix([{ code: 'mix.drought', data: {} }]))).toMatchObject([false, { missing: 'drought' }])
    expect(answer('mix-on-target', mix([{ code: 'mix.stream', data: {} }]))).toMatchObject([false, { missing: 'calls' }])
  })

  it('reads from the people whether teams, pilot group and seniors are there and have joined', () => {
    const people = (fields: Partial<FactRows['people']>) => ({ people: { ...noPeople, ...fields } })
    expect(answer('teams-chosen', people({ teams: 1 }))).toEqual([false, { count: 1, needed: 2 }])
    expect(answer('teams-chosen', people({ teams: 2 }))?.[0]).toBe(true)
    expect(answer('pilot-chosen', people({ pilot: 4 }))).toEqual([false, { count: 4, needed: 5 }])
    expect(answer('pilot-chosen', people({ pilot: 5 }))?.[0]).toBe(true)
    expect(answer('pilot-joined', people({ pilot: 4, pilotInvited: 4, pilotJoined: 4 }))).toMatchObject([false, { missing: 'group' }])
    const pilot = { pilot: 8, pilotInvited: 8, pilotJoined: 5 }
    expect(answer('pilot-joined', people({ ...pilot, pilotInvited: 6 }))).toMatchObject([false, { missing: 'invites', open: 2 }])
    expect(answer('pilot-joined', people({ ...pilot, pilotJoined: 4 }))).toMatchObject([false, { missing: 'answers', count: 4, all: 8 }])
    expect(answer('pilot-joined', people(pilot))?.[0]).toBe(true)
    expect(answer('seniors-joined', people({ seniors: 3 }))).toEqual([false, { count: 0, all: 3 }])
    expect(answer('seniors-joined', people({ seniors: 3, seniorsJoined: 1 }))?.[0]).toBe(true)
    expect(answer('seniors-sharing', people({ seniorsJoined: 2 }))).toEqual([false, { count: 0, all: 2 }])
    expect(answer('seniors-sharing', people({ seniorsJoined: 2, seniorsSharing: 1 }))?.[0]).toBe(true)
  })

  it('reads whether people have been asked, reminded and trained when it was time', () => {
    const people = (fields: Partial<FactRows['people']>) => ({ people: { ...noPeople, people: 480, pilot: 8, ...fields } })
    expect(answer('invites-sent', people({ invited: 8, pilotInvited: 8 }))).toEqual([false, { count: 8, all: 480 }])
    expect(answer('invites-sent', people({ invited: 9, pilotInvited: 8 }))?.[0]).toBe(true)
    expect(answer('reminders-on-time', people({ remindersLate: 3 }))).toEqual([false, { open: 3 }])
    expect(answer('reminders-on-time', people({}))?.[0]).toBe(true)
    expect(answer('training-in-time', people({ trainees: 9, traineesLate: 2 }))).toEqual([false, { open: 2, all: 9 }])
    expect(answer('training-in-time', people({ trainees: 9, traineesOnTime: 4 }))?.[0]).toBe(true)
  })

  it('reads owners of the phase and risks that are not closed', () => {
    const elsewhere = factTask('report', ['report'], { phaseId: 'two' })
    expect(answer('owners-assigned', { tasks: [invites, elsewhere] })).toEqual([false, { open: 1, all: 1 }])
    expect(answer('owners-assigned', { tasks: [{ ...invites, ownerId: 'g' }, elsewhere] })?.[0]).toBe(true)
    const risks = [
      { ownerId: 'g', hasMitigation: true, status: 'open' },
      { ownerId: null, hasMitigation: true, status: 'watched' },
      { ownerId: null, hasMitigation: false, status: 'closed' },
    ] as const
    expect(answer('risks-owned', { risks })).toEqual([false, { open: 1, all: 2 }])
  })

  it('wants every task of its kind done, and at least one', () => {
    const done = factTask('policy', ['policy'], { status: 'done' })
    expect(answer('policy-done', {})).toEqual([false, { missing: 'tasks' }])
    expect(answer('policy-done', { tasks: [invites, done, factTask('law', ['policy'])] })).toEqual([
      false,
      { missing: 'nothing', open: 1, all: 2 },
    ])
    expect(answer('policy-done', { tasks: [invites, done] })?.[0]).toBe(true)
    expect(answer('policy-done', { tasks: [{ ...invites, tags: ['policy'] }, done] })?.[0]).toBe(true)
  })

  it('leaves the asking task itself aside', () => {
    const teams = factTask('teams', ['team'], { status: 'done' })
    expect(answer('teams-done', { tasks: [{ ...invites, tags: ['invite', 'team'] }, teams] })).toEqual([
      true,
      { missing: 'nothing', open: 0, all: 1 },
    ])
  })

  it('compares planned dates with the first company-wide invites', () => {
    const pilot = factTask('pilot', ['pilot', 'invite'])
    const training = factTask('training', ['training'], { due: '2027-03-15' })
    const dates = { missing: 'nothing', invite: '2027-03-01', latest: '2027-03-15' }
    expect(answer('training-within-14-days', { tasks: [invites, pilot, training] })).toEqual([true, { open: 0, all: 1, ...dates }])
    const late = { ...training, due: '2027-03-16' }
    expect(answer('training-within-14-days', { tasks: [invites, pilot, late] })).toEqual([false, { open: 1, all: 1, ...dates }])
    expect(answer('training-within-14-days', { tasks: [invites] })).toEqual([false, { missing: 'tasks' }])
    expect(answer('training-within-14-days', { tasks: [{ ...invites, tags: ['pilot', 'invite'] }, training] })).toEqual([
      false,
      { missing: 'invites' },
    ])
    const awareness = factTask('awareness', ['awareness'], { due: '2027-03-01' })
    expect(answer('awareness-before-invites', { tasks: [invites, awareness] })?.[0]).toBe(false)
    expect(answer('awareness-before-invites', { tasks: [invites, { ...awareness, due: '2027-02-28' }] })?.[0]).toBe(true)
  })
})

describe('A task', () => {
  const policy = factTask('policy', ['policy'])
  const rows: FactRows = { ...nothing, tasks: [policy, invites], dependencies: [{ fromTaskId: 'policy', toTaskId: 'invites', type: 'FS' }] }

  it('is not ready while a condition is open or it waits for another task', () => {
    const why = whyNotReady(['policy-done', 'team-named'], rowsToFacts(rows), 'invites')
    expect(why).toMatchObject({ code: 'task-not-ready', data: { open: 2, all: 2, waiting: 1 } })
  })

  it('is ready once its data says so', () => {
    const done = { ...rows, tasks: [{ ...policy, status: 'done' as const }, invites] }
    expect(whyNotReady(['policy-done'], rowsToFacts(done), 'invites')).toBeNull()
  })

  it('waits for a start only until that has been made', () => {
    const tied = { ...rows, dependencies: [{ fromTaskId: 'policy', toTaskId: 'invites', type: 'SS' as const }] }
    expect(rowsToFacts(tied).waitsFor.get('invites')).toEqual(['policy'])
    const begun = { ...tied, tasks: [{ ...policy, status: 'doing' as const }, invites] }
    expect(rowsToFacts(begun).waitsFor.get('invites')).toBeUndefined()
  })

  it('leaves out a condition that a newer version of the app has added', () => {
    expect(answerConditions(['unheard-of'], rowsToFacts(rows), 'invites')).toEqual([])
  })
})

describe('The list of conditions', () => {
  it('has a title and both sentences in every language', () => {
    for (const messages of readMessages()) {
      for (const key of conditionKeys)
        for (const part of ['title', 'met', 'open']) expect(messages[`condition.${key}.${part}`]).toBeTruthy()
    }
  })

  it('never lets content count as ready because a task about it was ticked', () => {
    const content = factTask('content', ['content'], { status: 'done' })
    const asked = templateIds.flatMap((id) => readTemplate(id).tasks).filter(({ tags }) => tags.includes('roll-out'))
    expect(asked.length).toBe(templateIds.length)
    for (const { conditions } of asked) {
      const facts = rowsToFacts({ ...nothing, tasks: [invites, content] })
      const answers = answerConditions(conditions, facts, 'invites').filter(({ screen }) => screen === 'calendar')
      expect(answers.map(({ key, met }) => [key, met])).toEqual([['two-weeks-scheduled', false]])
    }
  })

  it('covers what the templates ask', () => {
    const asked = templateIds.flatMap((id) => readTemplate(id).tasks.flatMap((task) => task.conditions))
    expect([...new Set(asked)].filter((key) => !conditionKeys.some((known) => known === key))).toEqual([])
  })
})
