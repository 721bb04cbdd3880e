/** The row of tools over the text; the screen's own stand at its right end. */
import { IconBold, IconItalic, IconLink, IconMessagePlus } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../../../lib/i18n.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { blockKeys } from '../acts/block-keys.ts'
import { DoDontTools, ListTools } from './list-tools.tsx'
import { BlockMenu, InsertMenu, StyleMenu, TableMenu } from './menus.tsx'
import styles from './toolbar.module.css'

interface EditorToolbarProps {
  readonly editor: Editor
  readonly onLink: () => void
  readonly onComment: () => void
  readonly children?: ReactNode
}

/** Arrow keys walk along it. */
export function EditorToolbar({ editor, onLink, onComment, children }: EditorToolbarProps) {
  const text = useText()
  return (
    <div className={styles.bar}>
      <div
        className={styles.tools}
        role="toolbar"
        aria-label={text('policies.editor-tools')}
        onKeyDown={walk}
        onMouseDown={(event) => event.preventDefault()}
      >
        <StyleMenu editor={editor} />
        <MarkTools editor={editor} onLink={onLink} />
        <i className={styles.line} />
        <ListTools editor={editor} />
        <DoDontTools editor={editor} />
        <TableMenu editor={editor} />
        <i className={styles.line} />
        <IconButton
          label={text('policies.editor-comment')}
          keys={blockKeys.comment}
          icon={<IconMessagePlus aria-hidden="true" />}
          onClick={onComment}
        />
        <InsertMenu editor={editor} />
        <BlockMenu editor={editor} />
      </div>
      {children !== undefined && <div className={styles.end}>{children}</div>}
    </div>
  )
}

function MarkTools({ editor, onLink }: Pick<EditorToolbarProps, 'editor' | 'onLink'>) {
  const text = useText()
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ bold: now.isActive('bold'), italic: now.isActive('italic'), link: now.isActive('link') }),
  })
  return (
    <>
      <IconButton
        label={text('policies.editor-bold')}
        keys="Mod+B"
        icon={<IconBold aria-hidden="true" />}
        active={active.bold}
        aria-pressed={active.bold}
        onClick={() => editor.chain().focus().toggleBold().run()}
      />
      <IconButton
        label={text('policies.editor-italic')}
        keys="Mod+I"
        icon={<IconItalic aria-hidden="true" />}
        active={active.italic}
        aria-pressed={active.italic}
        onClick={() => editor.chain().focus().toggleItalic().run()}
      />
      <IconButton
        label={text('policies.editor-link')}
        keys={blockKeys.link}
        icon={<IconLink aria-hidden="true" />}
        active={active.link}
        onClick={onLink}
      />
    </>
  )
}

function walk(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const at = document.activeElement instanceof HTMLElement ? buttons.indexOf(document.activeElement) : -1
  const next = at === -1 ? undefined : buttons[(at + step + buttons.length) % buttons.length]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
