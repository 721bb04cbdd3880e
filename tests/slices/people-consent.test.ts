/** Consent: written down as it was said, kept with its text, and a withdrawal that leaves no name behind. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteInvited } from '#db/queries/people/consent.ts'
import { addPerson, namesOf } from './people.ts'
import { createWorld, noon, refusalOf, type World, withPlan } from './world.ts'

let world: World
let anna: string
let bruno: string
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
  anna = await addPerson(world, 'Anna Rossi', { email: 'anna@aurelia.example' })
  bruno = await addPerson(world, 'Bruno Neri')
})
afterEach(() => world.end())

const day = 86_400_000
const record = (step: 'opted-in' | 'declined' | 'opted-out' | 'ranking-in' | 'ranking-out', personIds: readonly string[], at?: number) =>
  world.caller.people.recordConsent({ personIds: [...personIds], step, way: 'paper', ...(at === undefined ? {} : { at }) })
const view = (personId: string) => world.caller.people.view({ personId })

test('a yes is kept with its moment, its way, its text and who wrote it down', async () => {
  await world.caller.people.saveConsentText({ texts: { en: 'We keep …', it: 'Conserviamo …', ms: '' } })
  expect(await record('opted-in', [anna, bruno], noon - day)).toEqual({ changed: 2 })
  expect((await view(anna)).consent).toMatchObject({
    ...{ state: 'opted-in', at: noon - day, way: 'paper', textVersion: 1, ranked: false },
    events: [{ step: 'opted-in', way: 'paper', at: noon - day, textVersion: 1 }],
  })
  await world.caller.history.undo({})
  expect((await view(anna)).consent).toMatchObject({ state: 'not-asked', at: null, events: [] })
})

test('a text that somebody agreed to is never changed: a new version is made', async () => {
  const { people } = world.caller
  const { textId } = await people.saveConsentText({ texts: { en: 'One', it: '', ms: '' } })
  expect(await people.saveConsentText({ texts: { en: 'One, better', it: '', ms: '' } })).toEqual({ textId })
  await record('opted-in', [anna])
  await people.saveConsentText({ texts: { en: 'Two', it: '', ms: '' } })
  expect((await people.consentTexts({})).map(({ version, texts, people: count }) => [version, texts['en'], count])).toEqual([
    [2, 'Two', 0],
    [1, 'One, better', 1],
  ])
})

test('only who takes part agrees to be ranked', async () => {
  expect(await refusalOf(record('ranking-in', [anna]))).toMatchObject({ code: 'not-opted-in', data: { name: 'Anna Rossi' } })
  await record('opted-in', [anna])
  expect(await record('ranking-in', [anna, bruno])).toEqual({ changed: 1 })
  expect(await namesOf(world, { ranked: true })).toEqual(['Anna Rossi'])
})

test('an earlier word written down late does not undo a later one', async () => {
  await record('opted-in', [anna], noon - day)
  await record('declined', [anna], noon - 2 * day)
  expect((await view(anna)).consent.state).toBe('opted-in')
  expect((await view(anna)).consent.events).toHaveLength(2)
})

test('who withdraws leads nobody, is in no ranking, and is named on nothing they shared; the totals stay', async () => {
  const { people, history } = world.caller
  await record('opted-in', [anna, bruno])
  await record('ranking-in', [anna])
  await people.updateMany({ personIds: [anna, bruno], fields: { leader: true, inPilot: true } })
  for (const personId of [anna, bruno]) await people.addShare({ personId, network: 'linkedin', day: '2027-02-01', clicks: 5 })
  await record('opted-out', [anna])
  expect(await view(anna)).toMatchObject({
    ...{ shares: [], figures: null, networks: [], messages: [], trainings: [], next: { code: 'none' } },
    fields: { name: 'Anna Rossi', leader: false, inPilot: false },
    consent: { state: 'opted-out', ranked: false },
  })
  for (const filter of [{ leader: true }, { inPilot: true }, { shared: true }, { ranked: true }])
    expect(await namesOf(world, filter)).not.toContain('Anna Rossi')
  expect((await people.list({ filter: { consents: ['opted-out'] } })).people).toMatchObject([{ lastSharedOn: null, shares30: null }])
  await people.update({ personId: anna, fields: { leader: true } })
  expect(await namesOf(world, { leader: true })).toEqual(['Bruno Neri'])
  for (let step = 0; step < 2; step += 1) await history.undo({})
  expect(await view(anna)).toMatchObject({ fields: { leader: true }, consent: { state: 'opted-in', ranked: true } })
  expect((await view(anna)).shares).toHaveLength(1)
})

test('an invitation and its reminders move only those who have said nothing', async () => {
  const open = world.session.current()
  if (open === null) throw new Error('no file is open')
  const note = (round: number, at: number) => open.db.write({ code: 'wave-sent' }, (tx) => noteInvited(tx, [anna, bruno], round, at))
  await record('declined', [bruno])
  note(0, noon)
  expect([(await view(anna)).consent.state, (await view(bruno)).consent.state]).toEqual(['invited', 'declined'])
  note(1, noon + day)
  expect((await view(anna)).consent).toMatchObject({ state: 'reminded', at: noon + day })
  note(0, noon + 2 * day)
  expect((await view(anna)).consent).toMatchObject({ state: 'reminded', at: noon + day })
  await record('opted-in', [anna])
  note(2, noon + 3 * day)
  expect((await view(anna)).consent.state).toBe('opted-in')
})

test('a word said in days to come counts as said now', async () => {
  await record('opted-in', [anna], noon + 30 * day)
  expect((await view(anna)).consent.at).toBe(noon)
})

test('settings of people hold until they are changed, and reminders climb', async () => {
  const { people, history } = world.caller
  expect(await people.settings({})).toMatchObject({ retentionMonths: 24, smallestGroup: 5, reminderDays: [3, 7, 14], rankings: true })
  await people.updateSettings({ fields: { reminderDays: [10, 4, 4], senderName: 'Giulia' } })
  expect(await people.settings({})).toMatchObject({ reminderDays: [4, 10], senderName: 'Giulia', quietFrom: '18:00' })
  await history.undo({})
  expect((await people.settings({})).reminderDays).toEqual([3, 7, 14])
  expect((await refusalOf(people.updateSettings({ fields: { smallestGroup: 4 } }))).code).toBe('bad-input')
})
