/** Performs the story's steps on policy and brand guideline through the product's own procedures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockRowsOf } from '#db/queries/documents/blocks.ts'
import type { PersonDbRow } from '#db/queries/people/people.ts'
import type { Block, BlockNode, InnerNode } from '#shared/contracts/document-nodes.ts'
import { positionsBetween } from '#shared/domain/documents/nodes.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import type { DocumentStep, ReaderSource } from './document-story.ts'
import type { Stage } from './stage.ts'

/** A document on stage, and what the story calls its parts. */
interface Prop {
  readonly id: string
  readonly title: Readonly<Record<Locale, string>>
  readonly blocks: Map<string, string>
  /** What the story has written, in every language. */
  readonly nodes: Map<string, Readonly<Record<Locale, BlockNode>>>
  readonly threads: Map<string, string>
  readonly begun: Set<Locale>
}

type StepOf<D extends DocumentStep['do']> = Extract<DocumentStep, { readonly do: D }>
interface Scene {
  readonly stage: Stage
  readonly prop: Prop
  readonly members: ReadonlyMap<string, string>
  readonly drawReaders: (from: ReaderSource, count: number) => readonly Pick<PersonDbRow, 'name' | 'email'>[]
}

/** Performs steps one after the other; what one has made the later ones know by name. */
export function createDocumentActs(
  stage: Stage,
  members: ReadonlyMap<string, string>,
  drawReaders: Scene['drawReaders'],
): (step: DocumentStep) => Promise<void> {
  const props = new Map<string, Prop>()
  return async (step) => {
    if (step.do === 'create') {
      props.set(step.document, await create(step, stage))
      return
    }
    const scene = { stage, members, drawReaders, prop: known(props, step.document) }
    if (step.do === 'comment' || step.do === 'answer' || step.do === 'settle') await talk(step, scene)
    else if (step.do === 'picture') await hangPictures(step, scene)
    else if (step.do === 'readers' || step.do === 'acknowledge' || step.do === 'remind') await read(step, scene)
    else await write(step, scene)
  }
}

async function create({ template, title }: StepOf<'create'>, { caller, locale, db }: Stage): Promise<Prop> {
  const { documentId: id } = await caller.documents.create({ template, locale, title: title[locale] })
  const blocks = new Map(blockRowsOf(db().read, id).map((row) => [row.templateKey, row.id]))
  return { id, title, blocks, nodes: new Map(), threads: new Map(), begun: new Set() }
}

async function write(
  step: StepOf<'write' | 'translate' | 'ask-review' | 'verdict' | 'approve' | 'publish' | 'terms'>,
  scene: Scene,
): Promise<void> {
  const { stage, prop, members } = scene
  const { documents, guideline } = stage.caller
  const documentId = prop.id
  switch (step.do) {
    case 'write':
      await writeBlocks(step, scene)
      break
    case 'translate':
      await translate(step, scene)
      break
    case 'ask-review':
      await documents.requestReview({ documentId, reviewers: step.reviewers.map((ref) => known(members, ref)), dueOn: step.dueOn })
      break
    case 'verdict':
      await documents.giveVerdict({ documentId, memberId: known(members, step.by), verdict: step.verdict, note: step.note[stage.locale] })
      break
    case 'approve':
      await documents.approve({ documentId })
      break
    case 'publish': {
      const materialBlocks = step.material.map((key) => known(prop.blocks, key))
      await documents.publish({ documentId, note: step.note[stage.locale], effectiveOn: step.effectiveOn, materialBlocks })
      break
    }
    case 'terms':
      await guideline.addTerms({ list: step.list, terms: step.terms, until: step.until })
  }
}

async function writeBlocks({ blocks: written }: StepOf<'write'>, { stage, prop }: Scene): Promise<void> {
  const { blocks } = await stage.caller.documents.view({ documentId: prop.id })
  for (const { key, after, text, node } of written) {
    const nodes = node ?? (text === undefined ? undefined : paragraphs(text))
    if (nodes === undefined) throw new Error(`the story says nothing in ${key}`)
    prop.nodes.set(key, nodes)
    const block = blocks.find(({ id }) => id === prop.blocks.get(key))
    if (block !== undefined) block.node = nodes[stage.locale]
    else blocks.push(newBlock(blocks, known(prop.blocks, after ?? ''), { id: stage.db().newId(), node: nodes[stage.locale] }))
    if (block === undefined) prop.blocks.set(key, blocks.at(-1)?.id ?? '')
    blocks.sort((a, b) => (a.position < b.position ? -1 : 1))
  }
  await stage.caller.documents.saveBlocks({ documentId: prop.id, blocks, removed: [] })
}

