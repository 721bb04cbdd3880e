/** Who leads, who tests, what they say, how senior leaders stand, and why others do not share. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PersonFields } from '#shared/contracts/people-shapes.ts'
import { addPerson, namesOf } from './people.ts'
import { createWorld, noon, planOf, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

type Fields = Partial<PersonFields>

const say = (step: 'opted-in' | 'declined' | 'opted-out', personIds: readonly string[]) =>
  world.caller.people.recordConsent({ personIds: [...personIds], step, way: 'paper' })
const leaderNames = async () => (await world.caller.leaders.list({})).map(({ person }) => person.name)

/** A company whose groups take a director, a manager and three more to cover. */
async function withCompany(): Promise<ReadonlyMap<string, string>> {
  const people: readonly (readonly [string, Fields])[] = [
    ['Ada', { department: 'Sales', place: 'Bari', seniority: 'director', locale: 'it', senior: true }],
    ['Bea', { department: 'Sales', place: 'Milano', seniority: 'staff', locale: 'it' }],
    ['Cai', { department: 'Service', place: 'Shah Alam', seniority: 'manager', locale: 'ms' }],
    ['Dan', { department: 'Service', place: 'Milano', seniority: 'staff', locale: 'en' }],
    ['Eva', { department: 'IT', place: 'Milano', seniority: 'staff', locale: 'it', usesSocial: true }],
    ['Fay', { department: 'IT', place: 'Milano', seniority: 'staff', locale: 'it' }],
    ['Gus', { department: 'IT', place: 'Bari', seniority: 'staff', locale: 'it', employment: 'on-leave' }],
    ['Hal', { department: 'Works', place: 'Bari', seniority: 'staff', locale: 'it' }],
  ]
  const ids = new Map<string, string>()
  for (const [name, fields] of people) ids.set(name, await addPerson(world, name, fields))
  return ids
}

const seatNames = (answer: { readonly seats: readonly { readonly person: { readonly name: string } }[] }) =>
  answer.seats.map(({ person }) => person.name).sort()

test('who shares, learns or is named by colleagues comes first; each answer says whose it is; a colleague stays unnamed', async () => {
  const { leaders, people, history } = world.caller
  const anna = await addPerson(world, 'Anna')
  const bruno = await addPerson(world, 'Bruno', { seniority: 'director' })
  await addPerson(world, 'Carla')
  await say('opted-in', [bruno])
  await people.addShare({ personId: bruno, network: 'linkedin', day: '2027-01-20' })
  await leaders.answer({ personId: anna, voice: 'colleague', answers: { excited: 2, 'public-face': 2 }, why: 'Speaks at every fair' })
  await leaders.answer({ personId: anna, voice: 'self', answers: { 'personal-brand': 1 } })
  const list = await leaders.list({})
  expect(list.map(({ person, score, nominations }) => [person.name, score, nominations])).toEqual([
    ['Anna', 5, 1],
    ['Bruno', 1, 0],
  ])
  expect(list[0]?.answers.map(({ voice }) => voice)).toEqual(['self', null, 'colleague', 'colleague'])
  expect(list[0]?.said.map(({ voice, why }) => [voice, why])).toEqual([
    ['self', ''],
    ['colleague', 'Speaks at every fair'],
  ])
  await leaders.setLeader({ personIds: [bruno], leader: true })
  expect(await namesOf(world, { leader: true })).toEqual(['Bruno'])
  await history.undo({})
  expect(await namesOf(world, { leader: true })).toEqual([])
})

test('who declined, opted out or left is no candidate, and cannot be made one', async () => {
  const { leaders, people } = world.caller
  const [anna, bruno, carla] = [await addPerson(world, 'Anna'), await addPerson(world, 'Bruno'), await addPerson(world, 'Carla')]
  for (const personId of [anna, bruno, carla]) await leaders.answer({ personId, voice: 'self', answers: { excited: 2 } })
  expect(await leaderNames()).toEqual(['Anna', 'Bruno', 'Carla'])
  await say('declined', [anna])
  await say('opted-in', [bruno])
  await say('opted-out', [bruno])
  await people.update({ personId: carla, fields: { employment: 'left' } })
  expect(await leaderNames()).toEqual([])
  expect(await leaders.list({ filter: { employments: ['left'], consents: ['opted-out'] } })).toEqual([])
  expect(await refusalOf(leaders.setLeader({ personIds: [anna], leader: true }))).toMatchObject({ code: 'person-out-of-reach' })
  expect(await refusalOf(leaders.answer({ personId: bruno, voice: 'self', answers: {} }))).toMatchObject({ code: 'person-out-of-reach' })
})

