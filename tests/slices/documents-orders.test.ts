/** Orders that nobody plans: publications, acknowledgements, undo and set-back clocks across each other. */
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { tableNames } from '#shared/tables.ts'
import { type Desk, paragraph, publish, rewrite, viewOf, withDocument } from './documents.ts'
import { createWorld, noon, planOf, refusalOf, type World } from './world.ts'

const day = 24 * 60 * 60 * 1000

let world: World
let desk: Desk
beforeEach(async () => {
  world = createWorld()
  desk = await withDocument(world)
})
afterEach(() => world.end())

const readers = () => world.caller.documents.readers({ documentId: desk.documentId })
const statesOf = async () => Object.fromEntries((await readers()).map(({ name, state, version }) => [name, `${state} ${version ?? '-'}`]))
const add = (...names: readonly string[]) =>
  world.caller.documents.addReaders({ documentId: desk.documentId, readers: names.map((name) => ({ name, email: '', group: 'Pilot' })) })

async function idsOf(names: readonly string[]): Promise<string[]> {
  return (await readers()).filter(({ name }) => names.includes(name)).map(({ id }) => id)
}

async function acknowledge(...names: readonly string[]): Promise<void> {
  await world.caller.documents.acknowledge({ readerIds: await idsOf(names), how: 'here' })
}

/** Says something else in the second block, and publishes that. */
async function republish(text: string, isMaterial: boolean): Promise<string> {
  const { id } = await rewrite(desk, 1, paragraph(text))
  return (await publish(desk, isMaterial ? [id] : [])).version
}

describe('acknowledgements across publications', () => {
  test('an earlier one counts through small changes, and again when the one that mattered is taken back', async () => {
    await add('Anna', 'Berta')
    await publish(desk)
    await acknowledge('Anna')
    expect(await republish('Small one', false)).toBe('1.1')
    expect(await republish('Small two', false)).toBe('1.2')
    await add('Carlo')
    await acknowledge('Berta')
    expect(await statesOf()).toEqual({ Anna: 'acknowledged 1.0', Berta: 'acknowledged 1.2', Carlo: 'waiting -' })
    expect(await republish('You must ask', true)).toBe('1.3')
    expect(await republish('Small three', false)).toBe('1.4')
    await acknowledge('Carlo')
    expect(await statesOf()).toEqual({ Anna: 'outdated 1.0', Berta: 'outdated 1.2', Carlo: 'acknowledged 1.4' })
    // Taken back: Carlo's word, then 1.4 with its edit and its review, then 1.3.
    await undoUntil(async () => (await viewOf(desk)).version === '1.3')
    expect(await statesOf()).toEqual({ Anna: 'outdated 1.0', Berta: 'outdated 1.2', Carlo: 'waiting -' })
    await undoUntil(async () => (await viewOf(desk)).version === '1.2')
    expect(await statesOf()).toEqual({ Anna: 'acknowledged 1.0', Berta: 'acknowledged 1.2', Carlo: 'waiting -' })
  })

  test('the same words published again are another version; who has read the old one need not read them again', async () => {
    await add('Anna')
    const { versionId } = await publish(desk)
    await acknowledge('Anna')
    await world.caller.documents.backToDraft({ documentId: desk.documentId })
    expect(await publish(desk)).toMatchObject({ version: '1.1' })
    const [newest, , first] = await world.caller.documents.versions({ documentId: desk.documentId })
    expect(newest).toMatchObject({ kind: 'published', label: '1.1', material: false, hash: first?.hash })
    expect(await statesOf()).toEqual({ Anna: 'acknowledged 1.0' })
    expect(versionId).not.toBe(newest?.id)
  })

  test('words that were brought back from an old version have to be read again, if that matters', async () => {
    await add('Anna')
    const { versionId } = await publish(desk)
    await acknowledge('Anna')
    const block = (await viewOf(desk)).blocks[1]
    await republish('You must ask', true)
    await acknowledge('Anna')
    await world.caller.documents.restoreVersion({ versionId })
    expect(await viewOf(desk)).toMatchObject({ stage: 'draft', changes: 1, version: '1.1' })
    expect(await publish(desk, [block?.id ?? ''])).toMatchObject({ version: '1.2' })
    expect(await statesOf()).toEqual({ Anna: 'outdated 1.1' })
  })

  test('a withdrawn word leaves what was said of older versions, and can be said again', async () => {
    await add('Anna')
    await publish(desk)
    await acknowledge('Anna')
    await republish('Small', false)
    await acknowledge('Anna')
    await world.caller.documents.withdrawAcknowledgement({ readerIds: await idsOf(['Anna']) })
    expect(await statesOf()).toEqual({ Anna: 'waiting -' })
    await acknowledge('Anna')
    expect(await statesOf()).toEqual({ Anna: 'acknowledged 1.1' })
    await undoTimes(2)
    expect(await statesOf()).toEqual({ Anna: 'acknowledged 1.1' })
    expect(await viewOf(desk)).toMatchObject({ acknowledged: 1 })
  })

  test('while it lies in the archive nobody is asked, and afterwards everything stands as it stood', async () => {
    const { documents, guideline } = world.caller
    await add('Anna', 'Berta')
    await publish(desk)
    await acknowledge('Anna')
    const before = { readers: await readers(), rules: await guideline.rules({}) }
    await documents.archive({ documentId: desk.documentId })
    await documents.archive({ documentId: desk.documentId })
    expect((await guideline.rules({})).rules).toEqual([])
    await documents.backToDraft({ documentId: desk.documentId })
    expect({ readers: await readers(), rules: await guideline.rules({}) }).toEqual(before)
    await undoTimes(2)
    expect(await viewOf(desk)).toMatchObject({ stage: 'published', acknowledged: 1 })
  })
})