async function hangPictures({ pictures }: StepOf<'picture'>, { stage, prop }: Scene): Promise<void> {
  const { documents } = stage.caller
  const { blocks } = await documents.view({ documentId: prop.id })
  const changed: Block[] = []
  for (const { key, file } of pictures) {
    const block = blocks.find(({ id }) => id === known(prop.blocks, key))
    if (block?.node.type !== 'example') throw new Error(`the story hangs ${file} where no example is`)
    const bytes = new Uint8Array(readFileSync(join(stage.resources, 'demo', 'pictures', file)))
    const { assetId } = await documents.addPicture({ name: file, type: 'image/png', bytes, width: 0, height: 0 })
    changed.push({ ...block, node: { ...block.node, attrs: { ...block.node.attrs, assetId } } })
  }
  await documents.saveBlocks({ documentId: prop.id, blocks: changed, removed: [] })
}

function newBlock(blocks: readonly Block[], after: string, block: Pick<Block, 'id' | 'node'>): Block {
  const place = blocks.findIndex(({ id }) => id === after)
  const [position = ''] = positionsBetween(blocks[place]?.position ?? null, blocks[place + 1]?.position ?? null, 1)
  return { ...block, position }
}

function paragraphs(text: Readonly<Record<Locale, string>>): Readonly<Record<Locale, BlockNode>> {
  const paragraph = (words: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  return { en: paragraph(text.en), it: paragraph(text.it), ms: paragraph(text.ms) }
}

async function translate({ to, keys }: StepOf<'translate'>, { stage, prop }: Scene): Promise<void> {
  const { documents } = stage.caller
  const [first, second] = locales.filter((each) => each !== stage.locale)
  const locale = to === 'first' ? first : second
  if (locale === undefined) throw new Error('the story is told in every language at once')
  if (!prop.begun.has(locale)) await documents.startTranslation({ documentId: prop.id, locale })
  prop.begun.add(locale)
  const blocks = (keys ?? [...prop.nodes.keys()]).map((key) => ({ blockId: known(prop.blocks, key), node: known(prop.nodes, key)[locale] }))
  await documents.saveTranslation({ documentId: prop.id, locale, title: prop.title[locale], blocks })
}

async function read(step: StepOf<'readers' | 'acknowledge' | 'remind'>, { stage, prop, drawReaders }: Scene): Promise<void> {
  const { documents } = stage.caller
  const documentId = prop.id
  if (step.do === 'readers') {
    const readers = step.groups.flatMap(({ group, from, count }) =>
      drawReaders(from, count).map(({ name, email }) => ({ name, email, group: group[stage.locale] })),
    )
    await documents.addReaders({ documentId, readers })
    return
  }
  const all = await documents.readers({ documentId })
  const waiting = all.filter(({ state }) => state !== 'acknowledged').map(({ id }) => id)
  if (step.do === 'remind') await documents.markReminded({ readerIds: waiting })
  else await documents.acknowledge({ readerIds: waiting.sort().slice(0, step.count), how: step.how })
}

async function talk(step: StepOf<'comment' | 'answer' | 'settle'>, { stage, prop }: Scene): Promise<void> {
  const { documents } = stage.caller
  if (step.do === 'comment') {
    await comment(step, stage, prop)
    return
  }
  const threadId = known(prop.threads, step.ref)
  if (step.do === 'answer') await documents.reply({ threadId, body: step.body[stage.locale], authorId: null })
  else if (step.useSuggestion) await documents.applySuggestion({ threadId })
  else await documents.resolveThread({ threadId, resolved: true })
}

async function comment(step: StepOf<'comment'>, { caller, locale, db }: Stage, prop: Prop): Promise<void> {
  const { documents } = caller
  const documentId = prop.id
  const block = (await documents.view({ documentId })).blocks.find(({ id }) => id === prop.blocks.get(step.key))
  if (block === undefined) throw new Error(`the story comments on ${step.key}, which is not there`)
  const threadId = db().newId()
  prop.threads.set(step.ref, threadId)
  const quote = step.quote[locale]
  await documents.saveBlocks({ documentId, blocks: [{ ...block, node: markQuote(block.node, quote, threadId) }], removed: [] })
  const thread = { documentId, threadId, blockId: block.id, quote, body: step.body[locale], authorId: null }
  await documents.addThread({ ...thread, replacement: step.replacement?.[locale] ?? null })
}

/** The node with the thread's mark on the first place where it says `quote`. */
function markQuote<N extends BlockNode | InnerNode>(node: N, quote: string, threadId: string): N {
  if (!('content' in node) || node.content === undefined) return node
  const content = node.content.flatMap((child): readonly InnerNode[] => {
    if (child.type !== 'text' || !child.text.includes(quote)) return [markQuote(child, quote, threadId)]
    const [before = '', ...rest] = child.text.split(quote)
    const mark = { type: 'comment' as const, attrs: { threadId } }
    const parts = [
      { ...child, text: before },
      { ...child, text: quote, marks: [...(child.marks ?? []), mark] },
      { ...child, text: rest.join(quote) },
    ]
    return parts.filter(({ text }) => text !== '')
  })
  return { ...node, content }
}

function known<T>(things: ReadonlyMap<string, T>, name: string): T {
  const thing = things.get(name)
  if (thing === undefined) throw new Error(`the story knows no ${name}`)
  return thing
}
