/** Waves: weighed before they are made, reminders by working days, results that give nobody away. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { addColleagues, addWave, prepared, waveFields } from './outreach.ts'
import { addPerson } from './people.ts'
import { createWorld, noon, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const day = 86_400_000
const weigh = (fields: Parameters<typeof waveFields>[0] = {}) => world.caller.outreach.weigh({ fields: waveFields(fields) })

test('a wave is weighed before it is saved: how many, in which languages, who not and why', async () => {
  const ids = await addColleagues(world, ['Anna', 'Bruno', 'Carla'])
  await addPerson(world, 'Dario', { locale: 'it' })
  await world.caller.people.recordConsent({ personIds: [ids.get('Anna') ?? ''], step: 'declined', way: 'mail' })
  expect(await weigh()).toEqual({
    people: 3,
    locales: [
      { locale: 'en', people: 2 },
      { locale: 'it', people: 1 },
    ],
    skipped: [{ why: 'delivery.declined', people: 1 }],
    handOver: 1,
    quiet: null,
  })
})

test('a Sunday, an evening and yesterday are answered with the next moment that will do', async () => {
  const quiet = async (on: string, time: string) => (await weigh({ day: on, time })).quiet
  expect(await quiet('2027-02-07', '10:00')).toEqual({ why: 'quiet.day-off', better: { day: '2027-02-08', time: '10:00' } })
  expect(await quiet('2027-02-05', '19:30')).toEqual({ why: 'quiet.hours', better: { day: '2027-02-08', time: '08:00' } })
  expect(await quiet('2027-02-04', '06:00')).toEqual({ why: 'quiet.hours', better: { day: '2027-02-04', time: '08:00' } })
  expect(await quiet('2027-01-31', '10:00')).toEqual({ why: 'quiet.past', better: { day: '2027-02-01', time: '12:00' } })
})

test('who has not answered is reminded after three, seven and fourteen working days, each time more kindly, and never after a no', async () => {
  const { outreach, people } = world.caller
  const ids = await addColleagues(world, ['Anna', 'Bruno', 'Carla'])
  const waveId = await addWave(world)
  await prepared(world, waveId)
  await outreach.markSent({ waveId })
  expect(await outreach.reminders({})).toMatchObject([{ waveId, round: 1, dueOn: '2027-02-04', people: 3 }])
  expect((await outreach.recipients({ waveId, round: 1 })).total).toBe(0)
  await people.recordConsent({ personIds: [ids.get('Anna') ?? ''], step: 'opted-in', way: 'mail' })
  world.setTime(noon + 3 * day)
  const first = await prepared(world, waveId, 1)
  expect([...first.mails.keys()].sort()).toEqual(['Bruno', 'Carla'])
  await people.recordConsent({ personIds: [ids.get('Bruno') ?? ''], step: 'declined', way: 'mail' })
  expect(await outreach.markSent({ waveId, round: 1 })).toMatchObject({ sent: 1 })
  expect((await people.view({ personId: ids.get('Carla') ?? '' })).consent.state).toBe('reminded')
  expect(await outreach.reminders({})).toMatchObject([{ round: 2, dueOn: '2027-02-10', people: 1 }])
  world.setTime(noon + 10 * day)
  const second = await prepared(world, waveId, 2)
  expect(second.mails.get('Carla')?.subject).not.toBe(first.mails.get('Carla')?.subject)
  await outreach.markSent({ waveId, round: 2 })
  world.setTime(noon + 30 * day)
  await prepared(world, waveId, 3)
  await outreach.markSent({ waveId, round: 3 })
  expect(await outreach.reminders({})).toEqual([])
})

test('a wave that was sent is not sent twice, and people who join the company later may still be added to it', async () => {
  const { outreach } = world.caller
  await addColleagues(world, ['Anna'])
  const waveId = await addWave(world, { audience: PersonFilter.parse({ consents: ['not-asked'] }) })
  await outreach.markSent({ waveId })
  expect(await outreach.markSent({ waveId })).toEqual({ sent: 0, skipped: [] })
  await addPerson(world, 'New', { email: 'new@aurelia.example' })
  expect((await outreach.wave({ waveId })).figures).toMatchObject({ people: 2, sent: 1, due: 1 })
})

test('somebody who opted out is in no list of recipients, and cannot be written to', async () => {
  const { outreach, people } = world.caller
  const ids = await addColleagues(world, ['Anna', 'Bruno'])
  const anna = ids.get('Anna') ?? ''
  const waveId = await addWave(world)
  await outreach.markSent({ waveId })
  await people.recordConsent({ personIds: [anna], step: 'opted-in', way: 'mail' })
  await people.recordConsent({ personIds: [anna], step: 'opted-out', way: 'mail' })
  expect((await outreach.recipients({ waveId })).recipients.map(({ name }) => name)).toEqual(['Bruno'])
  expect(await refusalOf(outreach.openMail({ waveId, personId: anna }))).toMatchObject({ code: 'message-refused' })
  expect(await outreach.thanks({})).toEqual([])
})

test('answers of fewer than five are not shown, nor what would give them away', async () => {
  const { outreach, people } = world.caller
  const few = await addColleagues(world, ['Anna', 'Bruno'], 'few')
  const small = await addWave(world, { name: 'Small', audience: PersonFilter.parse({ personIds: [...few.values()] }) })
  const many = await addColleagues(
    world,
    Array.from({ length: 12 }, (_, index) => `Person ${index}`),
  )
  const large = await addWave(world, { name: 'Large', audience: PersonFilter.parse({ personIds: [...many.values()] }) })
  for (const waveId of [small, large]) await outreach.markSent({ waveId })
  await people.recordConsent({ personIds: [...many.values()].slice(0, 4), step: 'opted-in', way: 'mail' })
  const { byWave, byChannel } = await outreach.results({})
  expect(byWave.find(({ name }) => name === 'Small')).toMatchObject({ sent: 2, answers: null })
  expect(byChannel).toMatchObject([{ channel: 'mail', sent: 14, answers: { joined: 4, waiting: 10 } }])
  expect(byWave.find(({ name }) => name === 'Large')?.answers).toBeNull()
})

test('thanks speak of each person’s own figures, in their language, and of nobody who does not take part', async () => {
  const { outreach, people } = world.caller
  const anna = await addPerson(world, 'Anna Rossi', { givenName: 'Anna', locale: 'it' })
  await people.recordConsent({ personIds: [anna], step: 'opted-in', way: 'paper' })
  await people.addShare({ personId: anna, network: 'linkedin', day: '2027-01-28', clicks: 1, impressions: 4310 })
  await people.addShare({ personId: anna, network: 'linkedin', day: '2027-01-29', clicks: 145 })
  const [thanks, ...others] = await outreach.thanks({})
  expect(others).toEqual([])
  expect(thanks).toMatchObject({ name: 'Anna Rossi', shares: 2, clicks: 146, impressions: 4310, subject: 'Ottimo lavoro, Anna' })
  expect(thanks?.text).toContain('2 condivisioni')
  expect(thanks?.text).toContain('146 clic')
})

test('a text of the program’s own is in force until the app’s is taken again', async () => {
  const { outreach } = world.caller
  const key = { kind: 'reminder', channel: 'mail', locale: 'en', round: 2 } as const
  const text = async () =>
    (await outreach.texts({ kind: 'reminder' })).find((each) => each.channel === 'mail' && each.locale === 'en' && each.round === 2)
  const before = await text()
  await outreach.saveText({ ...key, fields: { subject: 'Ours, {first-name}', body: 'Hello {nobody}' } })
  expect(await text()).toMatchObject({ subject: 'Ours, {first-name}', own: true })
  expect(await outreach.preview({ ...key, personId: null, waveId: null })).toMatchObject({
    subject: 'Ours, Luca',
    text: 'Hello [nobody]',
    missing: ['nobody'],
  })
  await outreach.resetText(key)
  expect(await text()).toEqual(before)
  await world.caller.history.undo({})
  expect(await text()).toMatchObject({ own: true })
})

test('a poster has the words, the colour and a code of the address to join', async () => {
  const { outreach, people } = world.caller
  await people.updateSettings({ fields: { joinUrl: 'https://hub.aurelia.example/join' } })
  const poster = await outreach.poster({ kind: 'invitation', locale: 'it' })
  expect(poster).toMatchObject({ program: 'Aurelia Voices', joinUrl: 'https://hub.aurelia.example/join', scan: 'Inquadra per aderire' })
  expect(poster.qr).toContain('<svg')
  await outreach.exportPoster({ kind: 'invitation', locale: 'it', paper: 'A3', path: world.at('poster.pdf') })
  expect(world.asked.at(-1)).toContain('/print/poster?kind=invitation&locale=it&paper=A3')
})

test('what the program has come to is told to leaders once five have shared, not before', async () => {
  const { outreach, people } = world.caller
  const ids = [...(await addColleagues(world, ['Anna', 'Bruno', 'Carla', 'Dario', 'Elio'])).values()]
  await people.recordConsent({ personIds: ids, step: 'opted-in', way: 'paper' })
  const share = (personId: string) => people.addShare({ personId, network: 'linkedin', day: '2027-01-28', clicks: 2 })
  const text = async () => {
    const { missing, text: filled } = await outreach.preview({
      kind: 'impact',
      channel: 'mail',
      locale: 'en',
      personId: null,
      waveId: null,
    })
    return { missing, filled }
  }
  for (const id of ids.slice(1)) await share(id)
  expect((await text()).missing).toContain('people')
  await share(ids[0] ?? '')
  expect(await text()).toMatchObject({ missing: [], filled: expect.stringContaining('- 5 people took part\n- 5 posts\n- 10 clicks') })
})
