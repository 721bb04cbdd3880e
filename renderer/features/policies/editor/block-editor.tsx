/** The editor for one block alone: a translation beside its original. */
import { getSchema } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import type { Locale } from '#shared/ids.ts'
import { useText } from '../../../lib/i18n.tsx'
import { isSameNode } from './draft.ts'
import styles from './editor.module.css'
import frames from './frames.module.css'
import { blockToNode, nodeToBlockNode } from './mapping.ts'
import { PaperContext } from './paper-context.ts'
import marks from './prose-marks.module.css'
import { notTyped } from './schema/block-ids.ts'
import { useBlockExtensions } from './use-document-extensions.ts'
import { useShown } from './use-shown.ts'

interface BlockEditorProps {
  readonly node: BlockNode
  readonly locale: Locale
  /** With every letter. */
  readonly onChange: (node: BlockNode) => void
  readonly autoFocus?: boolean
}

/** Only what ProseMirror needs to tell blocks apart; a translation is kept under the original's id. */
const alone = '00000000-0000-7000-8000-000000000000'

/** Shows and edits one block; it stays one block of its kind. */
export function BlockEditor(props: BlockEditorProps) {
  return useShown() && <OpenBlock {...props} />
}

function OpenBlock({ node, locale, onChange, autoFocus = false }: BlockEditorProps) {
  const text = useText()
  const extensions = useBlockExtensions(node.type, locale)
  const [content] = useState(() => ({ type: 'doc', content: [blockToNode(getSchema([...extensions]), { id: alone, node }).toJSON()] }))
  const shown = useRef(node)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  const editor = useEditor({
    extensions: [...extensions],
    content,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': text('policies.editor-translation'),
        lang: locale,
        spellcheck: 'true',
        class: `${styles.prose} ${frames.frames} ${marks.marks}`,
      },
    },
    onUpdate: ({ editor: now, transaction }) => {
      const first = now.state.doc.firstChild
      if (first === null || transaction.getMeta(notTyped) === true) return
      shown.current = nodeToBlockNode(first)
      latest.current(shown.current)
    },
  })
  useEffect(() => {
    // Undo, or the original taken over, changed the block underneath.
    const incoming = blockToNode(editor.schema, { id: alone, node })
    const first = editor.state.doc.firstChild
    if (isSameNode(shown.current, node) || first === null || isSameNode(nodeToBlockNode(first), nodeToBlockNode(incoming))) return
    shown.current = node
    editor.view.dispatch(
      editor.state.tr.replaceWith(0, editor.state.doc.content.size, incoming).setMeta('addToHistory', false).setMeta(notTyped, true),
    )
  }, [editor, node])
  return (
    <PaperContext value={{ locale }}>
      <div className={styles.single} lang={locale}>
        <EditorContent editor={editor} />
      </div>
    </PaperContext>
  )
}
