/** Says to those who do not see it which whole block is selected, and what the keys do with it. */
import { NodeSelection } from '@tiptap/pm/state'
import { type Editor, useEditorState } from '@tiptap/react'
import { useText } from '../../../../lib/i18n.tsx'
import { kindOf } from '../acts/block-kinds.ts'
import { hasFields } from '../schema/block-attributes.ts'

/** Empty while words are selected, or nothing is. */
export function SelectedBlock({ editor }: { readonly editor: Editor }) {
  const text = useText()
  const kind = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { selection } = state
      return selection instanceof NodeSelection && selection.$from.depth === 0 ? kindOf(selection.node.type.name) : undefined
    },
  })
  const message = kind !== undefined && hasFields(kind.type) ? 'policies.editor-selected' : 'policies.editor-block-of'
  return (
    <p role="status" className="visually-hidden">
      {kind !== undefined && text(message, { kind: text(`policies.block-${kind.id}`) })}
    </p>
  )
}
