/** Erasing people: no byte of theirs stays, no undo brings them back, everybody else and every total stays. */
import { writeFileSync } from 'node:fs'
import { type SQL, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupFile } from '#db/backup.ts'
import { fates } from '#db/erase/whose.ts'
import { person } from '#db/schema/people.ts'
import { verifyFile } from '#db/verify.ts'
import { dbOf, insertRow, leftOf, somebody, tablesAbout, valuesOf } from './erase.ts'
import { addPerson, namesOf } from './people.ts'
import { createWorld, noon, planOf, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

/** A company with somebody to erase, somebody like them, and what both have shared, learned and read. */
async function company() {
  const annaId = await addPerson(world, 'Anna Rossi', { email: 'anna.rossi@aurelia.example', employeeNumber: 'E-0012' })
  const otherId = await addPerson(world, 'Anna Rossi', { email: 'anna.rossi2@aurelia.example' })
  const bobId = await addPerson(world, 'Bob Neri', { managerId: annaId })
  const { people } = world.caller
  await people.recordConsent({ personIds: [annaId, otherId, bobId], step: 'opted-in', way: 'mail' })
  for (const personId of [annaId, annaId, otherId]) await people.addShare({ personId, network: 'linkedin', day: '2027-01-20', clicks: 5 })
  return { annaId, otherId, bobId }
}

const count = (figure: SQL) =>
  dbOf(world)
    .read.select({ count: sql`(${figure})` })
    .from(person)
    .limit(1)
    .get()?.count

/** Undoes as far as it goes, then repeats as far as it goes. */
async function undoAndRedoAll(): Promise<void> {
  while ((await world.caller.history.state({})).undo !== null) await world.caller.history.undo({})
  while ((await world.caller.history.state({})).redo !== null) await world.caller.history.redo({})
}

test('every table that speaks of one person has its fate when that person is erased', () => {
  expect([...tablesAbout].sort()).toEqual(Object.keys(fates).sort())
})

test('nothing of somebody who was erased is left in the file, its companions or the next backup, and neither undo nor redo brings it back', async () => {
  const mara = somebody(world, 'Mara')
  const nils = somebody(world, 'Nils')
  await world.caller.people.update({ personId: mara.personId, fields: { jobTitle: 'Qzxold title of Mara' } })
  await world.caller.people.update({ personId: mara.personId, fields: { jobTitle: 'Qzxnew title of Mara', managerId: nils.personId } })
  await world.caller.people.update({ personId: nils.personId, fields: { managerId: mara.personId } }).catch(() => undefined)
  await world.caller.people.recordConsent({ personIds: [mara.personId, nils.personId], step: 'opted-out', way: 'mail' })
  await world.caller.people.updateMany({ personIds: [mara.personId, nils.personId], fields: { department: 'Qzxtogether' } })
  await world.caller.history.undo({})
  const words = [...mara.words, 'Qzxold title of Mara', 'Qzxnew title of Mara']
  expect(await leftOf(world, words)).toEqual(words)

  const steps: string[] = []
  const done = await world.caller.people.erase({ personIds: [mara.personId] }, { onProgress: (value) => steps.push(JSON.stringify(value)) })
  expect([done.erased, done.mentions]).toEqual([1, []])
  expect(steps).toEqual(['{"step":"erase"}', '{"step":"rewrite"}', '{"step":"check"}'])
  expect(await leftOf(world, words)).toEqual([])
  expect(await leftOf(world, nils.words)).toEqual(nils.words)

  await undoAndRedoAll()
  expect(await leftOf(world, words)).toEqual([])
  expect((await refusalOf(world.caller.people.view({ personId: mara.personId }))).code).toBe('row-missing')
  expect((await world.caller.people.view({ personId: nils.personId })).id).toBe(nils.personId)
  const noSignal = { onProgress: () => undefined, signal: new AbortController().signal }
  expect(await verifyFile(dbOf(world).path, noSignal)).toEqual({ ok: true, problems: [] })
})

test('totals stay when somebody is erased, and nobody of the same name loses anything', async () => {
  const { annaId, otherId, bobId } = await company()
  await world.caller.people.erase({ personIds: [annaId] })
  expect([count(sql`select count(*) from share where deleted_at is null`), count(sql`select sum(clicks) from share`)]).toEqual([3, 15])
  expect(count(sql`select count(*) from share where person_id is not null`)).toBe(1)
  expect(await namesOf(world)).toEqual(['Anna Rossi', 'Bob Neri'])
  expect((await world.caller.people.view({ personId: bobId })).manager).toBeNull()
  expect((await world.caller.people.view({ personId: otherId })).figures?.shares).toBe(1)
  const acts = (await world.caller.history.since({ instant: 0, limit: 100 })).map(({ act }) => [act.code, act.data['name']])
  expect(acts).toContainEqual(['person-added', 'Anna Rossi'])
  expect(acts).toContainEqual(['person-added', '–'])
  expect(acts[0]?.[0]).toBe('people-erased')
})

test('what is undone after an erasure is undone for everybody else', async () => {
  const { annaId, otherId, bobId } = await company()
  await world.caller.people.updateMany({ personIds: [annaId, otherId, bobId], fields: { place: 'Bari' } })
  await world.caller.people.erase({ personIds: [annaId] })
  await world.caller.history.undo({})
  expect((await world.caller.people.view({ personId: bobId })).fields.place).toBe('')
  await world.caller.history.redo({})
  expect((await world.caller.people.view({ personId: bobId })).fields.place).toBe('Bari')
  expect((await world.caller.people.list({ filter: { places: ['Bari'] } })).total).toBe(2)
})

test('who was erased does not come back from a search, a team or a list, and comes in as new from the next roster', async () => {
  const { annaId } = await company()
  await world.caller.people.erase({ personIds: [annaId] })
  expect((await world.caller.people.list({ filter: { text: 'E-0012' } })).total).toBe(0)
  expect((await refusalOf(world.caller.people.erase({ personIds: [annaId] }))).code).toBe('row-missing')
  const again = await addPerson(world, 'Anna Rossi', { email: 'anna.rossi@aurelia.example', employeeNumber: 'E-0012' })
  expect(again).not.toBe(annaId)
  expect((await world.caller.people.view({ personId: again })).consent.state).toBe('not-asked')
})

test('whoever is erased is erased as often as they were entered and taken back', async () => {
  const email = 'qzx.twice@aurelia.example'
  await addPerson(world, 'Qzx Twice', { email })
  await world.caller.history.undo({})
  const personId = await addPerson(world, 'Qzx Twice', { email })
  expect((await world.caller.people.erase({ personIds: [personId] })).erased).toBe(2)
  expect(await leftOf(world, [email, 'Qzx Twice'])).toEqual([])
})

test('texts that somebody wrote about a person who is erased are named, to be looked at', async () => {
  const { annaId } = await company()
  const [task] = (await planOf(world)).tasks
  if (task === undefined) throw new Error('no task')
  await world.caller.launchPlan.updateTask({ taskId: task.id, fields: { notes: '<p>Ask anna.rossi@aurelia.example first</p>' } })
  const { mentions } = await world.caller.people.erase({ personIds: [annaId] })
  expect(mentions.map(({ table, rowId }) => [table, rowId])).toEqual([['task', task.id]])
  expect(mentions[0]?.text).toContain('anna.rossi@aurelia.example')
})

test('a text that spoke of somebody, and no longer does, has forgotten it after the erasure', async () => {
  const email = 'qzx.once@aurelia.example'
  const personId = await addPerson(world, 'Qzx "Once" Élan', { email })
  const [task] = (await planOf(world)).tasks
  if (task === undefined) throw new Error('no task')
  const { updateTask } = world.caller.launchPlan
  await updateTask({ taskId: task.id, fields: { title: `Ask ${email.toUpperCase()}` } })
  await updateTask({ taskId: task.id, fields: { title: 'Ask Qzx "Once" Élan' } })
  await updateTask({ taskId: task.id, fields: { title: 'Ask somebody' } })
  expect(await world.caller.people.erase({ personIds: [personId] })).toMatchObject({ mentions: [] })
  expect(await leftOf(world, [email, 'Qzx "Once" Élan'])).toEqual([])
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect((await planOf(world)).tasks[0]?.title).toBe('Ask –')
  await world.caller.history.redo({})
  await world.caller.history.redo({})
  expect((await planOf(world)).tasks[0]?.title).toBe('Ask somebody')
})

test('backups that were made before are named, for whoever was erased is still in them', async () => {
  const { annaId } = await company()
  await backupFile(dbOf(world).path, world.at('before.zip'), noon)
  writeFileSync(world.at('something-else.zip'), 'no zip at all')
  expect((await world.caller.people.erase({ personIds: [annaId] })).backupsWith).toEqual([world.at('before.zip')])
})

test('the address at which the app was left holds no name of anybody who was erased', async () => {
  const { annaId } = await company()
  await world.caller.settings.update({ fields: { lastRoute: '/people?filter=%7B%22text%22%3A%22Anna+Rossi%22%7D' } })
  await world.caller.people.erase({ personIds: [annaId] })
  expect((await world.caller.settings.get({})).lastRoute).toBe('/people')
})

test('what is written while somebody is erased waits, and is written', async () => {
  const { annaId, bobId } = await company()
  const order: string[] = []
  let writing: Promise<unknown> = Promise.resolve()
  let reading: Promise<unknown> = Promise.resolve()
  const onProgress = (value: unknown) => {
    order.push(JSON.stringify(value))
    if (order.length > 1) return
    writing = world.caller.people.update({ personId: bobId, fields: { place: 'Bari' } }).then(() => order.push('written'))
    reading = world.caller.people.view({ personId: bobId }).then(() => order.push('read'))
  }
  await world.caller.people.erase({ personIds: [annaId] }, { onProgress })
  await Promise.all([writing, reading])
  expect(order.indexOf('read')).toBeLessThan(order.indexOf('{"step":"check"}'))
  expect(order.indexOf('written')).toBeGreaterThan(order.indexOf('{"step":"check"}'))
  expect((await world.caller.people.view({ personId: bobId })).fields.place).toBe('Bari')
})

test('nobody is erased while an import is being written', async () => {
  const { annaId } = await company()
  const bulk = dbOf(world).bulk({ code: 'roster-imported' })
  bulk.write((tx) => insertRow(tx, 'person', valuesOf('person', 'Half', { id: dbOf(world).newId() })))
  expect((await refusalOf(world.caller.people.erase({ personIds: [annaId] }))).code).toBe('record-busy')
  bulk.finish()
  expect((await world.caller.people.erase({ personIds: [annaId] })).erased).toBe(1)
})

test('people whose time is over are listed, those who left or withdrew longest ago first', async () => {
  const { people } = world.caller
  const left = await addPerson(world, 'Zeno Bassi', { employment: 'left', leftOn: '2024-08-31' })
  await addPerson(world, 'Late Leaver', { employment: 'left', leftOn: '2026-08-31' })
  const gone = await addPerson(world, 'Ugo Verdi')
  await people.recordConsent({ personIds: [gone], step: 'opted-in', way: 'mail', at: Date.UTC(2024, 0, 1) })
  await people.recordConsent({ personIds: [gone], step: 'opted-out', way: 'mail', at: Date.UTC(2024, 5, 30, 12) })
  expect(await people.retention({})).toEqual([
    { id: gone, name: 'Ugo Verdi', since: '2024-06-30', due: '2026-06-30', why: 'opted-out' },
    { id: left, name: 'Zeno Bassi', since: '2024-08-31', due: '2026-08-31', why: 'left' },
  ])
  await people.updateSettings({ fields: { retentionMonths: 0 } })
  expect(await people.retention({})).toEqual([])
  await people.updateSettings({ fields: { retentionMonths: 4 } })
  expect((await people.retention({})).map(({ name }) => name)).toEqual(['Ugo Verdi', 'Zeno Bassi', 'Late Leaver'])
})
