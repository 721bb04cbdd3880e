/** Whole blocks that the selection touches: moving, copying and deleting act on these. */
import { Fragment, type Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'

export interface BlockRange {
  /** Index of the first block, and of the first behind the last. */
  readonly start: number
  readonly end: number
  /** Places before the first and behind the last. */
  readonly from: number
  readonly to: number
}

/** The blocks that the selection touches. */
export function selectedBlocks({ doc, selection }: EditorState): BlockRange {
  const start = Math.min(doc.resolve(selection.from).index(0), doc.childCount - 1)
  const last = doc.resolve(selection.to)
  const end = Math.max(last.depth === 0 && !selection.empty ? last.index(0) : last.index(0) + 1, start + 1)
  return rangeOf(doc, start, Math.min(end, doc.childCount))
}

function rangeOf(doc: Node, start: number, end: number): BlockRange {
  const sizeUpTo = (index: number) => doc.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0)
  return { start, end, from: sizeUpTo(start), to: sizeUpTo(end) }
}

/** Swaps the blocks with the one above or below; null at the edge. The caret goes with them. */
export function moveBlocks(state: EditorState, way: 'up' | 'down'): Transaction | null {
  const { doc, tr } = state
  const { start, end, from, to } = selectedBlocks(state)
  const neighbour = way === 'up' ? doc.maybeChild(start - 1) : doc.maybeChild(end)
  if (neighbour === null) return null
  if (way === 'up') tr.delete(from - neighbour.nodeSize, from).insert(to - neighbour.nodeSize, neighbour)
  else tr.delete(to, to + neighbour.nodeSize).insert(from, neighbour)
  return tr.scrollIntoView()
}

/** A copy behind the blocks, with the caret in it. */
export function duplicateBlocks(state: EditorState): Transaction {
  const { doc, tr } = state
  const { start, end, to } = selectedBlocks(state)
  tr.insert(to, Fragment.from(doc.children.slice(start, end).map(withoutId)))
  return tr.setSelection(selectionIn(tr.doc, to)).scrollIntoView()
}

/** Takes the blocks away; a document keeps one empty paragraph. */
export function deleteBlocks(state: EditorState): Transaction {
  const { doc, tr } = state
  const { start, end, from, to } = selectedBlocks(state)
  const isAll = start === 0 && end === doc.childCount
  if (isAll) tr.replaceWith(from, to, state.schema.node('paragraph'))
  else tr.delete(from, to)
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)))).scrollIntoView()
}

/** The first place to write in the block that begins there, or the block itself when it has none. */
export function selectionIn(doc: Node, at: number): Selection {
  const node = doc.nodeAt(at)
  return node === null || node.isAtom ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1))
}

function withoutId(node: Node): Node {
  return node.type.create({ ...node.attrs, id: null }, node.content, node.marks)
}
