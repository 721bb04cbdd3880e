/** The culture pulse: answers of nobody, results of many, and files that are taken or refused one by one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { act, change } from '#db/schema/history.ts'
import { pulseAnswer } from '#db/schema/outreach.ts'
import { checkOf, type PulseAnswers } from '#shared/domain/people/pulse-file.ts'
import { addPerson } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
let roundId: string
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
  roundId = (await world.caller.pulse.addRound({ name: 'February', opensOn: '2027-02-01', closesOn: '2027-02-14' })).roundId
})
afterEach(() => world.end())

const add = (group: string, answers: PulseAnswers) => world.caller.pulse.addAnswer({ roundId, group, answers })
const close = () => world.caller.pulse.closeRound({ roundId })
const results = () => world.caller.pulse.results({ roundId })
const key = (digit: number) => `0000000${digit}-0000-4000-8000-000000000000`

/** A file as the form writes it; `more` changes it afterwards. */
function file(
  name: string,
  fields: Partial<{ round: string; key: string; group: string; answers: PulseAnswers }>,
  more: object = {},
): string {
  const said = { round: roundId, key: key(1), group: '', answers: { purpose: 4 }, ...fields }
  const path = world.at(name)
  writeFileSync(path, JSON.stringify({ format: 'groundswell-pulse', version: 1, ...said, check: checkOf(said), ...more }))
  return path
}

test('a round shows its results when it is closed, and takes no answer after that', async () => {
  for (const value of [5, 4, 4, 2, 3]) await add('', { purpose: value, feedback: value })
  expect(await results()).toMatchObject({ all: null, groups: [], hidden: 5, round: { answers: 5, closedOn: null } })
  await close()
  const { all, hidden } = await results()
  expect(all).toMatchObject({ answers: 5, drivers: { purpose: { mean: 3.6, favourable: 0.6 }, strengths: null } })
  expect(hidden).toBe(5)
  expect(await refusalOf(add('', { purpose: 1 }))).toMatchObject({ code: 'pulse-closed' })
  expect(await refusalOf(close())).toMatchObject({ code: 'pulse-closed' })
  await world.caller.history.undo({})
  expect((await results()).all).toBeNull()
})

test('four answers are never shown, and a group that a subtraction would give away is not shown either', async () => {
  for (const value of [1, 2, 3, 4]) await add('Legal', { purpose: value })
  for (const value of [1, 2, 3, 4, 5]) await add('Sales', { purpose: value })
  for (const value of [1, 2, 3, 4, 5, 5]) await add('Works', { purpose: value })
  await close()
  const { all, groups, hidden } = await results()
  expect(all?.answers).toBe(15)
  expect(groups.map(({ group }) => group)).toEqual(['Works'])
  expect(hidden).toBe(9)
  const small = (await world.caller.pulse.addRound({ name: 'Small', opensOn: '2027-02-01', closesOn: '2027-02-14' })).roundId
  for (const value of [1, 2, 3, 4]) await world.caller.pulse.addAnswer({ roundId: small, group: '', answers: { purpose: value } })
  await world.caller.pulse.closeRound({ roundId: small })
  expect(await world.caller.pulse.results({ roundId: small })).toMatchObject({ all: null, groups: [], hidden: 4 })
})

test('the rounds make a trend, the oldest first', async () => {
  for (let count = 0; count < 5; count += 1) await add('', { purpose: 2 })
  await close()
  const next = (await world.caller.pulse.addRound({ name: 'May', opensOn: '2027-05-01', closesOn: '2027-05-14' })).roundId
  for (let count = 0; count < 5; count += 1) await world.caller.pulse.addAnswer({ roundId: next, group: '', answers: { purpose: 4 } })
  await world.caller.pulse.closeRound({ roundId: next })
  expect((await world.caller.pulse.results({ roundId: next })).trend).toMatchObject([
    { name: 'February', result: { drivers: { purpose: { mean: 2 } } } },
    { name: 'May', result: { drivers: { purpose: { mean: 4 } } } },
  ])
  expect((await results()).trend).toHaveLength(1)
  const path = world.at('results.csv')
  await world.caller.pulse.exportResults({ roundId: next, path })
  expect(readFileSync(path, 'utf8')).toContain('Purpose,My work has a purpose that I believe in.,100,4')
})

