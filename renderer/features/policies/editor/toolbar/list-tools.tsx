/** The toolbar's lists: points, numbers, do and don't. */
import { IconCircleCheck, IconCircleX, IconList, IconListNumbers } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useText } from '../../../../lib/i18n.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { addToColumn } from '../acts/do-dont.ts'

/** Turns paragraphs into lists and back. */
export function ListTools({ editor }: { readonly editor: Editor }) {
  const text = useText()
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ points: now.isActive('bulletList'), numbers: now.isActive('orderedList') }),
  })
  return (
    <>
      <IconButton
        label={text('policies.block-bulletList')}
        icon={<IconList aria-hidden="true" />}
        active={active.points}
        aria-pressed={active.points}
        onClick={() => editor.chain().focus().toggleBulletList().run()}
      />
      <IconButton
        label={text('policies.block-orderedList')}
        icon={<IconListNumbers aria-hidden="true" />}
        active={active.numbers}
        aria-pressed={active.numbers}
        onClick={() => editor.chain().focus().toggleOrderedList().run()}
      />
    </>
  )
}

/** Adds a line to the pair at the caret, or a pair where there is none. */
export function DoDontTools({ editor }: { readonly editor: Editor }) {
  const text = useText()
  const add = (column: 'doList' | 'dontList') => {
    editor.view.dispatch(addToColumn(editor.state, column))
    editor.view.focus()
  }
  return (
    <>
      <IconButton label={text('policies.editor-add-do')} icon={<IconCircleCheck aria-hidden="true" />} onClick={() => add('doList')} />
      <IconButton label={text('policies.editor-add-dont')} icon={<IconCircleX aria-hidden="true" />} onClick={() => add('dontList')} />
    </>
  )
}
