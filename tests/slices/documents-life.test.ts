/** The life of a document: reviewed, approved, published, acknowledged, changed, brought back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { append, type Desk, paragraph, publish, rewrite, viewOf, withDocument } from './documents.ts'
import { createWorld, noon, refusalOf, type World } from './world.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = createWorld()
  desk = await withDocument(world)
})
afterEach(() => world.end())

const stageOf = async () => (await viewOf(desk)).stage

describe('from draft to published', () => {
  test('everybody asked has to approve this very text', async () => {
    const { documentId, giulia, paolo } = desk
    const { documents } = world.caller
    expect(await refusalOf(documents.approve({ documentId }))).toMatchObject({ code: 'document-not-approved', data: { open: 0 } })
    expect(await refusalOf(publishNow())).toMatchObject({ code: 'document-not-approved' })
    await documents.requestReview({ documentId, reviewers: [giulia, paolo], dueOn: '2027-02-05' })
    expect(await viewOf(desk)).toMatchObject({
      stage: 'in-review',
      reviewersWaiting: 2,
      reviews: [{ name: 'Giulia', dueOn: '2027-02-05' }, { name: 'Paolo' }],
    })
    expect(await refusalOf(publishNow())).toMatchObject({ code: 'review-open' })
    await documents.giveVerdict({ documentId, memberId: giulia, verdict: 'approved', note: '' })
    await documents.giveVerdict({ documentId, memberId: paolo, verdict: 'approved', note: '' })
    await rewrite(desk, 1, paragraph('Nobody has seen this'))
    expect((await viewOf(desk)).reviews.map(({ outdated }) => outdated)).toEqual([true, true])
    expect(await refusalOf(documents.approve({ documentId }))).toMatchObject({ data: { open: 2 } })
    await documents.giveVerdict({ documentId, memberId: giulia, verdict: 'approved', note: '' })
    await documents.giveVerdict({ documentId, memberId: paolo, verdict: 'changes', note: 'Too loose' })
    expect(await refusalOf(documents.approve({ documentId }))).toMatchObject({ data: { open: 1 } })
    await documents.giveVerdict({ documentId, memberId: paolo, verdict: 'approved', note: '' })
    await documents.approve({ documentId })
    expect(await publishNow()).toMatchObject({ version: '1.0' })
    expect(await viewOf(desk)).toMatchObject({
      stage: 'published',
      version: '1.0',
      changes: 0,
      nextVersion: '1.1',
      effectiveOn: '2027-02-03',
    })
    const versions = await documents.versions({ documentId })
    expect(versions.map(({ kind, label, material }) => [kind, label, material])).toEqual([
      ['published', '1.0', true],
      ['review', '1.0', false],
    ])
  })

  const publishNow = () =>
    world.caller.documents.publish({ documentId: desk.documentId, note: '', effectiveOn: '2027-02-03', materialBlocks: [] })

  test('an approval ends with the next changed word, but not with a comment', async () => {
    const { documentId, paolo } = desk
    const { documents } = world.caller
    await documents.requestReview({ documentId, reviewers: [paolo], dueOn: null })
    await documents.giveVerdict({ documentId, memberId: paolo, verdict: 'approved', note: '' })
    await documents.approve({ documentId })
    const { blocks } = await viewOf(desk)
    const node = blocks[1]?.node
    if (node?.type !== 'paragraph' || node.content?.[0]?.type !== 'text') throw new Error('no text')
    const { text } = node.content[0]
    const threadId = blocks[0]?.id ?? ''
    const marked = { type: 'text' as const, text: text.slice(0, 4), marks: [{ type: 'comment' as const, attrs: { threadId } }] }
    await rewrite(desk, 1, { ...node, content: [marked, { type: 'text', text: text.slice(4) }] })
    expect(await viewOf(desk)).toMatchObject({ stage: 'approved', reviews: [{ outdated: false }] })
    await rewrite(desk, 1, paragraph('Something else'))
    expect(await stageOf()).toBe('draft')
    await world.caller.history.undo({})
    expect(await stageOf()).toBe('approved')
  })

  test('publication and acknowledgement can be taken back and repeated', async () => {
    await publish(desk)
    const { documentId } = desk
    const { documents, history } = world.caller
    await documents.addReaders({ documentId, readers: [{ name: 'Anna', email: '', group: '' }] })
    const [reader] = await documents.readers({ documentId })
    await documents.acknowledge({ readerIds: [reader?.id ?? ''], how: 'here' })
    const done = {
      view: await viewOf(desk),
      readers: await documents.readers({ documentId }),
      versions: await documents.versions({ documentId }),
    }
    for (const _ of [1, 2, 3]) await history.undo({})
    expect(await viewOf(desk)).toMatchObject({ stage: 'approved', version: null, readers: 0 })
    for (const _ of [1, 2, 3]) await history.redo({})
    expect({
      view: await viewOf(desk),
      readers: await documents.readers({ documentId }),
      versions: await documents.versions({ documentId }),
    }).toEqual(done)
  })

  test('an empty text, an unknown reviewer and a day that does not exist are refused', async () => {
    const { documents } = world.caller
    const empty = await documents.create({ template: null, locale: 'en' })
    const review = { documentId: desk.documentId, reviewers: [desk.paolo], dueOn: null }
    expect(await refusalOf(documents.requestReview({ ...review, documentId: empty.documentId }))).toMatchObject({ code: 'document-empty' })
    expect(await refusalOf(documents.requestReview({ ...review, reviewers: [desk.documentId] }))).toMatchObject({ code: 'row-missing' })
    expect(await refusalOf(documents.requestReview({ ...review, dueOn: '2027-02-30' }))).toMatchObject({ code: 'day-missing' })
    expect(
      await refusalOf(documents.giveVerdict({ documentId: desk.documentId, memberId: desk.paolo, verdict: 'approved', note: '' })),
    ).toMatchObject({
      code: 'row-missing',
    })
  })

  test('an archived document comes back as it was', async () => {
    await publish(desk)
    await world.caller.documents.archive({ documentId: desk.documentId })
    expect(await stageOf()).toBe('archived')
    await world.caller.documents.backToDraft({ documentId: desk.documentId })
    expect(await stageOf()).toBe('published')
    await world.caller.documents.backToDraft({ documentId: desk.documentId })
    expect(await stageOf()).toBe('draft')
  })
})

describe('readers', () => {
  const statesOf = async () =>
    Object.fromEntries((await world.caller.documents.readers({ documentId: desk.documentId })).map(({ name, state }) => [name, state]))
  const add = (...names: readonly string[]) =>
    world.caller.documents.addReaders({
      documentId: desk.documentId,
      readers: names.map((name) => ({ name, email: `${name}@example.org`, group: 'Pilot' })),
    })
  const acknowledge = async (...names: readonly string[]) => {
    const readers = await world.caller.documents.readers({ documentId: desk.documentId })
    const readerIds = readers.filter(({ name }) => names.includes(name)).map(({ id }) => id)
    await world.caller.documents.acknowledge({ readerIds, how: 'mail' })
  }

  test('acknowledge a version, and again only when something of substance has changed', async () => {
    expect(await add('Anna', 'Berta')).toEqual({ added: 2, known: 0 })
    expect(await add('ANNA', 'Carlo')).toEqual({ added: 1, known: 1 })
    expect(await refusalOf(acknowledge('Anna'))).toMatchObject({ code: 'document-not-published' })
    await publish(desk)
    await acknowledge('Anna')
    const { id } = await rewrite(desk, 1, paragraph('A comma, mended.'))
    expect(await publish(desk)).toMatchObject({ version: '1.1' })
    await acknowledge('Berta')
    expect(await statesOf()).toEqual({ Anna: 'acknowledged', Berta: 'acknowledged', Carlo: 'waiting' })
    expect(await viewOf(desk)).toMatchObject({ readers: 3, acknowledged: 2 })
    await rewrite(desk, 1, paragraph('You must ask first.'))
    expect(await publish(desk, [id, desk.giulia])).toMatchObject({ version: '1.2' })
    expect(await statesOf()).toEqual({ Anna: 'outdated', Berta: 'outdated', Carlo: 'waiting' })
    const [newest] = await world.caller.documents.versions({ documentId: desk.documentId })
    expect(newest).toMatchObject({ material: true, materialBlocks: [id] })
    await acknowledge('Anna', 'Berta')
    await acknowledge('Anna')
    expect(await viewOf(desk)).toMatchObject({ acknowledged: 2 })
    const before = await world.caller.documents.readers({ documentId: desk.documentId })
    const anna = before.find(({ name }) => name === 'Anna')
    expect(anna).toMatchObject({ version: '1.2', how: 'mail', at: noon })
    await world.caller.documents.withdrawAcknowledgement({ readerIds: [anna?.id ?? ''] })
    expect(await statesOf()).toMatchObject({ Anna: 'outdated' })
    await world.caller.documents.markReminded({ readerIds: [anna?.id ?? ''] })
    await world.caller.documents.removeReaders({
      readerIds: before.filter(({ name }) => name !== 'Anna').map(({ id: readerId }) => readerId),
    })
    expect(await world.caller.documents.readers({ documentId: desk.documentId })).toMatchObject([{ name: 'Anna', remindedAt: noon }])
  })

  test('acknowledgements go when the publication they are of is taken back', async () => {
    await add('Anna')
    await publish(desk)
    await acknowledge('Anna')
    await world.caller.history.undo({})
    await world.caller.history.undo({})
    expect(await statesOf()).toEqual({ Anna: 'waiting' })
    expect(await refusalOf(world.caller.documents.acknowledge({ readerIds: [desk.giulia], how: 'here' }))).toMatchObject({
      code: 'row-missing',
    })
  })
})

describe('versions', () => {
  test('stay as they were cut, can be read, and come back into the draft with the same blocks', async () => {
    const first = await viewOf(desk)
    const { versionId } = await publish(desk)
    const { id } = await rewrite(desk, 1, paragraph('Rewritten'))
    await append(desk, paragraph('Added'))
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [], removed: [first.blocks[0]?.id ?? ''] })
    await world.caller.documents.update({ documentId: desk.documentId, fields: { title: 'Another name' } })
    const changed = await viewOf(desk)
    expect(changed).toMatchObject({ stage: 'draft', changes: 3, version: '1.0', nextVersion: '1.1' })
    const preview = await world.caller.documents.publishPreview({ documentId: desk.documentId })
    expect(preview).toMatchObject({ version: '1.1' })
    expect(preview.changes.find(({ blockId }) => blockId === id)).toMatchObject({ after: 'Rewritten' })
    expect(preview.changes).toHaveLength(3)
    await world.caller.documents.keepVersion({ documentId: desk.documentId, label: 'Before legal' })
    const old = await world.caller.documents.version({ versionId })
    expect(old).toMatchObject({ title: first.title, blocks: first.blocks, label: '1.0' })
    await world.caller.documents.restoreVersion({ versionId })
    expect(await viewOf(desk)).toMatchObject({ title: first.title, blocks: first.blocks, changes: 0 })
    await world.caller.history.undo({})
    expect((await viewOf(desk)).blocks).toEqual(changed.blocks)
    expect(await refusalOf(world.caller.documents.version({ versionId: desk.paolo }))).toMatchObject({ code: 'version-missing' })
  })

  test('a block that was only moved counts as one change; more than half of the text anew is a new major version', async () => {
    await publish(desk)
    const { blocks } = await viewOf(desk)
    const [first] = blocks
    if (first === undefined) throw new Error('empty')
    const { documentId } = desk
    await world.caller.documents.saveBlocks({ documentId, blocks: [{ ...first, position: `${blocks.at(-1)?.position}V` }], removed: [] })
    expect(await viewOf(desk)).toMatchObject({ changes: 1, nextVersion: '1.1' })
    expect((await world.caller.documents.publishPreview({ documentId })).changes).toEqual([])
    const anew = blocks.map((block, index) => ({ ...block, node: paragraph(`You must do ${index}.`) }))
    await world.caller.documents.saveBlocks({ documentId, blocks: anew, removed: [] })
    expect(await viewOf(desk)).toMatchObject({ nextVersion: '2.0' })
    const mattering = anew.map(({ id }) => id)
    expect(await publish(desk, mattering)).toMatchObject({ version: '2.0' })
  })
})
