/** What can be done with the table at the caret. */
import type { Editor } from '@tiptap/core'

interface TableAct {
  /** End of its message: "policies.editor-<id>". */
  readonly id: 'row-above' | 'row-below' | 'column-before' | 'column-after' | 'head-row' | 'delete-row' | 'delete-column' | 'delete-table'
  readonly run: (editor: Editor) => void
}

export const tableActs: readonly TableAct[] = [
  { id: 'row-above', run: (editor) => editor.chain().focus().addRowBefore().run() },
  { id: 'row-below', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { id: 'column-before', run: (editor) => editor.chain().focus().addColumnBefore().run() },
  { id: 'column-after', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { id: 'head-row', run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { id: 'delete-row', run: (editor) => editor.chain().focus().deleteRow().run() },
  { id: 'delete-column', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { id: 'delete-table', run: (editor) => editor.chain().focus().deleteTable().run() },
]
