/** What others say: noted, brought in, guessed at, judged, and counted as a share of voice. */
import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTable } from '#electron/services/table-file.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

type Fields = Parameters<World['caller']['goals']['saveMention']>[0]['fields']
const fields: Fields = {
  day: '2027-01-20',
  network: 'linkedin',
  about: '',
  hashtag: '#AureliaVoices',
  count: 1,
  text: 'Great pumps, great people',
  url: '',
}
const add = async (more: Partial<Fields> = {}) => (await world.caller.goals.saveMention({ fields: { ...fields, ...more } })).mentionId
const january = { from: '2027-01-01', to: '2027-01-31' }
const list = () => world.caller.goals.mentions(january)

const bringIn = (name: string, text: string) => {
  writeFileSync(world.at(name), text)
  return world.caller.goals.importMentions({ path: world.at(name) })
}

test('a mention is guessed at by its words, and the judgement of who reads it goes before the guess', async () => {
  const mentionId = await add()
  expect((await list()).mentions).toMatchObject([{ estimated: 'positive', sentiment: null }])
  expect((await list()).sentiment).toEqual({ positive: 1, neutral: 0, negative: 0 })
  await world.caller.goals.judgeMention({ mentionId, sentiment: 'negative' })
  expect((await list()).mentions).toMatchObject([{ estimated: 'positive', sentiment: 'negative' }])
  expect((await list()).sentiment).toEqual({ positive: 0, neutral: 0, negative: 1 })
  await world.caller.goals.saveMention({ mentionId, fields: { ...fields, text: 'Terrible service' } })
  expect((await list()).mentions).toMatchObject([{ estimated: 'negative', sentiment: null }])
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect((await list()).mentions).toMatchObject([{ estimated: 'positive', sentiment: null }])
})

test('a mention without words has no mood, and is in none', async () => {
  await add({ text: '', count: 40 })
  expect(await list()).toMatchObject({ mentions: [{ score: null, estimated: null }], sentiment: { positive: 0, neutral: 0, negative: 0 } })
})

test('the word lists say how much of a text they knew', async () => {
  expect(await world.caller.goals.mood({ text: 'Ottimo lavoro' })).toMatchObject({ sentiment: 'positive', locale: 'it', known: 0.5 })
  expect(await world.caller.goals.mood({ text: '' })).toBeNull()
})

test('the share of voice and the hashtags are those of the whole period, not of the page that is shown', async () => {
  await add({ count: 14 })
  await add({ count: 60, about: 'Rival Pumps', hashtag: '#Rival' })
  await add({ count: 26, about: 'Acme', hashtag: '' })
  await add({ count: 6, hashtag: '#aureliavoices', day: '2027-01-21' })
  await add({ day: '2027-02-01', count: 1000 })
  const { mentions, total, voices, hashtags } = await world.caller.goals.mentions({ ...january, limit: 1 })
  expect(mentions).toMatchObject([{ day: '2027-01-21' }])
  expect(total).toBe(4)
  expect(voices.map(({ about, count }) => [about, count])).toEqual([
    ['', 20],
    ['Rival Pumps', 60],
    ['Acme', 26],
  ])
  expect(hashtags).toEqual([{ hashtag: '#AureliaVoices', count: 20 }])
})

test('mentions are removed together, in one step of undo', async () => {
  const mentionIds = [await add(), await add({ day: '2027-01-21' })]
  await world.caller.goals.removeMentions({ mentionIds })
  expect((await list()).total).toBe(0)
  await world.caller.history.undo({})
  expect((await list()).total).toBe(2)
})

test('a file brings mentions in once, in any language, and says what it left out', async () => {
  const text = [
    'Data;Testo;Rete;Azienda;Hashtag;Numero;Link',
    '14/01/2027;Ottimo lavoro;LinkedIn;Aurelia Voices;#AureliaVoices;;https://www.linkedin.com/feed/1',
    '15/01/2027;Pessimo servizio;Twitter;Rival Pumps;;1.200;javascript:alert(1)',
    '15/01/2027;Pessimo servizio;Twitter;Rival Pumps;;1.200;',
    'ieri;Senza giorno;;;;;',
    '16/01/2027;Numero sbagliato;;;;tanti;',
  ].join('\n')
  expect(await bringIn('menzioni.csv', text)).toEqual({ rows: 5, created: 2, skipped: 1, rejected: 2 })
  const { mentions } = await list()
  expect(mentions).toMatchObject([
    { day: '2027-01-15', network: 'x', about: 'Rival Pumps', count: 1200, url: '', estimated: 'negative' },
    { day: '2027-01-14', network: 'linkedin', about: '', count: 1, hashtag: '#AureliaVoices', estimated: 'positive' },
  ])
  expect(await bringIn('again.csv', text)).toEqual({ rows: 5, created: 0, skipped: 3, rejected: 2 })
  await world.caller.history.undo({})
  expect((await list()).total).toBe(0)
})

test('a workbook with American days is read as such', async () => {
  const rows = [
    ['Date', 'Mention', 'Platform'],
    ['01/13/2027', 'Great pump', 'Facebook'],
    ['01/02/2027', 'Slow delivery', 'Some forum'],
  ]
  await writeTable(world.at('mentions.xlsx'), rows)
  expect(await world.caller.goals.importMentions({ path: world.at('mentions.xlsx') })).toMatchObject({ created: 2, rejected: 0 })
  expect((await list()).mentions.map(({ day, network }) => [day, network])).toEqual([
    ['2027-01-13', 'facebook'],
    ['2027-01-02', 'other'],
  ])
})

test('an import that is cancelled half-way leaves nothing', async () => {
  const lines = Array.from({ length: 400 }, (_, number) => `2027-01-10,Great pump ${number}`)
  writeFileSync(world.at('many.csv'), ['Date,Text', ...lines].join('\n'))
  const stop = new AbortController()
  const call = { signal: stop.signal, onProgress: () => stop.abort() }
  expect(await refusalOf(world.caller.goals.importMentions({ path: world.at('many.csv') }, call))).toMatchObject({ code: 'cancelled' })
  expect((await list()).total).toBe(0)
  expect(await world.caller.goals.importMentions({ path: world.at('many.csv') })).toMatchObject({ created: 400 })
})

test('a file that holds no mentions is refused with what is missing, and the dialog may be cancelled', async () => {
  expect(await refusalOf(bringIn('people.csv', 'Name,Email\nAnna,anna@example.com'))).toMatchObject({ code: 'mentions-columns' })
  expect(await refusalOf(bringIn('empty.csv', ''))).toMatchObject({ code: 'mentions-columns' })
  world.answer(null)
  expect(await world.caller.goals.importMentions({})).toBeNull()
})

test('a mention on a day that is none or still ahead, or with an address that is none, is refused', async () => {
  expect(await refusalOf(add({ day: '2027-02-02' }))).toMatchObject({ code: 'day-ahead' })
  expect(await refusalOf(add({ day: '2027-02-30' }))).toMatchObject({ code: 'day-missing' })
  expect(await refusalOf(add({ url: 'file:///etc/passwd' }))).toMatchObject({ code: 'link-not-web' })
})
