/** Comments beside the text and suggestions that are taken up; translations and how they fall behind. */
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Block, BlockNode, Mark } from '#shared/contracts/document-nodes.ts'
import { nodeToText } from '#shared/domain/documents/nodes.ts'
import { append, type Desk, paragraph, publish, rewrite, viewOf, withDocument } from './documents.ts'
import { createWorld, refusalOf, type World } from './world.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = createWorld()
  desk = await withDocument(world)
})
afterEach(() => world.end())

const bold: Mark = { type: 'bold' }
const commented = (threadId: string): Mark => ({ type: 'comment', attrs: { threadId } })

/** "Ask before you show a **plant**.", with a comment on "a **plant**". */
function plantRule(threadId: string | null): BlockNode {
  const mark = threadId === null ? [] : [commented(threadId)]
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Ask before you show ' },
      { type: 'text', text: 'a ', marks: mark },
      { type: 'text', text: 'plant', marks: [bold, ...mark] },
      { type: 'text', text: '.' },
    ],
  }
}

async function comment(replacement: string | null): Promise<{ readonly threadId: string; readonly block: Block }> {
  const threadId = v7()
  const block = await append(desk, plantRule(threadId))
  const thread = { documentId: desk.documentId, threadId, blockId: block.id, quote: 'a plant', replacement, authorId: desk.paolo }
  await world.caller.documents.addThread({ ...thread, body: 'Two contracts forbid photos.' })
  return { threadId, block }
}

const threads = () => world.caller.documents.threads({ documentId: desk.documentId })
const textOf = async (blockId: string) => {
  const block = (await viewOf(desk)).blocks.find(({ id }) => id === blockId)
  return block === undefined ? null : nodeToText(block.node)
}

describe('comments', () => {
  test('make a conversation that can be closed and opened again', async () => {
    const { threadId, block } = await comment(null)
    await world.caller.documents.reply({ threadId, body: 'Agreed.', authorId: null })
    expect(await threads()).toMatchObject([
      {
        blockId: block.id,
        quote: 'a plant',
        resolvedAt: null,
        comments: [
          { author: 'Paolo', authorId: desk.paolo },
          { authorId: null, body: 'Agreed.' },
        ],
      },
    ])
    expect(await viewOf(desk)).toMatchObject({ openThreads: 1 })
    await world.caller.documents.resolveThread({ threadId, resolved: true })
    expect(await viewOf(desk)).toMatchObject({ openThreads: 0 })
    await world.caller.documents.resolveThread({ threadId, resolved: false })
    expect(await viewOf(desk)).toMatchObject({ openThreads: 1 })
  })

  test('stay in the list when the block they speak of has gone, and never get into a version', async () => {
    const { block } = await comment(null)
    const { versionId } = await publish(desk)
    const { blocks } = await world.caller.documents.version({ versionId })
    expect(JSON.stringify(blocks)).not.toContain('comment')
    expect(await viewOf(desk)).toMatchObject({ stage: 'published', changes: 0 })
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [], removed: [block.id] })
    expect(await threads()).toMatchObject([{ blockId: block.id, quote: 'a plant' }])
  })

  test('a suggestion takes the place of the words, keeps how they looked, and closes the thread in one step', async () => {
    const { threadId, block } = await comment('a customer’s plant')
    const before = await viewOf(desk)
    await world.caller.documents.applySuggestion({ threadId })
    expect(await textOf(block.id)).toBe('Ask before you show a customer’s plant.')
    expect(JSON.stringify((await viewOf(desk)).blocks)).not.toContain(threadId)
    expect((await threads())[0]?.resolvedAt).not.toBeNull()
    await world.caller.history.undo({})
    expect(await viewOf(desk)).toEqual(before)
    expect((await threads())[0]?.resolvedAt).toBeNull()
    await world.caller.history.redo({})
    expect(await textOf(block.id)).toBe('Ask before you show a customer’s plant.')
  })

  test('a suggestion for words that have gone is refused, and so is a comment on nothing', async () => {
    const { threadId, block } = await comment('the plant')
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [{ ...block, node: plantRule(null) }], removed: [] })
    expect(await refusalOf(world.caller.documents.applySuggestion({ threadId }))).toMatchObject({ code: 'suggestion-outdated' })
    const onNothing = {
      documentId: desk.documentId,
      threadId: v7(),
      blockId: v7(),
      quote: '',
      body: 'x',
      replacement: null,
      authorId: null,
    }
    expect(await refusalOf(world.caller.documents.addThread(onNothing))).toMatchObject({ code: 'row-missing' })
    expect(await refusalOf(world.caller.documents.reply({ threadId: v7(), body: 'x', authorId: null }))).toMatchObject({
      code: 'row-missing',
    })
  })

  test('somebody who leaves the team is waited for no longer, and what they said stays', async () => {
    await comment(null)
    await world.caller.documents.update({ documentId: desk.documentId, fields: { ownerId: desk.paolo } })
    await world.caller.documents.requestReview({ documentId: desk.documentId, reviewers: [desk.paolo, desk.giulia], dueOn: null })
    await world.caller.launchPlan.removeMember({ memberId: desk.paolo })
    expect(await viewOf(desk)).toMatchObject({ ownerId: null, reviewersWaiting: 1, reviews: [{ name: 'Giulia' }] })
    expect(await threads()).toMatchObject([{ comments: [{ author: 'Paolo' }] }])
  })
})

