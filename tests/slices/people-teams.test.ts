/** Teams by rule and by hand: who is in them, whatever the order of people, edits, undo and redo. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { teamsOf } from '#db/queries/content.ts'
import { personsById } from '#db/queries/people/people.ts'
import { teamMember } from '#db/schema/people.ts'
import { teamDue, teamPerson } from '#db/schema/people-local.ts'
import { teamsOfPerson } from '#shared/domain/people/teams.ts'
import { addPerson, namesOf } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const rule = { departments: [], seniorities: [], places: [], locales: [] }
const fields = { rule: null, parentId: null, access: 'open', mandatory: false } as const
const team = async (name: string, more: Partial<Parameters<World['caller']['people']['saveTeam']>[0]['fields']> = {}) =>
  (await world.caller.people.saveTeam({ fields: { ...fields, name, ...more } })).teamId

async function company() {
  return {
    anna: await addPerson(world, 'Anna', { department: 'Sales', place: 'Forlì', locale: 'it' }),
    bruno: await addPerson(world, 'Bruno', { department: 'production', place: 'Bari', locale: 'it' }),
    carla: await addPerson(world, 'Carla', { department: 'Production', place: 'FORLI', locale: 'en', seniority: 'manager' }),
  }
}

test('a rule takes in whoever matches each of its lists, whatever case and accents', async () => {
  await company()
  const works = await team('Works', { rule: { ...rule, departments: ['Production'] } })
  const forli = await team('Forlì', { rule: { ...rule, places: ['forli'], locales: ['en', 'it'] } })
  const all = await team('All', { rule })
  expect(await namesOf(world, { teamIds: [works] })).toEqual(['Bruno', 'Carla'])
  expect(await namesOf(world, { teamIds: [forli] })).toEqual(['Anna', 'Carla'])
  expect(await namesOf(world, { teamIds: [all] })).toHaveLength(3)
  expect(await world.caller.people.previewTeam({ rule: { ...rule, seniorities: ['manager'] }, teamId: null })).toMatchObject({
    people: 1,
    first: [{ name: 'Carla' }],
    places: [{ people: 1 }],
    departments: [{ value: 'production', people: 1 }],
  })
})

test('people move between teams as they change, and who leaves is in none', async () => {
  const { anna } = await company()
  const { people, history } = world.caller
  const works = await team('Works', { rule: { ...rule, departments: ['Production'] } })
  await people.update({ personId: anna, fields: { department: 'Production' } })
  expect(await namesOf(world, { teamIds: [works] })).toEqual(['Anna', 'Bruno', 'Carla'])
  await people.update({ personId: anna, fields: { employment: 'left' } })
  expect(await namesOf(world, { teamIds: [works], employments: [] })).toEqual(['Bruno', 'Carla'])
  await history.undo({})
  await history.undo({})
  expect(await namesOf(world, { teamIds: [works] })).toEqual(['Bruno', 'Carla'])
})

test('by hand decides before the rule, until it is taken back', async () => {
  const { anna, bruno } = await company()
  const { people } = world.caller
  const works = await team('Works', { rule: { ...rule, departments: ['Production'] } })
  await people.setTeamMember({ teamId: works, personIds: [anna], isIn: true })
  await people.setTeamMember({ teamId: works, personIds: [bruno], isIn: false })
  expect(await namesOf(world, { teamIds: [works] })).toEqual(['Anna', 'Carla'])
  expect((await people.view({ personId: anna })).teams).toEqual([{ id: works, name: 'Works', byHand: true }])
  expect(await people.previewTeam({ rule, teamId: works })).toMatchObject({ people: 2 })
  await people.setTeamMember({ teamId: works, personIds: [anna, bruno], isIn: null })
  expect(await namesOf(world, { teamIds: [works] })).toEqual(['Bruno', 'Carla'])
  await people.setTeamMember({ teamId: works, personIds: [bruno], isIn: false })
  await people.setTeamMember({ teamId: works, personIds: [bruno], isIn: true })
  expect(await people.teams({})).toMatchObject([{ name: 'Works', people: 2, byHand: 1 }])
})

test('a part of a team brings its people along, and no team is within itself', async () => {
  const { anna } = await company()
  const { people, history } = world.caller
  const company_ = await team('Company')
  const sales = await team('Sales', { parentId: company_, rule: { ...rule, departments: ['sales'] } })
  const italy = await team('Sales Italy', { parentId: sales })
  await people.setTeamMember({ teamId: italy, personIds: [anna], isIn: true })
  expect((await people.teams({})).map(({ name, depth, people: count }) => [name, depth, count])).toEqual([
    ['Company', 0, 1],
    ['Sales', 1, 1],
    ['Sales Italy', 2, 1],
  ])
  expect(await refusalOf(people.saveTeam({ teamId: company_, fields: { ...fields, name: 'Company', parentId: italy } }))).toMatchObject({
    code: 'team-circular',
    data: { name: 'Company', parent: 'Sales Italy' },
  })
  expect((await refusalOf(team('SALES'))).code).toBe('team-exists')
  await people.removeTeam({ teamId: sales })
  expect((await people.teams({})).map(({ name, depth, people: count }) => [name, depth, count])).toEqual([
    ['Company', 0, 0],
    ['Sales Italy', 0, 1],
  ])
  await history.undo({})
  expect(await namesOf(world, { teamIds: [company_] })).toEqual(['Anna'])
})

test('the settings’ list of teams is the same, and content of a removed team is nobody else’s', async () => {
  await company()
  const { content, people, library } = world.caller
  const { teamId } = await content.addTeam({ name: 'Sales' })
  await people.saveTeam({ teamId, fields: { ...fields, name: 'Sales', rule: { ...rule, departments: ['Sales'] } } })
  await content.renameTeam({ teamId, name: 'Sales Italy' })
  expect(await people.teams({})).toMatchObject([{ name: 'Sales Italy', people: 1, rule: { departments: ['Sales'] } }])
  const { itemId } = await library.create({ fields: { title: 'For us', teamIds: [teamId] } })
  await library.approve({ itemIds: [itemId] })
  expect(await people.teamSees({ teamId })).toMatchObject({ posts: [], items: [{ itemId, title: 'For us', forTeam: true }] })
  const other = await team('Others')
  expect((await people.teamSees({ teamId: other })).items).toEqual([])
  await content.removeTeam({ teamId })
  expect((await people.teams({})).map(({ name }) => name)).toEqual(['Others'])
  expect((await people.teamSees({ teamId: other })).items).toEqual([])
  expect((await library.view({ itemId })).teamIds).toEqual([teamId])
})

test('teams are proposed for departments, places and languages that have none', async () => {
  await company()
  const proposed = async () => (await world.caller.people.proposeTeams({})).map(({ name, people }) => `${name} ${people}`)
  expect(await proposed()).toEqual(['Forlì 2', 'Italian 2', 'production 2', 'Bari 1', 'English 1', 'Sales 1'])
  await team('The works', { rule: { ...rule, departments: ['PRODUCTION'] } })
  await team('Bari')
  expect(await proposed()).toEqual(['Forlì 2', 'Italian 2', 'English 1', 'Sales 1'])
})

type Step =
  | { readonly kind: 'person'; readonly who: number; readonly department: string; readonly place: string; readonly left: boolean }
  | { readonly kind: 'team'; readonly which: number; readonly departments: readonly string[]; readonly parent: number | null }
  | { readonly kind: 'hand'; readonly who: number; readonly which: number; readonly isIn: boolean | null }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'undo' | 'redo' }

const word = fc.constantFrom('Sales', 'sàles', 'IT')
const which = fc.integer({ min: 0, max: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('person'), who: which, department: word, place: word, left: fc.boolean() }),
  fc.record({ kind: fc.constant('team'), which, departments: fc.subarray(['Sales', 'IT']), parent: fc.option(which) }),
  fc.record({ kind: fc.constant('hand'), who: which, which, isIn: fc.option(fc.boolean()) }),
  fc.record({ kind: fc.constant('remove'), which }),
  fc.record({ kind: fc.constantFrom('undo', 'redo') }),
)

/** What teams should hold, reckoned anew from the rows. */
function recounted(personIds: readonly string[]): readonly string[] {
  const { db } = world.session.current() ?? {}
  if (db === undefined) throw new Error('no file is open')
  const hands = db.read.select().from(teamMember).all()
  return personsById(db.read, personIds)
    .filter((person) => person.employment !== 'left')
    .flatMap((person) => {
      const own = hands.filter((hand) => hand.personId === person.id && hand.deletedAt === null)
      const teams = teamsOfPerson(person, teamsOf(db.read), new Map(own.map((hand) => [hand.teamId, hand.isIn])))
      return [...teams].map((id) => `${id} ${person.id}`)
    })
    .sort()
}