test('files are taken once each, and what is not an answer to this round is refused by name with its reason', async () => {
  await addPerson(world, 'Anna', { department: 'Sales' })
  mkdirSync(world.at('folder.json'))
  writeFileSync(world.at('huge.json'), ' '.repeat(20_000))
  writeFileSync(world.at('letter.json'), 'Dear all, here is my answer.')
  writeFileSync(
    world.at('wide.txt'),
    Buffer.from(`\uFEFF${readFileSync(file('plain.json', { key: key(3), group: 'Sales' }), 'utf8')}`, 'utf16le'),
  )
  const paths = [
    file('one.json', { group: 'Sales' }),
    file('again.json', { group: 'Sales' }),
    file('spy.json', { key: key(2), group: 'Anna' }),
    world.at('wide.txt'),
    file('other.json', { round: 'bf2b0ea5-5e0e-4c1b-9d6b-6a4f0a6d7a11' }),
    file('tampered.json', { key: key(4) }, { answers: { purpose: 1 } }),
    file('strange.json', { key: key(5) }, { answers: { purpose: 7 } }),
    file('named.json', { key: key(6) }, { name: 'Anna' }),
    file('timed.json', { key: 'bf2b0ea5-5e0e-7c1b-9d6b-6a4f0a6d7a11' }),
    file('empty.json', { key: key(7), answers: {} }),
    ...['folder.json', 'huge.json', 'letter.json', 'missing.json'].map((name) => world.at(name)),
  ]
  expect(await world.caller.pulse.bringIn({ roundId, paths })).toEqual({
    added: 3,
    known: 1,
    refused: [
      { name: 'other.json', code: 'other-round' },
      { name: 'tampered.json', code: 'changed' },
      { name: 'strange.json', code: 'not-answer' },
      { name: 'named.json', code: 'not-answer' },
      { name: 'timed.json', code: 'not-answer' },
      { name: 'empty.json', code: 'empty' },
      { name: 'folder.json', code: 'unreadable' },
      { name: 'huge.json', code: 'too-large' },
      { name: 'letter.json', code: 'not-answer' },
      { name: 'missing.json', code: 'unreadable' },
    ],
  })
  expect(await world.caller.pulse.bringIn({ roundId, paths: paths.slice(0, 1) })).toMatchObject({ added: 0, known: 1 })
  const groups = world.session.current()?.db.read.select({ group: pulseAnswer.group }).from(pulseAnswer).all()
  expect(groups?.map(({ group }) => group).toSorted()).toEqual(['', 'Sales', 'Sales'])
  await world.caller.history.undo({})
  expect(await world.caller.pulse.bringIn({ roundId, paths: paths.slice(0, 1) })).toMatchObject({ added: 1 })
})

test('an answer somebody mailed is taken from among the words of the mail, wherever its lines were broken', async () => {
  await addPerson(world, 'Anna', { department: 'Sales Italy' })
  const text = readFileSync(file('one.json', { group: 'Sales Italy' }), 'utf8')
  const mail = `Here it is:\r\n${text.replace('Sales Italy', 'Sales\r\nItaly')}\r\nBye {Anna`
  expect(await world.caller.pulse.bringIn({ roundId, texts: [mail, 'nothing'] })).toEqual({
    added: 1,
    known: 0,
    refused: [{ name: '2', code: 'not-answer' }],
  })
})

test('what is stored of an answer names nobody and no moment, and a batch does not lie in the order of its files', async () => {
  const paths = Array.from({ length: 60 }, (_, at) =>
    file(`${at}.json`, { key: `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`, answers: { purpose: (at % 5) + 1 } }),
  )
  await world.caller.pulse.bringIn({ roundId, paths })
  const read = world.session.current()?.db.read
  const rows = read?.select().from(pulseAnswer).all() ?? []
  expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['answers', 'deletedAt', 'formKey', 'group', 'id', 'roundId'])
  expect(rows.every(({ id }) => id[14] === '4')).toBe(true)
  expect(rows.map(({ formKey }) => formKey)).not.toEqual(rows.map(({ formKey }) => formKey).toSorted())
  const changes =
    read
      ?.select()
      .from(change)
      .all()
      .filter(({ tableName }) => tableName === 'pulse_answer') ?? []
  expect(new Set(changes.map(({ actId }) => actId)).size).toBe(1)
  expect(changes.map(({ after }) => JSON.parse(after ?? '{}').form_key)).not.toEqual(rows.map(({ formKey }) => formKey).toSorted())
  expect(JSON.stringify(read?.select({ data: act.data }).from(act).all())).not.toContain('purpose')
})

test('only departments large enough to be shown can be chosen, on paper and in the form', async () => {
  for (let count = 0; count < 5; count += 1) await addPerson(world, `Seller ${count}`, { department: 'Sales' })
  await addPerson(world, 'Anna', { department: 'Legal' })
  expect(await world.caller.pulse.groups({})).toEqual(['Sales'])
  const path = world.at('form.html')
  await world.caller.pulse.exportForm({ roundId, locale: 'it', path })
  const form = readFileSync(path, 'utf8')
  expect(form).toContain('"groups":["Sales"]')
  expect(form).toContain('<html lang="it">')
  expect(form).toContain("default-src 'none'")
  expect(form).not.toMatch(/https?:|Legal/)
  world.answer(world.at('paper.pdf'))
  await world.caller.pulse.exportPaper({ roundId, locale: 'ms' })
  expect(world.asked.join('\n')).toContain(`/print/pulse?round=${roundId}&locale=ms`)
})

test('a round cannot end before it begins, and one that is removed comes back with its answers', async () => {
  const days = { name: 'February', opensOn: '2027-02-14', closesOn: '2027-02-01' }
  expect(await refusalOf(world.caller.pulse.updateRound({ roundId, ...days }))).toMatchObject({ code: 'round-backwards' })
  expect(await refusalOf(add('', {}))).toMatchObject({ code: 'pulse-answer-empty' })
  await add('', { purpose: 3 })
  await world.caller.pulse.removeRound({ roundId })
  expect(await world.caller.pulse.rounds({})).toEqual([])
  await world.caller.history.undo({})
  expect(await world.caller.pulse.rounds({})).toMatchObject([{ name: 'February', answers: 1 }])
})
