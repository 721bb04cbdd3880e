/** Whoever opted out is identified by no list, ranking, message or figure: asked of every query of people that there is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Client } from '#electron/procedures/handlers.ts'
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { breakdowns } from '#shared/domain/figures/types.ts'
import type { Contract } from '#shared/rpc.ts'
import { addPerson } from './people.ts'
import { createWorld, type World, withPlan } from './world.ts'

interface Company {
  readonly world: World
  /** Who opts out. */
  readonly anna: string
  readonly others: readonly string[]
  readonly teamId: string
  readonly sessionId: string
  readonly waveId: string
  readonly roundId: string
  readonly reportId: string
  readonly sectionId: string
  /** Of the report while she still took part. */
  frozenId: string
}

const filters: readonly Partial<PersonFilter>[] = [
  { leader: true },
  { inPilot: true },
  { senior: true, shared: true },
  { ranked: true },
  { shared: true },
  { trained: true },
  { consents: ['opted-in'] },
]

type Asked = (company: Company) => readonly object[]
const nothing: Asked = () => [{}]

const message = { channel: 'mail', locale: 'en', round: 0 } as const

const period = { from: '2026-12-01', to: '2027-12-31' }

/** What each query is asked. A new query of these domains has to be entered here. */
const asked: Readonly<Record<string, Asked>> = {
  'people.list': () => filters.map((filter) => ({ filter })),
  'people.counts': nothing,
  'people.facets': nothing,
  'people.consentTexts': nothing,
  'people.teams': nothing,
  'people.teamSees': ({ teamId }) => [{ teamId }],
  'people.proposeTeams': nothing,
  'people.retention': nothing,
  'people.settings': nothing,
  'people.councilSheet': () => [{ locale: 'en' }],
  'people.savedViews': nothing,
  'leaders.list': nothing,
  'leaders.proposePilot': ({ others }) => [{ size: null }, { size: 5, keepIds: others.slice(0, 2) }],
  'leaders.weighPilot': ({ anna, others }) => [{ personIds: [anna, ...others.slice(0, 2)] }],
  'leaders.standIns': ({ others }) => [{ personIds: others.slice(0, 3), personId: others[0] }],
  'leaders.feedback': nothing,
  'leaders.seniors': nothing,
  'leaders.diagnosis': nothing,
  'outreach.texts': () => [{ kind: 'validation' }],
  'outreach.variables': () => [{ kind: 'validation', locale: 'en' }],
  'outreach.preview': ({ others }) => [{ ...message, kind: 'validation', personId: others[0], waveId: null }],
  'outreach.waves': nothing,
  'outreach.wave': ({ waveId }) => [{ waveId }],
  'outreach.gaps': ({ waveId }) => [{ waveId }],
  'outreach.weigh': () => [{ fields: waveFields }],
  'outreach.reminders': nothing,
  'outreach.results': nothing,
  'outreach.table': ({ waveId }) => [{ of: 'waves' }, { of: 'recipients', waveId }, { of: 'thanks' }, { of: 'results' }],
  'outreach.poster': () => [{ kind: 'invitation', locale: 'en' }],
  'outreach.thanks': nothing,
  'outreach.copyText': ({ waveId }) => [{ waveId, locale: 'en' }],
  'training.sessions': nothing,
  'training.gaps': nothing,
  'pulse.rounds': nothing,
  'pulse.groups': nothing,
  'pulse.paper': ({ roundId }) => [{ roundId, locale: 'en' }],
  'pulse.results': ({ roundId }) => [{ roundId }],
  'goals.targets': nothing,
  'goals.rates': nothing,
  'figures.overview': () => [period],
  'figures.definition': () => [{ ...period, key: 'active-users' }],
  'figures.series': () => [{ ...period, by: 'day' }],
  'figures.breakdown': () => breakdowns.map((by) => ({ ...period, by })),
  'figures.facets': nothing,
  'figures.freshness': nothing,
  'figures.posts': () => [period],
  'figures.annotations': () => [period],
  'figures.dip': nothing,
  'figures.cohorts': nothing,
  'figures.drifting': nothing,
  'figures.trained': () => [period],
  'figures.settings': nothing,
  'figureFiles.imports': nothing,
  'figureFiles.mappings': nothing,
  'goals.mediaValue': () => [period],
  'goals.costs': nothing,
  'goals.returns': () => [period],
  'goals.scenarios': nothing,
  'goals.mentions': () => [period],
  'goals.mood': () => [{ text: 'Great pump' }],
  'reports.list': nothing,
  'reports.one': ({ reportId }) => [{ reportId }],
  'reports.templates': nothing,
  'reports.content': ({ reportId, frozenId }) => [{ reportId }, { frozenId }, { template: 'launch-review', period }],
  'reports.draft': ({ sectionId }) => [{ sectionId }],
  'reports.parts': ({ reportId }) => [{ reportId }],
  'reports.checks': ({ reportId }) => [{ reportId }],
  'reports.changes': ({ frozenId }) => [{ frozenId }],
  'reports.schedules': nothing,
  'reports.settings': nothing,
}