test('the proposed pilot covers every department, place, seniority and language with as few as can be, and says why each is in it', async () => {
  await withCompany()
  const { seats, coverage, smallest, atLeast } = await world.caller.leaders.proposePilot({ size: null })
  expect(seats.length).toBe(smallest)
  expect(atLeast).toBe(smallest)
  for (const facet of [coverage.departments, coverage.places, coverage.seniorities, coverage.locales])
    expect(facet).toMatchObject({ covered: facet.all, missing: [] })
  expect(coverage).toMatchObject({ departments: { all: 4 }, places: { all: 3 }, active: 1, seniors: 1 })
  const cai = seats.find(({ person }) => person.name === 'Cai')
  expect(cai?.reasons).toContainEqual({ code: 'pilot.only-place', data: { value: 'Shah Alam' } })
  expect(seats.every(({ reasons }) => reasons.length > 0)).toBe(true)
})

test('who said no, is on leave or is not wanted is never proposed; who is kept always is', async () => {
  const ids = await withCompany()
  const idOf = (name: string) => ids.get(name) ?? ''
  await say('declined', [idOf('Hal')])
  await say('opted-in', [idOf('Dan')])
  await say('opted-out', [idOf('Dan')])
  const { leaders } = world.caller
  const all = seatNames(await leaders.proposePilot({ size: 100 }))
  expect(all).toEqual(['Ada', 'Bea', 'Cai', 'Eva', 'Fay'])
  expect(seatNames(await leaders.weighPilot({ personIds: [...ids.values()] }))).toEqual(all)
  const wished = await leaders.proposePilot({ size: null, keepIds: [idOf('Fay'), idOf('Hal')], withoutIds: [idOf('Eva')] })
  expect(seatNames(wished)).toContain('Fay')
  expect(seatNames(wished)).not.toContain('Eva')
  expect(seatNames(wished)).not.toContain('Hal')
  expect(wished.seats.find(({ person }) => person.name === 'Fay')?.reasons).toContainEqual({ code: 'pilot.kept', data: {} })
  expect(await refusalOf(leaders.setPilot({ personIds: [idOf('Ada'), idOf('Gus')] }))).toMatchObject({
    code: 'person-out-of-reach',
    data: { name: 'Gus' },
  })
})

test('a seat is swapped by hand: stand-ins say what they bring and what is lost, and the group is set and taken back in one act', async () => {
  const ids = await withCompany()
  const { leaders, history } = world.caller
  const group = ['Ada', 'Cai', 'Dan', 'Eva', 'Hal'].map((name) => ids.get(name) ?? '')
  const standIns = await leaders.standIns({ personIds: group, personId: ids.get('Eva') ?? '' })
  expect(standIns.map(({ person }) => person.name)).toEqual(['Fay', 'Bea'])
  expect(standIns[0]).toMatchObject({
    reasons: [{ code: 'pilot.covers-department', data: { value: 'IT' } }],
    losses: [{ code: 'pilot.lacks-active' }],
  })
  expect((await leaders.standIns({ personIds: group, personId: ids.get('Cai') ?? '' }))[0]?.losses).toContainEqual({
    code: 'pilot.lacks-place',
    data: { value: 'Shah Alam' },
  })
  await leaders.setPilot({ personIds: group })
  await leaders.setPilot({ personIds: group.slice(1) })
  expect(await namesOf(world, { inPilot: true })).toEqual(['Cai', 'Dan', 'Eva', 'Hal'])
  await history.undo({})
  expect(await namesOf(world, { inPilot: true })).toEqual(['Ada', 'Cai', 'Dan', 'Eva', 'Hal'])
  await history.undo({})
  expect(await namesOf(world, { inPilot: true })).toEqual([])
})