describe('a translation', () => {
  const italian = { locale: 'it' } as const
  const translation = () => world.caller.documents.translation({ documentId: desk.documentId, ...italian })
  const behind = async () => (await viewOf(desk)).translations

  test('takes from the template what still reads as the template, also in a second language', async () => {
    const { documentId } = desk
    const mine = await rewrite(desk, 1, paragraph('Mine'))
    await world.caller.documents.startTranslation({ documentId, ...italian })
    await world.caller.documents.startTranslation({ documentId, locale: 'ms' })
    const { title, blocks } = await translation()
    expect(blocks.filter(({ node }) => node === null).map(({ blockId }) => blockId)).toEqual([mine.id])
    expect(title).not.toBe((await viewOf(desk)).title)
    expect(await behind()).toEqual([
      { locale: 'it', behind: 1 },
      { locale: 'ms', behind: 1 },
    ])
    for (const locale of ['it', 'en'] as const)
      expect(await refusalOf(world.caller.documents.startTranslation({ documentId, locale }))).toMatchObject({ code: 'translation-exists' })
  })

  test('falls behind when the original changes, and catches up by being written or confirmed', async () => {
    const { documentId } = desk
    await world.caller.documents.startTranslation({ documentId, ...italian })
    const was = (await translation()).blocks[1]
    const first = await rewrite(desk, 1, paragraph('First'))
    const second = await rewrite(desk, 3, paragraph('Second'))
    await world.caller.documents.update({ documentId, fields: { title: 'New name' } })
    const { blocks, titleStale } = await translation()
    expect({ titleStale, stale: blocks.filter(({ stale }) => stale).map(({ blockId }) => blockId) }).toEqual({
      titleStale: true,
      stale: [first.id, second.id],
    })
    expect(blocks[1]).toMatchObject({ original: first.node, source: was?.original, node: was?.node })
    expect(await behind()).toEqual([{ locale: 'it', behind: 2 }])
    await world.caller.documents.saveTranslation({
      documentId,
      ...italian,
      title: 'Nome nuovo',
      blocks: [{ blockId: first.id, node: paragraph('Primo') }],
    })
    await world.caller.documents.confirmTranslation({ documentId, ...italian, blockIds: [second.id] })
    expect(await behind()).toEqual([{ locale: 'it', behind: 0 }])
    const state = await world.caller.history.state({})
    await world.caller.documents.saveTranslation({
      documentId,
      ...italian,
      title: 'Nome nuovo',
      blocks: [{ blockId: first.id, node: paragraph('Primo') }],
    })
    await world.caller.documents.confirmTranslation({ documentId, ...italian, blockIds: [second.id] })
    expect(await world.caller.history.state({})).toEqual(state)
    await world.caller.history.undo({})
    expect(await behind()).toEqual([{ locale: 'it', behind: 1 }])
  })

  test('a comment on the original does not put it behind', async () => {
    await append(desk, plantRule(null))
    const { documentId } = desk
    await world.caller.documents.startTranslation({ documentId, ...italian })
    const block = (await viewOf(desk)).blocks.at(-1)
    await world.caller.documents.saveTranslation({
      documentId,
      ...italian,
      blocks: [{ blockId: block?.id ?? '', node: paragraph('Chiedi.') }],
    })
    await rewrite(desk, (await viewOf(desk)).blocks.length - 1, plantRule(v7()))
    expect(await behind()).toEqual([{ locale: 'it', behind: 0 }])
  })

  test('stands in for the original where there is one, also in a version', async () => {
    const { documentId } = desk
    const mine = await rewrite(desk, 1, paragraph('Mine'))
    await world.caller.documents.startTranslation({ documentId, ...italian })
    const { versionId } = await publish(desk)
    const { title, blocks, locale } = await world.caller.documents.version({ versionId, ...italian })
    expect({ title, locale }).toEqual({ title: (await translation()).title, locale: 'it' })
    expect(blocks[1]?.node).toEqual(mine.node)
    expect(blocks[0]?.node).toEqual((await translation()).blocks[0]?.node)
    await world.caller.documents.removeTranslation({ documentId, ...italian })
    expect(await behind()).toEqual([])
    expect(await refusalOf(translation())).toMatchObject({ code: 'row-missing' })
    await world.caller.documents.startTranslation({ documentId, ...italian })
    expect(await behind()).toEqual([{ locale: 'it', behind: 1 }])
  })
})