/** The directory and the records of one person, where colleagues who run the program see that somebody opted out, and nothing beside it. */
const named: Readonly<Record<string, Asked>> = {
  'people.list': () => [{}, { filter: { consents: ['opted-out'] } }],
  'people.find': () => [{ text: 'anna' }],
  'people.view': ({ anna }) => [{ personId: anna }],
  'people.previewTeam': ({ teamId }) => [{ rule: { departments: [], seniorities: [], places: [], locales: [] }, teamId }],
  'people.stored': ({ anna }) => [{ personId: anna }],
  'people.teamHands': ({ teamId }) => [{ teamId }],
  'outreach.recipients': ({ waveId }) => [{ waveId }],
  'training.attendees': ({ sessionId }) => [{ sessionId }],
}

const waveFields = {
  ...({ name: 'First wave', kind: 'invitation', channel: 'mail' } as const),
  ...{ day: '2027-02-02', time: '10:00', sessionId: null, taskId: null, audience: {} },
}

const domains = ['people', 'leaders', 'outreach', 'training', 'pulse', 'figures', 'figureFiles', 'goals', 'reports'] as const

test('every query of people is among those that are asked', () => {
  const all: Contract = contract
  const queries = domains.flatMap((domain) =>
    Object.entries(all[domain] ?? {}).flatMap(([name, procedure]) => (procedure.kind === 'query' ? [`${domain}.${name}`] : [])),
  )
  expect(queries.filter((name) => asked[name] === undefined && named[name] === undefined)).toEqual([])
})

const traces = [
  'ranked',
  'leader',
  'pilot',
  'senior',
  'shared',
  'networks',
  'nominated',
  'feedback',
  'invited',
  'trained',
  'by-hand',
] as const
type Trace = (typeof traces)[number]

async function companyOf(world: World): Promise<Company> {
  const { people, training, outreach, pulse, reports } = world.caller
  await withPlan(world)
  const about = { department: 'Sales', place: 'Bari', locale: 'it' } as const
  const anna = await addPerson(world, 'Anna Zannoni', { ...about, email: 'anna.zannoni@aurelia.example', employeeNumber: 'ZZ-4711' })
  const others: string[] = []
  for (let number = 0; number < 6; number += 1)
    others.push(await addPerson(world, `Colleague ${number}`, { ...about, email: `c${number}@aurelia.example` }))
  await people.recordConsent({ personIds: [anna, ...others], step: 'opted-in', way: 'mail' })
  const { teamId } = await people.saveTeam({
    fields: {
      name: 'Sales',
      rule: { departments: ['Sales'], seniorities: [], places: [], locales: [] },
      parentId: null,
      access: 'open',
      mandatory: false,
    },
  })
  const { sessionId } = await training.add({
    fields: {
      ...{ title: 'Tone of voice', kind: 'webinar', topic: 'tone-of-voice', day: '2027-02-01', time: '09:00', zone: '', minutes: 60 },
      ...{ place: '', link: '', trainer: '', locale: null, seats: null, itemIds: [] },
    },
  })
  const { waveId } = await outreach.addWave({ fields: waveFields })
  const { roundId } = await pulse.addRound({ name: 'First', opensOn: '2027-01-01', closesOn: '2027-01-31' })
  await pulse.closeRound({ roundId })
  const { reportId } = await reports.create({ template: 'quarterly', period })
  const { sections } = await reports.one({ reportId })
  for (const { id } of sections) await reports.updateSection({ sectionId: id, fields: { shown: true } })
  const sectionId = sections.find(({ kind }) => kind === 'adoption')?.id ?? ''
  return { world, anna, others, teamId, sessionId, waveId, roundId, reportId, sectionId, frozenId: '' }
}

