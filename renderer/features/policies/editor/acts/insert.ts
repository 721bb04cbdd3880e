/** Puts a new block into the text and gets it ready to be filled in. */
import type { Editor } from '@tiptap/core'
import { hasFields } from '../schema/block-attributes.ts'
import type { BlockKind } from './block-kinds.ts'
import { selectedBlocks } from './block-range.ts'
import { canTurn, insertBlock, turnInto } from './make-block.ts'
import { openFieldsSoon } from './open-fields.ts'

/** A prose kind turns the paragraph it was asked for in; every other kind is a block of its own. */
export function insertKind(editor: Editor, kind: BlockKind): void {
  const { state } = editor
  const here = state.doc.child(selectedBlocks(state).start)
  const turns = isProse(kind) && here.type.name === 'paragraph' && canTurn(kind.type)
  const tr = turns ? turnInto(state, kind) : insertBlock(state, kind)
  if (tr === null) return
  editor.view.dispatch(tr)
  editor.view.focus()
  if (hasFields(kind.type)) openFieldsSoon(editor, selectedBlocks(editor.state).from)
}

function isProse({ type }: BlockKind): boolean {
  return ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote'].includes(type)
}