describe('a computer whose clock is set back', () => {
  test('still has the newest publication in force', async () => {
    await add('Anna')
    world.setTime(noon + 30 * day)
    await publish(desk)
    await acknowledge('Anna')
    world.setTime(noon)
    expect(await republish('You must ask', true)).toBe('1.1')
    expect(await viewOf(desk)).toMatchObject({ version: '1.1', stage: 'published', changes: 0 })
    expect(await statesOf()).toEqual({ Anna: 'outdated 1.0' })
    await acknowledge('Anna')
    expect(await statesOf()).toEqual({ Anna: 'acknowledged 1.1' })
    expect(await viewOf(desk)).toMatchObject({ acknowledged: 1 })
  })
})

describe('the words in force, brought back', () => {
  test('end the draft over them, unless that is in review', async () => {
    const { documents } = world.caller
    const { documentId, paolo } = desk
    const { versionId } = await publish(desk)
    await rewrite(desk, 1, paragraph('A thought'))
    await documents.restoreVersion({ versionId })
    expect(await viewOf(desk)).toMatchObject({ stage: 'published', changes: 0 })
    await world.caller.history.undo({})
    expect(await viewOf(desk)).toMatchObject({ stage: 'draft', changes: 1 })
    await documents.requestReview({ documentId, reviewers: [paolo], dueOn: null })
    await documents.restoreVersion({ versionId })
    expect(await viewOf(desk)).toMatchObject({ stage: 'in-review', changes: 0 })
  })
})

describe('an approval', () => {
  test('does not survive a suggestion, a restored version, a new title or a removed block', async () => {
    const { documents } = world.caller
    const { documentId, paolo } = desk
    const { versionId } = await documents.keepVersion({ documentId, label: 'First' })
    await rewrite(desk, 1, paragraph('Second thoughts'))
    const { blocks } = await viewOf(desk)
    const changes = [
      () => documents.restoreVersion({ versionId }),
      () => documents.update({ documentId, fields: { title: 'Another' } }),
      () => documents.saveBlocks({ documentId, blocks: [], removed: [blocks[2]?.id ?? ''] }),
      () => documents.addSection({ documentId, topic: 'privacy', after: null }),
    ]
    for (const change of changes) {
      await documents.requestReview({ documentId, reviewers: [paolo], dueOn: null })
      await documents.giveVerdict({ documentId, memberId: paolo, verdict: 'approved', note: '' })
      await documents.approve({ documentId })
      await change()
      expect(await viewOf(desk)).toMatchObject({ stage: 'draft', reviews: [{ outdated: true }] })
      expect(await refusalOf(documents.publish({ documentId, note: '', effectiveOn: null, materialBlocks: [] }))).toMatchObject({
        code: 'document-not-approved',
      })
    }
  })
})