const leave: Readonly<Record<Trace, (company: Company) => Promise<unknown>>> = {
  ranked: ({ world, anna }) => world.caller.people.recordConsent({ personIds: [anna], step: 'ranking-in', way: 'mail' }),
  leader: ({ world, anna }) => world.caller.leaders.setLeader({ personIds: [anna], leader: true }),
  pilot: ({ world, anna, others }) => world.caller.leaders.setPilot({ personIds: [anna, ...others.slice(0, 2)] }),
  senior: ({ world, anna }) => world.caller.people.update({ personId: anna, fields: { senior: true, seniority: 'director' } }),
  shared: ({ world, anna }) => world.caller.people.addShare({ personId: anna, network: 'linkedin', day: '2027-02-01', clicks: 9 }),
  networks: ({ world, anna }) =>
    world.caller.people.setNetworks({
      personId: anna,
      networks: [{ network: 'linkedin', handle: 'zannoni', audience: 900 }],
      usesSocial: true,
    }),
  nominated: ({ world, anna }) =>
    world.caller.leaders.answer({ personId: anna, voice: 'colleague', answers: { 'public-face': 2 }, why: 'Zannoni speaks well' }),
  feedback: ({ world, anna }) =>
    world.caller.leaders.addFeedback({
      fields: { personId: anna, easeOfSharing: 4, clarityOfPolicy: 4, contentFit: 4, wouldRecommend: 9, worked: '', stopped: '' },
    }),
  invited: ({ world, waveId }) => world.caller.outreach.markSent({ waveId }),
  trained: ({ world, anna, sessionId }) => world.caller.training.setAttendance({ sessionId, personIds: [anna], state: 'attended' }),
  'by-hand': ({ world, anna, teamId }) => world.caller.people.setTeamMember({ personIds: [anna], teamId, isIn: true }),
}

/** Every answer of these queries, by name. */
async function answersOf(company: Company, queries: Readonly<Record<string, Asked>>) {
  const caller: Readonly<Record<string, Readonly<Record<string, (input: object) => Promise<unknown>>>>> = callsOf(company.world.caller)
  const answers: { readonly name: string; readonly answer: unknown }[] = []
  for (const [name, inputs] of Object.entries(queries)) {
    const [domain = '', procedure = ''] = name.split('.')
    for (const input of inputs(company)) answers.push({ name, answer: await caller[domain]?.[procedure]?.(input) })
  }
  return answers
}

/** Inputs are checked by the contract when they arrive. */
function callsOf(caller: Client) {
  return caller as unknown as Readonly<Record<string, Readonly<Record<string, (input: object) => Promise<unknown>>>>>
}

/** What is told of her shares to who asks for her alone. */
async function figuresOf({ world, anna }: Company) {
  const { rows, sums } = await world.caller.figures.breakdown({ ...period, by: 'advocate', filter: { personIds: [anna] } })
  return { shares: sums.share, activeUsers: rows.reduce((sum, row) => sum + row.activeUsers, 0) }
}

test('whatever somebody did before, once they have opted out nothing identifies them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...traces], { minLength: 1 }), async (left) => {
      const world = createWorld()
      try {
        const company = await companyOf(world)
        const { anna } = company
        for (const trace of left) await leave[trace](company)
        company.frozenId = (await world.caller.reports.freeze({ reportId: company.reportId })).frozenId
        await world.caller.people.recordConsent({ personIds: [anna], step: 'opted-out', way: 'mail' })
        for (const { name, answer } of await answersOf(company, asked)) {
          const text = JSON.stringify(answer)
          for (const word of ['Zannoni', 'ZZ-4711', 'zannoni', anna]) expect(text, name).not.toContain(word)
        }
        const [row] = (await world.caller.people.find({ text: 'anna' })) ?? []
        expect(row).toMatchObject({
          ...{ consent: 'opted-out', ranked: false, leader: false, inPilot: false, lastSharedOn: null, shares30: null },
          training: { state: 'none', day: null },
        })
        expect(await world.caller.people.view({ personId: anna })).toMatchObject({
          shares: [],
          figures: null,
          networks: [],
          messages: [],
          trainings: [],
        })
        expect(await figuresOf(company)).toEqual({ shares: 0, activeUsers: 0 })
        expect(await world.caller.training.attendees({ sessionId: company.sessionId })).toEqual([])
      } finally {
        world.end()
      }
    }),
    { numRuns: 10, examples: [[[...traces]]] },
  )
}, 60_000)