function kept(): readonly string[] {
  const { db } = world.session.current() ?? {}
  if (db === undefined) throw new Error('no file is open')
  expect(db.read.select().from(teamDue).all()).toEqual([])
  return db.read
    .select()
    .from(teamPerson)
    .all()
    .map(({ teamId, personId }) => `${teamId} ${personId}`)
    .sort()
}

async function take(done: Step, people: readonly string[], teams: readonly string[]): Promise<void> {
  const { caller } = world
  const id = (ids: readonly string[], at: number) => ids[at] ?? ''
  switch (done.kind) {
    case 'person': {
      const { department, place, left } = done
      await caller.people.update({ personId: id(people, done.who), fields: { department, place, employment: left ? 'left' : 'active' } })
      return
    }
    case 'team': {
      const parentId = done.parent === null ? null : id(teams, done.parent)
      const named = { ...fields, name: `Team ${done.which}`, rule: { ...rule, departments: [...done.departments] }, parentId }
      await caller.people.saveTeam({ teamId: id(teams, done.which), fields: named })
      return
    }
    case 'hand':
      await caller.people.setTeamMember({ personIds: [id(people, done.who)], teamId: id(teams, done.which), isIn: done.isIn })
      return
    case 'remove':
      await caller.people.removeTeam({ teamId: id(teams, done.which) })
      return
    case 'undo':
      await caller.history.undo({})
      return
    case 'redo':
      await caller.history.redo({})
  }
}