test('what testers say is added up from five answers on; who withdraws is named no longer', async () => {
  const { leaders } = world.caller
  const anna = await addPerson(world, 'Anna')
  const fields = { personId: null, easeOfSharing: 4, clarityOfPolicy: 2, contentFit: null, wouldRecommend: 8, worked: 'Quick', stopped: '' }
  await leaders.addFeedback({ fields: { ...fields, personId: anna } })
  for (let count = 0; count < 3; count += 1) await leaders.addFeedback({ fields })
  expect(await leaders.feedback({})).toMatchObject({ summary: null, answers: { length: 4 } })
  const { feedbackId } = await leaders.addFeedback({ fields: { ...fields, easeOfSharing: 5 } })
  const told = await leaders.feedback({})
  expect(told.summary).toEqual({ answers: 5, easeOfSharing: 4.2, clarityOfPolicy: 2, contentFit: null, wouldRecommend: 8 })
  expect(told.answers.map(({ personName }) => personName)).toEqual(['', '', '', '', 'Anna'])
  await say('declined', [anna])
  expect((await leaders.feedback({})).answers.map(({ personId, personName }) => [personId, personName]).at(-1)).toEqual([null, ''])
  await leaders.removeFeedback({ feedbackId })
  expect((await leaders.feedback({})).summary).toBeNull()
})

test('of each senior leader it is known whether they joined and shared, and what to say next', async () => {
  const { leaders, people } = world.caller
  const [ada, bob, cyd] = [
    await addPerson(world, 'Ada', { senior: true, givenName: 'Ada' }),
    await addPerson(world, 'Bob', { senior: true }),
    await addPerson(world, 'Cyd', { senior: true }),
  ]
  await say('opted-in', [ada, cyd])
  await people.addShare({ personId: ada, network: 'linkedin', day: '2027-01-10' })
  await say('opted-out', [cyd])
  const list = await leaders.seniors({})
  expect(list).toMatchObject([
    { person: { name: 'Ada' }, joinedAt: noon, lastActiveOn: '2027-01-10', nudge: { code: 'senior-nudge.train' } },
    { person: { name: 'Bob' }, joinedAt: null, lastActiveOn: null, nudge: { code: 'senior-nudge.invite' } },
  ])
  await people.update({ personId: bob, fields: { employment: 'on-leave' } })
  expect((await leaders.seniors({}))[1]?.nudge.code).toBe('senior-nudge.on-leave')
})

test('the diagnosis names what is missing by team, says where there is not enough to say, and puts the remedy into the plan once', async () => {
  const { leaders, people, launchPlan } = world.caller
  const { teamId } = await people.saveTeam({ fields: teamOf('Sales') })
  const few = await people.saveTeam({ fields: teamOf('Few') })
  const ids: string[] = []
  for (let count = 0; count < 6; count += 1) ids.push(await addPerson(world, `Seller ${count}`, { department: 'Sales' }))
  for (let count = 0; count < 4; count += 1) await addPerson(world, `Other ${count}`, { department: 'Few' })
  expect((await leaders.diagnosis({})).map(({ teamName, enough }) => [teamName, enough])).toEqual([
    ['Everybody', false],
    ['Sales', false],
  ])
  await say('opted-in', ids)
  const found = (await leaders.diagnosis({})).find((team) => team.teamId === teamId)
  expect(found).toMatchObject({ people: 6, optedIn: 6, sharing: 0, enough: true })
  expect(found?.findings.map(({ cause, reason }) => [cause, reason.code])).toEqual([
    ['whether', 'diagnosis.no-policy'],
    ['what', 'diagnosis.few-posts'],
    ['how', 'diagnosis.untrained'],
    ['why', 'diagnosis.no-results'],
  ])
  const { taskId } = await leaders.addRemedy({ teamId, cause: 'how' })
  expect(await leaders.addRemedy({ teamId, cause: 'how' })).toEqual({ taskId })
  const task = (await planOf(world)).tasks.find(({ id }) => id === taskId)
  expect(task).toMatchObject({ title: 'Hold a training session for Sales', ownerRole: 'trainer', start: '2027-02-15', due: '2027-03-01' })
  expect((await launchPlan.task({ taskId })).purpose).toContain('6 of the 6')
  const again = (await leaders.diagnosis({})).find((team) => team.teamId === teamId)?.findings
  expect(again?.map((finding) => finding.taskId)).toEqual([null, null, taskId, null])
  expect(await leaders.diagnosis({})).not.toContainEqual(expect.objectContaining({ teamId: few.teamId }))
})

function teamOf(department: string) {
  return {
    name: department,
    rule: { departments: [department], seniorities: [], places: [], locales: [] },
    parentId: null,
    access: 'open' as const,
    mandatory: false,
  }
}
