/** Training: sessions, their lists and seats, what is wrong with them, and who has none in time. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWave, deliver } from './outreach-rows.ts'
import { addPerson } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

type Fields = Parameters<World['caller']['training']['add']>[0]['fields']
const fields: Fields = {
  title: 'First posts',
  kind: 'webinar',
  topic: 'social-basics',
  day: '2027-02-10',
  time: '10:00',
  zone: '',
  minutes: 60,
  place: '',
  link: 'https://meet.example/first',
  trainer: 'Elena Rossi',
  locale: null,
  seats: null,
  itemIds: [],
}

const add = async (more: Partial<Fields> = {}) => (await world.caller.training.add({ fields: { ...fields, ...more } })).sessionId
const set = (sessionId: string, state: 'invited' | 'booked' | 'attended' | 'missed' | 'declined' | null, ...personIds: string[]) =>
  world.caller.training.setAttendance({ sessionId, personIds, state })
const session = async (sessionId: string) => {
  const found = (await world.caller.training.sessions({})).find(({ id }) => id === sessionId)
  if (found === undefined) throw new Error('no such session')
  return found
}
const warnings = async (sessionId: string) => (await session(sessionId)).warnings.map(({ code }) => code)

test('people are asked, book and come, and the list says so by name', async () => {
  const [bruno, anna] = [await addPerson(world, 'Bruno', { department: 'Sales' }), await addPerson(world, 'Anna')]
  const id = await add()
  expect(await set(id, 'invited', bruno, anna)).toEqual({ changed: 2, skipped: 0 })
  await set(id, 'attended', anna)
  expect(await set(id, 'invited', bruno)).toEqual({ changed: 0, skipped: 0 })
  expect(await world.caller.training.attendees({ sessionId: id })).toMatchObject([
    { name: 'Anna', state: 'attended' },
    { name: 'Bruno', department: 'Sales', state: 'invited' },
  ])
  expect((await session(id)).counts).toMatchObject({ invited: 1, attended: 1, booked: 0 })
  expect((await world.caller.people.view({ personId: anna })).trainings).toMatchObject([{ sessionId: id, state: 'attended' }])
  await set(id, null, bruno)
  await world.caller.history.undo({})
  expect((await session(id)).counts).toMatchObject({ invited: 1 })
})

test('nobody can book a seat that is not there, but who came is counted and the session says it is over its seats', async () => {
  const people = await Promise.all(['Anna', 'Bruno', 'Carla'].map((name) => addPerson(world, name)))
  const [anna = '', bruno = '', carla = ''] = people
  const id = await add({ seats: 2 })
  await set(id, 'invited', ...people)
  expect(await refusalOf(set(id, 'booked', ...people))).toMatchObject({ code: 'session-full', data: { seats: 2, free: 2 } })
  await set(id, 'booked', anna, bruno)
  await set(id, 'attended', bruno)
  expect(await refusalOf(set(id, 'booked', carla))).toMatchObject({ code: 'session-full' })
  await set(id, 'attended', carla)
  expect((await session(id)).warnings).toMatchObject([{ code: 'over-seats', data: { count: 1 } }])
})

test('who withdrew, declined or has left is not asked, and whoever withdraws is on no list any more', async () => {
  const anna = await addPerson(world, 'Anna')
  const bruno = await addPerson(world, 'Bruno', { employment: 'left' })
  const carla = await addPerson(world, 'Carla')
  const id = await add()
  await world.caller.people.recordConsent({ personIds: [anna], step: 'opted-in', way: 'paper' })
  await world.caller.people.recordConsent({ personIds: [carla], step: 'declined', way: 'mail' })
  expect(await set(id, 'invited', anna, bruno, carla)).toEqual({ changed: 1, skipped: 2 })
  await set(id, 'attended', anna)
  await world.caller.people.recordConsent({ personIds: [anna], step: 'opted-out', way: 'mail' })
  expect(await world.caller.training.attendees({ sessionId: id })).toEqual([])
  expect((await session(id)).counts.attended).toBe(0)
  expect(await set(id, 'attended', anna)).toEqual({ changed: 0, skipped: 1 })
})

test('a session on a day off, outside working hours, without a place, or while its trainer is elsewhere is warned of', async () => {
  expect(await warnings(await add())).toEqual([])
  expect(await warnings(await add({ trainer: 'elena rossi', time: '10:30' }))).toEqual(['clash'])
  expect(await warnings(await add({ trainer: '', day: '2027-02-13' }))).toEqual(['weekend'])
  expect(await warnings(await add({ trainer: '', time: '17:30' }))).toEqual(['hours'])
  expect(await warnings(await add({ trainer: '', kind: 'in-person', link: '' }))).toEqual(['no-place'])
  expect(await warnings(await add({ trainer: '', day: '2027-01-30' }))).toEqual([])
})

test('people invited to the program without a session in time are gaps by place and language, with the session that would do', async () => {
  const anna = await addPerson(world, 'Anna', { place: 'Bari', locale: 'it' })
  const bruno = await addPerson(world, 'Bruno', { place: 'Bari', locale: 'it' })
  const siti = await addPerson(world, 'Siti', { place: 'Shah Alam', locale: 'ms' })
  const waveId = createWave(world, 'invitation')
  deliver(world, waveId, anna, Date.UTC(2027, 0, 25, 9))
  deliver(world, waveId, bruno, Date.UTC(2027, 0, 27, 9))
  deliver(world, waveId, siti, Date.UTC(2027, 0, 25, 9))
  const far = await add({ kind: 'in-person', place: 'Room 2, Bari', locale: 'it', day: '2027-02-09', seats: 5 })
  await add({ locale: 'it', day: '2027-02-05', seats: 1 })
  expect(await world.caller.training.gaps({})).toMatchObject([
    { place: 'Bari', locale: 'it', people: 2, until: '2027-02-08', sessionId: far },
    { place: 'Shah Alam', locale: 'ms', people: 1, until: '2027-02-08', sessionId: null },
  ])
  await set(far, 'invited', anna, bruno)
  expect(await warnings(far)).toEqual(['late'])
  expect(await world.caller.training.gaps({})).toMatchObject([
    { people: 1, personIds: [anna], until: '2027-02-08' },
    { place: 'Shah Alam' },
  ])
})

test('the invitation for calendars is in UTC, keeps its id, and counts up when the session moves', async () => {
  const id = await add({ zone: 'Europe/Rome', trainer: 'Elena' })
  const path = world.at('session.ics')
  await world.caller.training.exportIcs({ sessionId: id, path })
  const first = readFileSync(path, 'utf8')
  expect(first).toContain(`UID:${id}@groundswell`)
  expect(first).toContain('DTSTART:20270210T090000Z')
  expect(first).toContain('SEQUENCE:0')
  expect(first).not.toContain('ATTENDEE')
  await set(id, 'invited', await addPerson(world, 'Anna'))
  await world.caller.training.update({ sessionId: id, fields: { time: '11:00' } })
  await world.caller.training.exportIcs({ sessionId: id, path })
  const second = readFileSync(path, 'utf8')
  expect(second).toContain(`UID:${id}@groundswell`)
  expect(second).toContain('DTSTART:20270210T100000Z')
  expect(second).toContain('SEQUENCE:1')
})

test('the list to sign is printed as a page of its own', async () => {
  const id = await add()
  world.answer(world.at('list.pdf'))
  await world.caller.training.exportSheet({ sessionId: id })
  expect(world.asked.join('\n')).toContain(`/print/attendance?session=${id}`)
})

test('a session goes with its list, and comes back with it', async () => {
  const anna = await addPerson(world, 'Anna')
  const id = await add()
  await set(id, 'attended', anna)
  await world.caller.training.remove({ sessionId: id })
  expect(await world.caller.people.list({ filter: { trained: true } })).toMatchObject({ total: 0 })
  await world.caller.history.undo({})
  expect(await world.caller.people.list({ filter: { trained: true } })).toMatchObject({ total: 1 })
  expect(await refusalOf(world.caller.training.add({ fields: { ...fields, zone: 'Mars/Olympus' } }))).toMatchObject({
    code: 'zone-unknown',
  })
})