describe('history', () => {
  test('takes back everything that can be done to a document, one by one, to the very rows, and repeats it', async () => {
    const start = rows()
    const plan = await planOf(world)
    await doEverything()
    const end = rows()
    const acts = (await world.caller.history.state({})).undo === null ? 0 : await undoAll(start)
    expect(live(rows())).toEqual(live(start))
    expect(await planOf(world)).toEqual(plan)
    for (let act = 0; act < acts; act++) await world.caller.history.redo({})
    expect(live(rows())).toEqual(live(end))
  })
})

/** Every synced row, as the file has it. */
function rows(): Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> {
  const raw: Database.Database = Reflect.get(world.session.current()?.db.read ?? {}, '$client')
  return Object.fromEntries(tableNames.map((table) => [table, raw.prepare(`select * from "${table}" order by id`).all() as never]))
}

/** What was made and taken back again lies there as removed: for sync it has been. */
function live(all: ReturnType<typeof rows>): unknown {
  return Object.fromEntries(Object.entries(all).map(([table, each]) => [table, each.filter((row) => row['deleted_at'] === null)]))
}

async function undoAll(start: ReturnType<typeof rows>): Promise<number> {
  let count = 0
  while (JSON.stringify(live(rows())) !== JSON.stringify(live(start))) {
    await world.caller.history.undo({})
    count++
  }
  return count
}

async function undoTimes(times: number): Promise<void> {
  for (let time = 0; time < times; time++) await world.caller.history.undo({})
}

async function undoUntil(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await world.caller.history.undo({})
}

/** Every act on documents once. */
async function doEverything(): Promise<void> {
  const { documents, guideline } = world.caller
  const { documentId, giulia, paolo } = desk
  await documents.update({ documentId, fields: { title: 'Our policy', ownerId: giulia, reviewOn: '2028-01-01' } })
  const first = await rewrite(desk, 1, marked())
  const threadId = '01930000-0000-7000-8000-00000000000b'
  const thread = { documentId, threadId, blockId: first.id, quote: 'marked', body: 'Why?', authorId: null }
  await documents.addThread({ ...thread, replacement: 'better' })
  await documents.reply({ threadId, body: 'Because', authorId: paolo })
  await documents.resolveThread({ threadId, resolved: true })
  await documents.resolveThread({ threadId, resolved: false })
  await documents.applySuggestion({ threadId })
  await documents.addSection({ documentId, topic: 'privacy', after: null })
  await documents.dismiss({ documentId, code: 'sentence-long', blockId: first.id, note: 'Fine' })
  const { dismissals } = await viewOf(desk)
  await documents.dismiss({ documentId, code: 'wall-of-text', blockId: null, note: '' })
  await documents.undismiss({ dismissalId: dismissals[0]?.id ?? '' })
  await documents.startTranslation({ documentId, locale: 'it' })
  await documents.saveTranslation({
    documentId,
    locale: 'it',
    title: 'La policy',
    blocks: [{ blockId: first.id, node: paragraph('Tradotto') }],
  })
  await rewrite(desk, 1, paragraph('Once more'))
  await documents.confirmTranslation({ documentId, locale: 'it', blockIds: [first.id] })
  await documents.startTranslation({ documentId, locale: 'ms' })
  await documents.removeTranslation({ documentId, locale: 'ms' })
  const { versionId } = await documents.keepVersion({ documentId, label: 'Kept' })
  await documents.saveBlocks({ documentId, blocks: [], removed: [first.id] })
  await documents.restoreVersion({ versionId })
  await publish(desk)
  await add('Anna', 'Berta')
  await acknowledge('Anna', 'Berta')
  await documents.withdrawAcknowledgement({ readerIds: await idsOf(['Berta']) })
  await documents.markReminded({ readerIds: await idsOf(['Berta']) })
  await documents.removeReaders({ readerIds: await idsOf(['Berta']) })
  await documents.backToDraft({ documentId })
  const copy = await documents.duplicate({ documentId })
  await documents.remove({ documentId: copy.documentId })
  await documents.archive({ documentId })
  await documents.backToDraft({ documentId })
  await guideline.addTerms({ list: 'reject', terms: ['AX-900'], until: null })
}

function marked(): BlockNode {
  const comment = { type: 'comment' as const, attrs: { threadId: '01930000-0000-7000-8000-00000000000b' } }
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'These words are ' },
      { type: 'text', text: 'marked', marks: [comment] },
    ],
  }
}
