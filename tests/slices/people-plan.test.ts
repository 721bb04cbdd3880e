/** Teams, pilot group, invitations and training make the plan's tasks ready by themselves. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from './people.ts'
import { createWorld, planOf, taskOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

async function answerOf(key: string, condition: string) {
  const { id: taskId } = taskOf(await planOf(world), key)
  const { conditions } = await world.caller.launchPlan.task({ taskId })
  return conditions.find((each) => each.key === condition)
}

function saveTeam(department: string) {
  const rule = { departments: [department], seniorities: [], places: [], locales: [] }
  return world.caller.people.saveTeam({ fields: { name: department, rule, parentId: null, access: 'open', mandatory: false } })
}

async function addPeople(department: string, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let number = 1; number <= count; number += 1) ids.push(await addPerson(world, `${department} ${number}`, { department }))
  return ids
}

test('the teams are chosen when two of them have people in them', async () => {
  const answer = () => answerOf('select-teams', 'teams-chosen')
  await saveTeam('Sales')
  await saveTeam('Service')
  expect(await answer()).toMatchObject({ met: false, screen: 'people', reason: { data: { count: 0, needed: 2 } } })
  await addPeople('Sales', 1)
  expect(await answer()).toMatchObject({ met: false, reason: { data: { count: 1 } } })
  const [service = ''] = await addPeople('Service', 1)
  expect(await answer()).toMatchObject({ met: true, reason: { code: 'condition.teams-chosen.met', data: { count: 2 } } })
  await world.caller.people.update({ personId: service, fields: { employment: 'left' } })
  expect(await answer()).toMatchObject({ met: false })
})

test('the pilot can be run when five of its group have joined, and no longer when one of them opts out', async () => {
  const { leaders, people } = world.caller
  const answer = () => answerOf('pilot-run', 'pilot-joined')
  const personIds = [...(await addPeople('Sales', 5))]
  expect(await answer()).toMatchObject({ met: false, reason: { data: { missing: 'group' } } })
  await leaders.setPilot({ personIds })
  expect(await answerOf('pilot-invites', 'pilot-chosen')).toMatchObject({ met: true, reason: { data: { count: 5 } } })
  expect(await answer()).toMatchObject({ met: false, reason: { data: { missing: 'invites', open: 5 } } })
  await people.recordConsent({ personIds, step: 'opted-in', way: 'mail' })
  expect(await answer()).toMatchObject({ met: true, reason: { data: { count: 5, all: 5 } } })
  await people.recordConsent({ personIds: personIds.slice(0, 1), step: 'opted-out', way: 'mail' })
  expect(await answer()).toMatchObject({ met: false, reason: { data: { missing: 'group', all: 4 } } })
})

test('a senior leader who joins and shares opens what waits for them', async () => {
  const { people } = world.caller
  const [director = ''] = await addPeople('Board', 1)
  await people.updateMany({ personIds: [director], fields: { senior: true } })
  expect(await answerOf('roll-out', 'seniors-joined')).toMatchObject({ met: false, reason: { data: { all: 1 } } })
  await people.recordConsent({ personIds: [director], step: 'opted-in', way: 'mail' })
  expect(await answerOf('roll-out', 'seniors-joined')).toMatchObject({ met: true })
  expect(await answerOf('results-wave-1', 'invites-sent')).toMatchObject({ met: true, reason: { data: { count: 1, all: 1 } } })
  expect(await answerOf('counter-dip', 'seniors-sharing')).toMatchObject({ met: false, screen: 'people' })
  const { today } = await planOf(world)
  await people.addShare({ personId: director, network: 'linkedin', day: today })
  expect(await answerOf('counter-dip', 'seniors-sharing')).toMatchObject({ met: true })
})
