/** What the screen around the text may do with it: show a block, tie a comment thread to words. */

import type { Editor } from '@tiptap/core'
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorApi, Quote } from './editor-props.ts'
import { idOf, notTyped } from './schema/block-ids.ts'
import { placesOfThread } from './schema/comment-mark.ts'
import type { DocumentSession } from './session.ts'

/** Longest quote of the contract. */
const longestQuote = 2000

/** The acts on one open document. */
export function createApi(editor: Editor, session: DocumentSession): EditorApi {
  return {
    blocks: session.blocks,
    flush: session.flush,
    showBlock: (blockId) => showBlock(editor, blockId),
    focus: () => editor.view.focus(),
    selectedWords: () => quoteOf(editor.state, placeOfSelection(editor.state)),
    beginThread: (threadId) => {
      const place = placeOfSelection(editor.state) ?? placeOfWord(editor.state)
      const quote = quoteOf(editor.state, place)
      if (place === null || quote === null) return null
      const mark = editor.schema.marks['comment']?.create({ threadId })
      const { tr } = editor.state
      if (mark !== undefined && !place.isForm) tr.addMark(place.from, place.to, mark)
      // Undo takes back typing; a thread is taken away where it was begun.
      editor.view.dispatch(tr.setMeta('addToHistory', false))
      return quote
    },
    dropThread: (threadId) => {
      const mark = editor.schema.marks['comment']?.create({ threadId })
      if (mark === undefined) return
      const { tr } = editor.state
      for (const { from, to } of placesOfThread(tr.doc, threadId)) tr.removeMark(from, to, mark)
      if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false))
    },
  }
}

/** Scrolls to a block and puts the caret at its start. */
export function showBlock(editor: Editor, blockId: string): void {
  editor.state.doc.forEach((node, at) => {
    if (idOf(node) !== blockId) return
    const element = editor.view.nodeDOM(at)
    const { tr } = editor.state
    const selection = node.isAtom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at + 1))
    editor.view.dispatch(tr.setSelection(selection).setMeta(notTyped, true))
    editor.view.focus()
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' })
  })
}

interface Place {
  readonly from: number
  readonly to: number
  readonly blockId: string
  /** A block of fields: it has no words to mark. */
  readonly isForm: boolean
}

/** The selection, cut off where its first block ends. */
function placeOfSelection({ selection, doc }: EditorState): Place | null {
  const { from, to, empty } = selection
  if (empty) return null
  const index = doc.resolve(from).index(0)
  const block = doc.maybeChild(index)
  const blockId = block === null ? null : idOf(block)
  if (block === null || blockId === null) return null
  const start = doc.resolve(from).posAtIndex(index, 0)
  return { from, to: Math.min(to, start + block.nodeSize), blockId, isForm: block.isAtom }
}

function placeOfWord({ selection, doc }: EditorState): Place | null {
  const { $head } = selection
  const block = $head.depth === 0 ? null : $head.node(1)
  const blockId = block === null ? null : idOf(block)
  if (blockId === null || !$head.parent.isTextblock) return null
  const words = doc.textBetween($head.start(), $head.end(), undefined, '\n')
  const at = $head.parentOffset
  const before = /[\p{L}\p{N}'’-]*$/u.exec(words.slice(0, at))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}'’-]*/u.exec(words.slice(at))?.[0].length ?? 0
  if (before + after === 0) return null
  return { from: $head.pos - before, to: $head.pos + after, blockId, isForm: false }
}

function quoteOf({ doc }: EditorState, place: Place | null): Quote | null {
  if (place === null) return null
  const quote = doc.textBetween(place.from, place.to, ' ', '\n').trim().slice(0, longestQuote)
  return quote === '' && !place.isForm ? null : { blockId: place.blockId, quote }
}
