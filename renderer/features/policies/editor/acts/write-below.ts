/** A press on the paper under the last block goes on writing there. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { MouseEvent } from 'react'

/** Puts the caret into the last paragraph if it is empty, else into a new one. */
export function writeBelow(editor: Editor, event: MouseEvent): void {
  const { view, state } = editor
  const last = view.dom.lastElementChild
  if (!editor.isEditable || event.button !== 0 || last === null || event.clientY <= last.getBoundingClientRect().bottom) return
  event.preventDefault()
  const { tr, doc } = state
  const { lastChild } = doc
  const isWaiting = lastChild?.type.name === 'paragraph' && lastChild.content.size === 0
  if (!isWaiting) tr.insert(doc.content.size, state.schema.node('paragraph'))
  view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView())
  view.focus()
}