test('after any acts, undone and repeated, teams hold exactly whom a recount finds', async () => {
  const people: string[] = []
  const teams: string[] = []
  for (let number = 0; number < 4; number += 1) people.push(await addPerson(world, `Person ${number}`))
  for (let number = 0; number < 4; number += 1) teams.push(await team(`Team ${number}`))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const each of steps) {
        // Some acts are refused: a team that was removed, one within itself, nothing to undo.
        await take(each, people, teams).catch((error: unknown) => expect(error).toMatchObject({ name: 'AppError' }))
        expect(kept()).toEqual(recounted(people))
      }
    }),
    { numRuns: 40 },
  )
}, 30_000)

test('whoever looks at a team sees by name who was put in or taken out by hand, until the rule decides again', async () => {
  const { anna, bruno, carla } = await company()
  const { people, history } = world.caller
  const works = await team('Works', { rule: { ...rule, departments: ['Production'] } })
  const hands = async () => (await people.teamHands({ teamId: works })).map(({ person, isIn }) => [person.name, isIn])
  expect(await hands()).toEqual([])
  await people.setTeamMember({ personIds: [carla, bruno], teamId: works, isIn: false })
  await people.setTeamMember({ personIds: [anna], teamId: works, isIn: true })
  expect(await hands()).toEqual([
    ['Anna', true],
    ['Bruno', false],
    ['Carla', false],
  ])
  await people.setTeamMember({ personIds: [bruno], teamId: works, isIn: null })
  expect(await hands()).toEqual([
    ['Anna', true],
    ['Carla', false],
  ])
  await history.undo({})
  expect(await hands()).toHaveLength(3)
})
