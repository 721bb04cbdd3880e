/** Makes blocks: new ones, and ones of another kind that say what a block said before. */
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { BlockType } from '#shared/contracts/document-nodes.ts'
import type { BlockKind } from './block-kinds.ts'
import { selectedBlocks, selectionIn } from './block-range.ts'

/** A new block of a kind around lines of running text; without lines it is empty, ready to be written in. */
export function makeBlock(
  schema: Schema,
  { type, level }: Pick<BlockKind, 'type' | 'level'>,
  lines: readonly Fragment[] = [],
): readonly Node[] {
  const node = (name: string, content?: Fragment | readonly Node[], attrs?: object) => schema.node(name, { ...attrs }, content)
  const paragraphs = (of: readonly Fragment[]) => (of.length === 0 ? [Fragment.empty] : of).map((line) => node('paragraph', line))
  const items = (of: readonly Fragment[]) => paragraphs(of).map((paragraph) => node('listItem', [paragraph]))
  const [first = Fragment.empty, ...rest] = lines
  switch (type) {
    case 'paragraph':
      return paragraphs(lines)
    case 'heading':
      return [node('heading', first, { level: level ?? 2 }), ...rest.map((line) => node('paragraph', line))]
    case 'bulletList':
    case 'orderedList':
      return [node(type, items(lines))]
    case 'crisisSteps':
      return [node(type, [node('orderedList', items(lines))])]
    case 'doDont':
      return [node(type, [node('doList', items(lines)), node('dontList', items([]))])]
    case 'faq':
      return [node(type, [node('faqQuestion', first), node('faqAnswer', paragraphs(rest))])]
    case 'blockquote':
    case 'offLimits':
    case 'replyGuidance':
    case 'legalNote':
      return [node(type, paragraphs(lines))]
    case 'table':
      return [node(type, tableRows(schema))]
    default:
      return [node(type)]
  }
}

/** Puts a new block where the caret is: in the place of an empty paragraph, else behind the block. */
export function insertBlock(state: EditorState, kind: Pick<BlockKind, 'type' | 'level'>): Transaction {
  const { doc, tr } = state
  const { start, from, to } = selectedBlocks(state)
  const here = doc.child(start)
  const isEmpty = here.type.name === 'paragraph' && here.content.size === 0
  const nodes = makeBlock(state.schema, kind)
  const at = isEmpty ? from : to
  if (isEmpty) tr.replaceWith(from, from + here.nodeSize, withId(nodes, here))
  else tr.insert(at, [...nodes])
  return kind.type === 'horizontalRule' ? goOnBehind(tr, at + 1) : tr.setSelection(selectionIn(tr.doc, at)).scrollIntoView()
}

/** A line has nothing to be written in: the caret goes into the paragraph behind it, or a new one. */
function goOnBehind(tr: Transaction, at: number): Transaction {
  const { paragraph } = tr.doc.type.schema.nodes
  if (paragraph !== undefined && tr.doc.nodeAt(at)?.type !== paragraph) tr.insert(at, paragraph.create())
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView()
}

/** Whether a block's words can become another kind of block. */
export function canTurn(type: string): boolean {
  return turnable.some((each) => each === type)
}

/** Kinds that consist of running text, and so can become one another. */
export const turnable: readonly BlockType[] = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'doDont',
  'faq',
  'crisisSteps',
  'offLimits',
  'replyGuidance',
  'legalNote',
]

/** Makes the block at the caret one of another kind with the same words, still the same block. Null when it has no running text. */
export function turnInto(state: EditorState, kind: Pick<BlockKind, 'type' | 'level'>): Transaction | null {
  const { doc, tr } = state
  const { start, from } = selectedBlocks(state)
  const here = doc.child(start)
  if (!canTurn(here.type.name)) return null
  const offset = state.selection.head - from
  tr.replaceWith(from, from + here.nodeSize, withId(makeBlock(state.schema, kind, linesOf(here)), here))
  const place = tr.doc.resolve(Math.min(from + Math.max(offset, 1), tr.doc.content.size))
  return tr.setSelection(Selection.near(place)).scrollIntoView()
}

function linesOf(block: Node): readonly Fragment[] {
  const lines: Fragment[] = []
  if (block.isTextblock) return [block.content]
  block.descendants((node) => {
    if (!node.isTextblock) return true
    if (node.content.size > 0) lines.push(node.content)
    return false
  })
  return lines
}

function withId(nodes: readonly Node[], from: Node): Node[] {
  return nodes.map((node, index) => (index === 0 ? node.type.create({ ...node.attrs, id: from.attrs['id'] }, node.content) : node))
}

function tableRows(schema: Schema): Node[] {
  const row = (cell: string) =>
    schema.node(
      'tableRow',
      null,
      [0, 1, 2].map(() => schema.node(cell, null, [schema.node('paragraph')])),
    )
  return [row('tableHeader'), row('tableCell'), row('tableCell')]
}
