/** What readiness asks of people, from the rows: teams, pilot, seniors, invitations, reminders, training. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDb } from '#db/open.ts'
import { noteInvited } from '#db/queries/people/consent.ts'
import { readPeopleFacts } from '#db/queries/people/facts.ts'
import { updatePeople } from '#db/queries/people/people.ts'
import { attendance, delivery, trainingSession, wave } from '#db/schema/outreach.ts'
import type { Db } from '#db/types.ts'
import { addPerson } from './people.ts'
import { createWorld, noon, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const day = 86_400_000
const calendar = { weekend: [6, 7], daysOff: new Set<string>() } as const
const facts = (today = '2027-02-01') => readPeopleFacts(db().read, { today, calendar })

function db(): Db {
  const open = world.session.current()
  if (open === null) throw new Error('no file is open')
  return open.db
}

/** An invitation that has gone out to these people, `round` 1 its first reminder. */
function sent(personIds: readonly string[], at: number, rounds = 0): void {
  db().write({ code: 'wave-sent' }, (tx) => {
    const waveId = db().newId()
    const when = { day: '2027-01-11', time: '10:00', createdAt: at }
    tx.insert(wave)
      .values({ ...when, id: waveId, name: 'First', kind: 'invitation', channel: 'mail', audience: {} })
      .run()
    for (const personId of personIds)
      for (let round = 0; round <= rounds; round += 1)
        tx.insert(delivery)
          .values({ id: db().newId(), waveId, personId, round, state: 'sent', sentAt: at + round * day })
          .run()
    noteInvited(tx, personIds, 0, at)
  })
}

function seat(personId: string, on: string, state: 'booked' | 'attended' | 'missed'): void {
  db().write({ code: 'session-added' }, (tx) => {
    const sessionId = db().newId()
    const about = {
      title: 'Basics',
      kind: 'webinar',
      topic: 'social-basics',
      zone: 'UTC',
      time: '09:00',
      minutes: 60,
      itemIds: [],
      createdAt: noon,
    } as const
    tx.insert(trainingSession)
      .values({ ...about, id: sessionId, day: on })
      .run()
    tx.insert(attendance).values({ id: db().newId(), sessionId, personId, state, at: noon }).run()
  })
}

test('nothing is there at first', () => {
  expect(new Set(Object.values(facts()))).toEqual(new Set([0]))
})

test('pilot, seniors and teams are counted as they stand', async () => {
  const { people } = world.caller
  const ids: string[] = []
  for (const name of ['Anna', 'Bruno', 'Carla', 'Zeno'])
    ids.push(await addPerson(world, name, { department: name === 'Anna' ? 'Sales' : 'IT' }))
  const [anna = '', bruno = '', carla = '', zeno = ''] = ids
  await people.updateMany({ personIds: [anna, bruno], fields: { inPilot: true, senior: true } })
  await people.update({ personId: zeno, fields: { employment: 'left' } })
  await people.recordConsent({ personIds: [anna], step: 'opted-in', way: 'mail' })
  await people.recordConsent({ personIds: [carla], step: 'declined', way: 'mail' })
  await people.addShare({ personId: anna, network: 'x', day: '2027-01-20' })
  const rule = { departments: ['Sales'], seniorities: [], places: [], locales: [] }
  for (const [name, departments] of [
    ['Sales', ['Sales']],
    ['Nobody', ['Moon']],
  ] as const)
    await people.saveTeam({
      fields: { name, rule: { ...rule, departments: [...departments] }, parentId: null, access: 'open', mandatory: false },
    })
  expect(facts()).toMatchObject({
    ...{ people: 3, teams: 1, pilot: 2, pilotInvited: 1, pilotJoined: 1, invited: 2, joined: 1 },
    ...{ seniors: 2, seniorsJoined: 1, seniorsSharing: 1 },
  })
  expect(facts('2027-03-01').seniorsSharing).toBe(0)
})

test('a reminder is late from the working day after its rung on, and not for who has answered', async () => {
  const ids = [await addPerson(world, 'Anna'), await addPerson(world, 'Bruno')]
  sent(ids, Date.UTC(2027, 0, 27, 10))
  expect(facts('2027-02-01').remindersLate).toBe(0)
  expect(facts('2027-02-02').remindersLate).toBe(2)
  await world.caller.people.recordConsent({ personIds: ids.slice(0, 1), step: 'declined', way: 'mail' })
  expect(facts('2027-02-02').remindersLate).toBe(1)
})

test('after the first reminder the second is waited for, and after the last none', async () => {
  const ids = [await addPerson(world, 'Anna')]
  sent(ids, Date.UTC(2027, 0, 27, 10), 1)
  expect(facts('2027-02-05').remindersLate).toBe(0)
  expect(facts('2027-02-08').remindersLate).toBe(1)
  await world.caller.people.updateSettings({ fields: { reminderDays: [3] } })
  expect(facts('2027-03-08').remindersLate).toBe(0)
})

test('training is in time within fourteen days of the invitation', async () => {
  const ids: string[] = []
  for (const name of ['In time', 'Too late', 'Missed', 'Without']) ids.push(await addPerson(world, name))
  sent(ids, Date.UTC(2027, 0, 18, 10))
  const [inTime = '', tooLate = '', missed = ''] = ids
  seat(inTime, '2027-02-01', 'booked')
  seat(tooLate, '2027-02-02', 'booked')
  seat(missed, '2027-01-25', 'missed')
  expect(facts('2027-02-01')).toMatchObject({ trainees: 4, traineesOnTime: 1, traineesLate: 0 })
  expect(facts('2027-02-02')).toMatchObject({ trainees: 4, traineesLate: 4 })
  seat(inTime, '2027-01-20', 'attended')
  expect(facts('2027-02-02')).toMatchObject({ traineesOnTime: 1, traineesLate: 3 })
})

test('the plan knows of people who come, go and return at once, whoever wrote it, and forgets what an act had begun that is taken back', async () => {
  const count = () => facts().people
  expect(count()).toBe(0)
  const annaId = await addPerson(world, 'Anna Rossi')
  expect(count()).toBe(1)
  await world.caller.history.undo({})
  expect(count()).toBe(0)
  await world.caller.history.redo({})
  expect(count()).toBe(1)
  const beside = openDb(db().path, { mode: 'beside', clock: () => noon, actor: () => 'other' })
  beside.write({ code: 'person-updated' }, (tx) => updatePeople(tx, [annaId], { inPilot: true }))
  expect(facts()).toMatchObject({ people: 1, pilot: 1 })
  const act = db().bulk({ code: 'roster-brought-in' })
  act.write((tx) => updatePeople(tx, [annaId], { inPilot: false }))
  expect(facts().pilot).toBe(0)
  while (act.takeBack(100) > 0);
  expect(facts().pilot).toBe(1)
  beside.close()
})
