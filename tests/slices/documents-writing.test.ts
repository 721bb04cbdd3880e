/** Beginning a document and writing it: what was typed is there, once, and every step can be taken back. */
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blockToLines } from '#shared/domain/redline/block-lines.ts'
import { locales } from '#shared/locales.ts'
import { append, type Desk, paragraph, rewrite, viewOf, withDocument } from './documents.ts'
import { createWorld, refusalOf, type World } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.end())

const templateIds = ['friendly-policy', 'strict-policy', 'brand-guide'] as const

describe('a new document', () => {
  test.each(templateIds.flatMap((template) => locales.map((locale) => ({ template, locale }))))(
    'from $template in $locale says who we are',
    async ({ template, locale }) => {
      const desk = await withDocument(world, template, locale)
      const view = await viewOf(desk)
      const text = view.blocks.flatMap(({ node }) => blockToLines(node)).join('\n')
      expect(view).toMatchObject({
        locale,
        stage: 'draft',
        kind: template === 'brand-guide' ? 'brand' : 'policy',
        version: null,
        nextVersion: '1.0',
      })
      expect(text).toContain('Aurelia Pumps')
      expect(text).not.toMatch(/\{\w+\}/)
      expect(view.blocks.map(({ position }) => position)).toEqual(view.blocks.map(({ position }) => position).toSorted())
      expect(view.reviewOn).toBe('2028-02-01')
    },
  )

  test('without a template has a name and a line to write on; a template that is not there is refused', async () => {
    const desk = await withDocument(world, null, 'it')
    expect(await viewOf(desk)).toMatchObject({
      title: 'Pagina senza titolo',
      kind: 'page',
      reviewOn: null,
      blocks: [{ node: { type: 'paragraph' } }],
    })
    expect(await refusalOf(world.caller.documents.create({ template: 'missing', locale: 'en' }))).toMatchObject({
      code: 'template-missing',
    })
    expect(await world.caller.documents.templates({})).toHaveLength(3)
  })

  test('is listed, can be doubled with its translations, and removed', async () => {
    const desk = await withDocument(world)
    await world.caller.documents.startTranslation({ documentId: desk.documentId, locale: 'it' })
    const { documentId } = await world.caller.documents.duplicate({ documentId: desk.documentId })
    const [original, copy] = await world.caller.documents.list({})
    expect(copy).toMatchObject({ id: documentId, title: `${original?.title} (copy)`, translations: original?.translations })
    const { blocks } = await viewOf(desk)
    expect((await viewOf({ world, documentId })).blocks.map(({ node }) => node)).toEqual(blocks.map(({ node }) => node))
    await world.caller.documents.remove({ documentId })
    expect(await world.caller.documents.list({})).toHaveLength(1)
    expect(await refusalOf(viewOf({ world, documentId }))).toMatchObject({ code: 'document-missing' })
    await world.caller.history.undo({})
    expect(await world.caller.documents.list({})).toHaveLength(2)
  })
})

describe('what is typed', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await withDocument(world)
  })

  test('is saved block by block, survives a restart, and can be taken back and repeated', async () => {
    const before = await viewOf(desk)
    await rewrite(desk, 1, paragraph('Mine'))
    const added = await append(desk, paragraph('At the end'))
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [], removed: [before.blocks[0]?.id ?? ''] })
    const after = await viewOf(desk)
    expect(after.blocks).toHaveLength(before.blocks.length)
    expect(after.blocks.at(-1)).toEqual(added)
    world = world.restart()
    expect(await viewOf({ ...desk, world })).toEqual(after)
    for (const _ of [1, 2, 3]) await world.caller.history.undo({})
    expect(await viewOf({ ...desk, world })).toEqual(before)
    for (const _ of [1, 2, 3]) await world.caller.history.redo({})
    expect(await viewOf({ ...desk, world })).toEqual(after)
  })

  test('twice the same is written once: no act, no news', async () => {
    const block = await rewrite(desk, 1, paragraph('Mine'))
    const state = await world.caller.history.state({})
    const { updatedAt } = await viewOf(desk)
    world.heard()
    world.setTime(updatedAt + 60_000)
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [block], removed: [v7()] })
    await world.caller.documents.update({ documentId: desk.documentId, fields: { title: (await viewOf(desk)).title } })
    expect(world.heard()).toEqual([])
    expect(await world.caller.history.state({})).toEqual(state)
    expect((await viewOf(desk)).updatedAt).toBe(updatedAt)
  })

  test('comes back on its old row when the editor itself takes a removal back', async () => {
    const { blocks } = await viewOf(desk)
    const [first] = blocks
    if (first === undefined) throw new Error('empty')
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [], removed: [first.id] })
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [first], removed: [] })
    expect((await viewOf(desk)).blocks).toEqual(blocks)
  })

  test('cannot reach into another document, and bears no dangerous link', async () => {
    const other = await world.caller.documents.create({ template: null, locale: 'en' })
    const [theirs] = (await viewOf({ world, documentId: other.documentId })).blocks
    if (theirs === undefined) throw new Error('empty')
    const { documentId } = desk
    expect(await refusalOf(world.caller.documents.saveBlocks({ documentId, blocks: [theirs], removed: [] }))).toMatchObject({
      code: 'bad-input',
    })
    expect(await refusalOf(world.caller.documents.saveBlocks({ documentId, blocks: [], removed: [theirs.id] }))).toMatchObject({
      code: 'bad-input',
    })
    const link = { type: 'link' as const, attrs: { href: 'javascript:alert(1)' } }
    const node = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'here', marks: [link] }] }
    expect(await refusalOf(append(desk, node))).toMatchObject({ code: 'bad-input' })
    expect(await refusalOf(world.caller.documents.saveBlocks({ documentId: v7(), blocks: [], removed: [] }))).toMatchObject({
      code: 'document-missing',
    })
  })

  test('a missing section comes from the template, in its language and at its place', async () => {
    const { blocks } = await viewOf(desk)
    const start = blocks.findIndex(({ node }) => node.type === 'heading' && node.attrs.topic === 'crisis')
    const section = blocks.slice(start, start + 2)
    await world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [], removed: section.map(({ id }) => id) })
    const { blockIds } = await world.caller.documents.addSection({
      documentId: desk.documentId,
      topic: 'crisis',
      after: blocks[start - 1]?.id ?? null,
    })
    const after = await viewOf(desk)
    expect(after.blocks.slice(start, start + blockIds.length).map(({ id }) => id)).toEqual(blockIds)
    expect(after.blocks[start]?.node).toEqual(section[0]?.node)
    expect(await refusalOf(world.caller.documents.addSection({ documentId: desk.documentId, topic: 'logo', after: null }))).toMatchObject({
      code: 'bad-input',
    })
  })

  test('a finding that was weighed stays dismissed, with its reason, until somebody takes that back', async () => {
    const dismissal = { documentId: desk.documentId, code: 'finding.long-sentence', blockId: null, note: 'Legal insists' }
    await world.caller.documents.dismiss(dismissal)
    await world.caller.documents.dismiss(dismissal)
    const [kept, ...others] = (await viewOf(desk)).dismissals
    expect({ kept, others }).toMatchObject({ kept: { note: 'Legal insists' }, others: [] })
    await world.caller.documents.undismiss({ dismissalId: kept?.id ?? '' })
    expect((await viewOf(desk)).dismissals).toEqual([])
  })
})
