/** Messages made ready to send: drafts that every mail program reads, whatever people are called. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addColleagues, addWave, prepared } from './outreach.ts'
import { addPerson } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
  await world.caller.people.updateSettings({
    fields: { senderName: 'Elena Sartori', senderEmail: 'elena@aurelia.example', joinUrl: 'https://hub.aurelia.example/join' },
  })
})
afterEach(() => world.end())

const unusual = [
  'Rossi, Anna "Nina"',
  'Zoë 🌊 Brando',
  'سارة عبد الله',
  'Łukasz Śćżź',
  `O'Neil <script>`,
  'A'.repeat(200),
  '../../etc/passwd',
  'con',
  '王小明',
]

test('every name arrives whole in the header of a draft, and in a file of a safe name of its own', async () => {
  await addColleagues(world, unusual)
  const { files, mails, names } = await prepared(world, await addWave(world))
  expect(files).toBe(unusual.length)
  expect([...mails.keys()].sort()).toEqual([...unusual].sort())
  expect(names.filter((name) => /[/\\:*?"<>|]/.test(name) || /^[\s.]|[\s.]$/.test(name))).toEqual([])
  for (const mail of mails.values()) {
    expect(mail.raw).toMatch(/^X-Unsent: 1\r$/m)
    expect(mail.raw).not.toMatch(/^Bcc:/im)
    expect(mail.from).toMatchObject({ name: 'Elena Sartori', address: 'elena@aurelia.example' })
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/\{[a-z-]+\}|undefined|\[object/)
    expect(mail.html).not.toContain('<script>')
    expect(mail.html).toContain('href="https://hub.aurelia.example/join"')
  }
})

test('a line break in a name adds no header', async () => {
  await world.caller.people.updateSettings({ fields: { senderName: 'Elena\r\nBcc: all@aurelia.example' } })
  await addPerson(world, 'Luca\r\nBcc: everybody@aurelia.example', { email: 'luca@aurelia.example', givenName: 'Luca\r\nX-Evil: 1' })
  const { mails } = await prepared(world, await addWave(world))
  const [mail] = [...mails.values()]
  expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc')
  expect(mail?.headers.map(({ key }) => key)).not.toContain('x-evil')
  expect(mail?.to).toHaveLength(1)
})

test('everybody reads it in their own language', async () => {
  for (const locale of ['en', 'it', 'ms'] as const) await addPerson(world, `P ${locale}`, { email: `${locale}@aurelia.example`, locale })
  const { mails } = await prepared(world, await addWave(world))
  expect([mails.get('P en')?.text, mails.get('P it')?.text, mails.get('P ms')?.text]).toEqual([
    expect.stringContaining('It is your choice'),
    expect.stringContaining('La scelta è tua'),
    expect.stringContaining('Pilihan di tangan anda'),
  ])
})

test('who has no address is on the list to be handed a letter', async () => {
  await addColleagues(world, ['Anna Rossi'])
  await addPerson(world, 'Bruno Neri')
  const { files, handOver, names, folder } = await prepared(world, await addWave(world))
  expect({ files, handOver }).toEqual({ files: 1, handOver: 1 })
  expect(names).toContain('hand over')
  const list = readFileSync(join(folder, 'send list.csv'), 'utf8')
  expect(list).toContain('Anna Rossi,person.0@aurelia.example')
  expect(list).toContain('Bruno Neri,hand over in person')
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('First wave')
})

test('nobody who said no or left is written to, nor who was invited before; the numbers say why', async () => {
  const ids = await addColleagues(world, ['Anna', 'Bruno', 'Carla', 'Dario', 'Elio'])
  const id = (name: string) => ids.get(name) ?? ''
  await world.caller.people.recordConsent({ personIds: [id('Anna')], step: 'declined', way: 'mail' })
  await world.caller.people.recordConsent({ personIds: [id('Bruno')], step: 'opted-in', way: 'mail' })
  await world.caller.people.recordConsent({ personIds: [id('Bruno')], step: 'opted-out', way: 'mail' })
  await world.caller.people.update({ personId: id('Carla'), fields: { employment: 'on-leave' } })
  const { mails, skipped } = await prepared(world, await addWave(world))
  expect([...mails.keys()].sort()).toEqual(['Dario', 'Elio'])
  expect(new Set(skipped.map(({ why }) => why))).toEqual(new Set(['delivery.declined', 'delivery.opted-out', 'delivery.on-leave']))
})

test('who says no between making the mails and sending them is skipped, and the others wait for an answer', async () => {
  const { outreach, people } = world.caller
  const ids = await addColleagues(world, ['Anna', 'Bruno'])
  const waveId = await addWave(world)
  await prepared(world, waveId)
  await people.recordConsent({ personIds: [ids.get('Anna') ?? ''], step: 'declined', way: 'in-person' })
  expect(await outreach.markSent({ waveId })).toEqual({ sent: 1, skipped: [{ why: 'delivery.declined', people: 1 }] })
  expect((await outreach.wave({ waveId })).figures).toMatchObject({ sent: 1, skipped: 1, waiting: 1, joined: 0 })
  expect((await people.view({ personId: ids.get('Bruno') ?? '' })).consent.state).toBe('invited')
  await world.caller.history.undo({})
  expect((await people.view({ personId: ids.get('Bruno') ?? '' })).consent.state).toBe('not-asked')
  expect((await outreach.wave({ waveId })).stage).toBe('prepared')
})

test('stopped half-way it keeps what is done, and goes on with the others', async () => {
  await addColleagues(
    world,
    Array.from({ length: 120 }, (_, index) => `Person ${index}`),
  )
  const waveId = await addWave(world)
  const stop = new AbortController()
  const folder = world.folder
  const first = await world.caller.outreach.prepare({ waveId, folder }, { signal: stop.signal, onProgress: () => stop.abort() })
  expect(first).toMatchObject({ files: 100, isWhole: false })
  expect((await world.caller.outreach.wave({ waveId })).figures).toMatchObject({ prepared: 100, due: 20 })
  expect(await world.caller.outreach.prepare({ waveId, folder })).toMatchObject({ files: 20, isWhole: true })
  expect((await world.caller.outreach.wave({ waveId })).figures).toMatchObject({ prepared: 120, due: 0 })
  await world.caller.history.undo({})
  expect((await world.caller.outreach.wave({ waveId })).figures).toMatchObject({ prepared: 100, due: 20 })
})

test('a text with a gap goes to nobody', async () => {
  await addColleagues(world, ['Anna'])
  const waveId = await addWave(world, { kind: 'training' })
  const refused = await refusalOf(world.caller.outreach.prepare({ waveId, folder: world.folder }))
  expect(refused).toMatchObject({ code: 'message-gaps', data: { names: expect.stringContaining('{session-day}') } })
  await world.caller.outreach.saveText({
    kind: 'awareness',
    channel: 'mail',
    locale: 'en',
    fields: { subject: 'Hi {frist-name}', body: 'x' },
  })
  const other = await addWave(world, { kind: 'awareness' })
  expect(await refusalOf(world.caller.outreach.prepare({ waveId: other, folder: world.folder }))).toMatchObject({
    data: { names: '{frist-name}' },
  })
})

test('a training mail brings the entry for calendars along', async () => {
  await addColleagues(world, ['Anna'])
  const { sessionId } = await world.caller.training.add({
    fields: {
      title: 'First posts',
      kind: 'webinar',
      topic: 'social-basics',
      day: '2027-02-10',
      time: '10:00',
      zone: '',
      minutes: 60,
      place: '',
      link: 'https://meet.example/first',
      trainer: '',
      locale: null,
      seats: null,
      itemIds: [],
    },
  })
  const waveId = await addWave(world, { kind: 'training', sessionId })
  const { mails } = await prepared(world, waveId)
  const mail = mails.get('Anna')
  expect(mail?.subject).toContain('First posts')
  expect(mail?.attachments).toMatchObject([{ filename: 'invite.ics', mimeType: 'text/calendar' }])
  const [attachment] = mail?.attachments ?? []
  const ics = typeof attachment?.content === 'string' ? attachment.content : new TextDecoder().decode(attachment?.content)
  expect(ics).toContain('SUMMARY:First posts')
  await world.caller.outreach.markSent({ waveId })
  expect(await world.caller.training.attendees({ sessionId })).toMatchObject([{ name: 'Anna', state: 'invited' }])
})
