/** Targets: where they stand by what was counted, what is due today, what is typed in, and what is refused. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringIn, counted } from './goals.ts'
import { addPerson } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

type Fields = Parameters<World['caller']['goals']['saveTarget']>[0]['fields']
const fields: Fields = {
  goal: 'recruiting',
  name: 'Applications from shares',
  measure: 'conversion',
  start: 0,
  value: 100,
  fromDay: '2027-01-12',
  byDay: '2027-02-21',
}

const save = async (more: Partial<Fields> = {}) => (await world.caller.goals.saveTarget({ fields: { ...fields, ...more } })).targetId
const only = async () => {
  const [target] = await world.caller.goals.targets({})
  if (target === undefined) throw new Error('no target')
  return target
}

test('a target adds up what was counted since its first day and says whether that is on the way', async () => {
  await save()
  expect(await only()).toMatchObject({ now: null, due: 50, state: 'no-figures', forecast: null, unit: 'count', currency: 'EUR' })
  bringIn(world, counted('2027-01-11', 'conversion', 900), counted('2027-01-12', 'conversion', 20), counted('2027-02-01', 'conversion', 25))
  expect(await only()).toMatchObject({ now: 45, state: 'on-track' })
  bringIn(world, counted('2027-01-30', 'conversion', 30))
  expect(await only()).toMatchObject({ now: 75, state: 'ahead' })
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect(await only()).toMatchObject({ now: null, state: 'no-figures' })
})

test('the forecast carries the pace of the last weeks on to the last day', async () => {
  await save()
  bringIn(world, counted('2027-01-12', 'conversion', 10), counted('2027-01-22', 'conversion', 20))
  // 20 in 20 days, and 20 days are left.
  expect((await only()).forecast).toBe(50)
})

test('a figure that is known and was zero is zero, not unknown', async () => {
  await save({ measure: 'click', goal: 'leads' })
  bringIn(world, counted('2026-12-01', 'click', 5))
  expect(await only()).toMatchObject({ now: 0, state: 'at-risk' })
})

test('active users and the share rate are those of the last four weeks', async () => {
  const people = await Promise.all(['Anna', 'Bruno', 'Carla', 'Dino'].map((name) => addPerson(world, name)))
  world.setTime(Date.UTC(2026, 11, 1, 12))
  await world.caller.people.recordConsent({ personIds: people, step: 'opted-in', way: 'paper' })
  world.setTime(Date.UTC(2027, 1, 1, 12))
  const [anna = '', bruno = '', carla = ''] = people
  bringIn(
    world,
    counted('2027-01-20', 'share', 1, 'linkedin', anna),
    counted('2027-01-05', 'share', 2, 'x', bruno),
    counted('2027-01-04', 'share', 1, 'x', carla),
  )
  await save({ measure: 'active-users', goal: 'awareness', value: 4 })
  expect(await only()).toMatchObject({ now: 2, unit: 'count' })
  await world.caller.history.undo({})
  await save({ measure: 'share-rate', goal: 'awareness', value: 0.64 })
  expect(await only()).toMatchObject({ now: 0.5, unit: 'rate' })
  await world.caller.history.undo({})
  await save({ measure: 'adoption-rate', goal: 'awareness', value: 0.94 })
  expect(await only()).toMatchObject({ now: 1, state: 'reached' })
})

test('earned media value, mentions and the share of voice can be targets, too', async () => {
  bringIn(world, counted('2027-01-20', 'click', 100))
  await save({ measure: 'earned-media-value', goal: 'awareness', value: 100_000 })
  // 100 clicks on LinkedIn at 4 euros, in cents.
  expect(await only()).toMatchObject({ now: 40_000, unit: 'money' })
  await world.caller.history.undo({})
  await save({ measure: 'share-of-voice', goal: 'share-of-voice', value: 0.18 })
  expect(await only()).toMatchObject({ now: null, unit: 'rate' })
  const mention = { day: '2027-01-25', network: null, hashtag: '', text: '', url: '' }
  await world.caller.goals.saveMention({ fields: { ...mention, about: '', count: 14 } })
  await world.caller.goals.saveMention({ fields: { ...mention, about: 'Rival Pumps', count: 86 } })
  expect((await only()).now).toBe(0.14)
})

test('what is read off by hand is the newest reading, one a day, and can be taken back', async () => {
  const targetId = await save({ measure: 'typed', goal: 'leads', value: 60 })
  await world.caller.goals.saveReading({ targetId, day: '2027-01-20', value: 20 })
  await world.caller.goals.saveReading({ targetId, day: '2027-01-30', value: 40 })
  const { readingId } = await world.caller.goals.saveReading({ targetId, day: '2027-01-30', value: 41 })
  expect(await only()).toMatchObject({ now: 41, readings: [{ day: '2027-01-30', value: 41 }, { day: '2027-01-20' }] })
  await world.caller.goals.removeReading({ readingId })
  expect((await only()).now).toBe(20)
  expect(await refusalOf(world.caller.goals.saveReading({ targetId, day: '2027-02-02', value: 1 }))).toMatchObject({ code: 'day-ahead' })
})

test('a target is changed and removed, each one step of undo', async () => {
  const targetId = await save()
  await world.caller.goals.saveTarget({ targetId, fields: { ...fields, name: 'Applications', value: 150 } })
  expect(await only()).toMatchObject({ name: 'Applications', value: 150 })
  await world.caller.goals.removeTarget({ targetId })
  expect(await world.caller.goals.targets({})).toEqual([])
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect(await only()).toMatchObject({ name: 'Applications from shares', value: 100 })
})

test('a target that leads nowhere is refused with the reason', async () => {
  expect(await refusalOf(save({ byDay: '2027-01-12' }))).toMatchObject({ code: 'period-backwards' })
  expect(await refusalOf(save({ byDay: '2027-01-01' }))).toMatchObject({ code: 'period-backwards' })
  expect(await refusalOf(save({ byDay: '2027-02-30' }))).toMatchObject({ code: 'day-missing' })
  expect(await refusalOf(save({ start: 100 }))).toMatchObject({ code: 'target-flat' })
  expect(await refusalOf(save({ measure: 'adoption-rate', value: 94 }))).toMatchObject({ code: 'target-not-rate' })
  const gone = world.caller.goals.removeTarget({ targetId: '0198c0de-0000-7000-8000-000000000000' })
  expect(await refusalOf(gone)).toMatchObject({ code: 'row-missing' })
})
