/** Brings what changed outside (undo, a suggestion that was used, a restored version) into the text without taking the caret away. */
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { inOrder } from '#shared/domain/documents/nodes.ts'
import { isSameNode, type SavedBlocks } from './draft.ts'
import { blockToNode, nodeToBlockNode } from './mapping.ts'
import { idOf } from './schema/block-ids.ts'

export interface OutsideChange {
  /** What the file said when it was last read or saved. */
  readonly saved: SavedBlocks
  /** What the screen says. */
  readonly here: readonly Block[]
  /** What the file says now. */
  readonly there: readonly Block[]
}

/** A transaction that shows what changed outside; blocks with unsaved typing stay as they are. Null when there is nothing to show. */
export function outsideToTransaction(state: EditorState, change: OutsideChange): Transaction | null {
  const now = new Map(state.doc.children.flatMap((child) => (idOf(child) === null ? [] : [[idOf(child) ?? '', child] as const])))
  const target = targetOf(change).map(({ id, block }) => {
    const shown = now.get(id)
    return block === null ? shown : nodeToShow(state, shown, block)
  })
  const children = target.filter((node) => node !== undefined)
  if (children.length === 0) children.push(state.schema.node('paragraph'))
  return replaceChildren(state, children)
}

/** Ids in the order to show; `block` is null where the screen's own text stays. */
function targetOf({ saved, here, there }: OutsideChange): readonly { readonly id: string; readonly block: Block | null }[] {
  const typed = new Set(here.filter((block) => !isUntouched(saved.get(block.id), block)).map(({ id }) => id))
  const shown = new Set(here.map(({ id }) => id))
  const target = inOrder(there)
    // A block that somebody has just deleted here, and that nobody changed there, stays deleted.
    .filter((block) => shown.has(block.id) || !isUntouched(saved.get(block.id), block))
    .map((block): { id: string; block: Block | null } => ({ id: block.id, block: typed.has(block.id) ? null : block }))
  const known = new Set(target.map(({ id }) => id))
  here.forEach((block, index) => {
    if (known.has(block.id) || !typed.has(block.id)) return
    const before = here[index - 1]?.id
    const at = before === undefined ? 0 : target.findIndex(({ id }) => id === before) + 1
    target.splice(at, 0, { id: block.id, block: null })
    known.add(block.id)
  })
  return target
}

function isUntouched(saved: Block | undefined, block: Block): boolean {
  return saved !== undefined && isSameNode(saved.node, block.node)
}

function nodeToShow(state: EditorState, shown: Node | undefined, block: Block): Node {
  const node = blockToNode(state.schema, block)
  return shown !== undefined && isSameNode(nodeToBlockNode(shown), nodeToBlockNode(node)) ? shown : node
}

/** Replaces as few children as possible: the equal ones at both ends stay, and within the rest what is equal in pairs. */
function replaceChildren(state: EditorState, children: readonly Node[]): Transaction | null {
  const { doc } = state
  const shown = doc.children
  const isSame = (index: number, other: number) => shown[index] === children[other]
  let start = 0
  while (start < shown.length && start < children.length && isSame(start, start)) start += 1
  let end = 0
  while (end < shown.length - start && end < children.length - start && isSame(shown.length - 1 - end, children.length - 1 - end)) end += 1
  if (start === shown.length && start === children.length) return null
  const caret = caretOf(state)
  const from = shown.slice(0, start).reduce((size, child) => size + child.nodeSize, 0)
  const to = doc.content.size - shown.slice(shown.length - end).reduce((size, child) => size + child.nodeSize, 0)
  const { tr } = state
  if (children.length === shown.length) replaceEach(tr, shown, children, start, children.length - end, from)
  else tr.replaceWith(from, to, children.slice(start, children.length - end))
  return restoreCaret(tr, caret).setMeta('addToHistory', false)
}

function replaceEach(tr: Transaction, shown: readonly Node[], children: readonly Node[], start: number, end: number, from: number): void {
  let at = from
  for (let index = start; index < end; index += 1) {
    const [old, next] = [shown[index], children[index]]
    if (old === undefined || next === undefined) return
    if (old !== next) tr.replaceWith(at, at + old.nodeSize, next)
    at += next.nodeSize
  }
}

interface Caret {
  readonly id: string
  /** From the start of the block. */
  readonly offset: number
  readonly isNode: boolean
}

function caretOf({ selection }: EditorState): Caret | null {
  const { $head } = selection
  const block = $head.depth === 0 ? $head.nodeAfter : $head.node(1)
  const id = block === null || block === undefined ? null : idOf(block)
  if (id === null) return null
  return { id, offset: $head.depth === 0 ? 0 : $head.pos - $head.before(1), isNode: $head.depth === 0 }
}

/** Puts the caret back to the same letter of the same block, if the block is still there and the change has moved it. */
function restoreCaret(tr: Transaction, caret: Caret | null): Transaction {
  if (caret === null || caret.isNode) return tr
  tr.doc.forEach((node, at) => {
    if (idOf(node) !== caret.id) return
    const place = tr.doc.resolve(at + Math.min(caret.offset, node.nodeSize - 1))
    if (place.pos !== tr.selection.head) tr.setSelection(Selection.near(place))
  })
  return tr
}
