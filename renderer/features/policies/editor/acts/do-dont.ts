/** Adds a line to a pair of do and don't. */
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { selectedBlocks } from './block-range.ts'
import { insertBlock } from './make-block.ts'

/** In the pair at the caret a new last line of that column; elsewhere a new pair. The caret stands in the line. */
export function addToColumn(state: EditorState, column: 'doList' | 'dontList'): Transaction {
  const { start, from } = selectedBlocks(state)
  const here = state.doc.child(start)
  if (here.type.name === 'doDont') return addLine(state.tr, here, from, column)
  const tr = insertBlock(state, { type: 'doDont' })
  if (column === 'doList') return tr
  const pair = tr.selection.$from.node(1)
  const at = tr.selection.$from.before(1) + 1 + (pair.firstChild?.nodeSize ?? 0)
  return tr.setSelection(Selection.near(tr.doc.resolve(at + 1)))
}

function addLine(tr: Transaction, pair: Node, at: number, column: 'doList' | 'dontList'): Transaction {
  const [dos, donts] = pair.children
  const list = column === 'doList' ? dos : donts
  if (dos === undefined || list === undefined) return tr
  const end = at + 1 + dos.nodeSize + (column === 'doList' ? 0 : list.nodeSize) - 1
  const last = list.lastChild
  // An empty line that waits is used before another is added.
  if (last !== null && last.textContent === '') return tr.setSelection(TextSelection.create(tr.doc, end - 2)).scrollIntoView()
  const { schema } = tr.doc.type
  tr.insert(end, schema.node('listItem', null, [schema.node('paragraph')]))
  return tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView()
}
