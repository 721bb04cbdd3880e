/** Blocks without running text are met as a whole: keys beside them select them first, and what is typed or pasted on a selected one goes behind it. */
import { Fragment, type ResolvedPos, type Slice } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Backspace or Delete beside such a block: an empty paragraph goes, and the block is selected. Null where there is no such block. */
export function selectNeighbour(state: EditorState, way: 'before' | 'after'): Transaction | null {
  const { $from, empty } = state.selection
  if (!empty || $from.depth === 0 || !isAtEdge($from, way)) return null
  const here = { from: $from.before(1), to: $from.after(1) }
  const neighbour = way === 'before' ? state.doc.resolve(here.from).nodeBefore : state.doc.resolve(here.to).nodeAfter
  if (neighbour === null || !neighbour.isAtom) return null
  const at = way === 'before' ? here.from - neighbour.nodeSize : here.to
  const { tr } = state
  if ($from.depth === 1 && $from.parent.content.size === 0) tr.delete(here.from, here.to)
  return tr.setSelection(NodeSelection.create(tr.doc, tr.mapping.map(at))).scrollIntoView()
}

/** The first or last block of the document when it has no running text: nothing else leads to it. */
export function selectEnd({ doc, tr }: EditorState, way: 'first' | 'last'): Transaction | null {
  const node = way === 'first' ? doc.firstChild : doc.lastChild
  if (node === null || !node.isAtom) return null
  return tr.setSelection(NodeSelection.create(doc, way === 'first' ? 0 : doc.content.size - node.nodeSize)).scrollIntoView()
}

/** What is typed while a whole block is selected begins a paragraph behind it: the block must not go for a letter. */
export function typeBehind(state: EditorState, typed: string): Transaction | null {
  const behind = placeBehind(state)
  if (behind === null) return null
  const tr = state.tr.insert(behind, state.schema.node('paragraph', null, state.schema.text(typed)))
  return tr.setSelection(TextSelection.create(tr.doc, behind + 1 + typed.length)).scrollIntoView()
}

/** The same for what is pasted: a block that was copied and pasted at once is there twice. */
export function pasteBehind(state: EditorState, slice: Slice): Transaction | null {
  const behind = placeBehind(state)
  if (behind === null || slice.size === 0) return null
  const blocks = blocksOf(state, slice)
  const tr = blocks === null ? state.tr.replaceRange(behind, behind, slice) : state.tr.insert(behind, blocks)
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(behind)), -1)).scrollIntoView()
}

/** The slice's content where it can stand in a document as it is. */
function blocksOf({ doc, schema }: EditorState, { content }: Slice): Fragment | null {
  const first = content.firstChild
  const blocks = first?.isInline === true ? Fragment.from(schema.node('paragraph', null, content)) : content
  return doc.canReplace(doc.childCount, doc.childCount, blocks) ? blocks : null
}

function placeBehind({ doc, schema, selection }: EditorState): number | null {
  if (!(selection instanceof NodeSelection) || selection.$from.depth > 0) return null
  const { paragraph } = schema.nodes
  return paragraph !== undefined && doc.contentMatchAt(doc.childCount).matchType(paragraph) !== null ? selection.to : null
}

/** Whether the caret stands at the very start or end of its block. */
function isAtEdge($from: ResolvedPos, way: 'before' | 'after'): boolean {
  // At the start of a list Backspace takes its first line out of it.
  if (way === 'before') return $from.depth === 1 && $from.parentOffset === 0
  if ($from.parentOffset < $from.parent.content.size) return false
  return Array.from({ length: $from.depth - 1 }, (_, index) => index + 1).every(
    (depth) => $from.index(depth) === $from.node(depth).childCount - 1,
  )
}
