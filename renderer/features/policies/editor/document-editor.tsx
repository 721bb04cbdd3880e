/** The text of a document on its paper: what is typed is saved by itself, what changes outside appears by itself. */
import { getSchema } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { createSlashStore } from './acts/slash.ts'
import { writeBelow } from './acts/write-below.ts'
import styles from './editor.module.css'
import type { DocumentEditorProps } from './editor-props.ts'
import frames from './frames.module.css'
import { blocksToDoc } from './mapping.ts'
import { PaperContext } from './paper-context.ts'
import marks from './prose-marks.module.css'
import { activateThread } from './schema/comment-mark.ts'
import { EditorToolbar } from './toolbar/editor-toolbar.tsx'
import { LinkForm } from './toolbar/link-form.tsx'
import { SelectedBlock } from './toolbar/selected-block.tsx'
import { SlashList } from './toolbar/slash-list.tsx'
import { useDocumentExtensions } from './use-document-extensions.ts'
import { useEditorPorts } from './use-editor-ports.ts'
import { useSession } from './use-session.ts'
import { useShown } from './use-shown.ts'

/** Shows and edits one document; another document gets an editor of its own. */
export function DocumentEditor(props: DocumentEditorProps) {
  return useShown() && <OpenDocument key={props.view.id} {...props} />
}

function OpenDocument(props: DocumentEditorProps) {
  const { view, readOnly, activeThread, head, tools } = props
  const { editor, session, slash, ports, asksLink, setAsksLink } = useOpenEditor(props)
  const paper = useMemo(() => ({ locale: view.locale }), [view.locale])
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly])
  useEffect(() => activateThread(editor.view, activeThread), [editor, activeThread])
  return (
    <div className={styles.desk}>
      {!readOnly && (
        <EditorToolbar editor={editor} onLink={ports.onLink} onComment={ports.onComment}>
          {tools}
        </EditorToolbar>
      )}
      {readOnly && tools !== undefined && <div className={styles.tools}>{tools}</div>}
      {asksLink && <LinkForm editor={editor} onClose={() => setAsksLink(false)} />}
      <Refusal error={session.refusal} onAgain={session.again} />
      <div className={styles.scroll}>
        <article className={styles.paper} lang={view.locale} onMouseDown={(event) => writeBelow(editor, event)}>
          {head}
          <PaperContext value={paper}>
            <EditorContent editor={editor} className={styles.text} />
          </PaperContext>
        </article>
      </div>
      <SlashList editor={editor} store={slash} />
      <SelectedBlock editor={editor} />
    </div>
  )
}

/** The editor of the document as it was when it was opened; what changes later comes through the session. */
function useOpenEditor(props: DocumentEditorProps) {
  const { view, readOnly } = props
  const text = useText()
  const [slash] = useState(createSlashStore)
  const [asksLink, setAsksLink] = useState(false)
  const ports = useEditorPorts(props, () => setAsksLink(true))
  const extensions = useDocumentExtensions(view.locale, ports, slash)
  const [opened] = useState(() => ({ blocks: view.blocks, doc: blocksToDoc(getSchema([...extensions]), view.blocks) }))
  const editor = useEditor({
    extensions: [...extensions],
    content: opened.doc,
    editable: !readOnly,
    // The page's policy allows no style of its own making: what the editor needs stands in our sheet.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': text('policies.editor-text'),
        lang: view.locale,
        spellcheck: 'true',
        class: `${styles.prose} ${frames.frames} ${marks.marks}`,
      },
    },
  })
  const session = useSession(editor, opened.blocks, props, ports.attach)
  return { editor, session, slash, ports, asksLink, setAsksLink }
}

function Refusal({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const text = useText()
  const errorText = useErrorText()
  if (error === null) return null
  return (
    <div className={styles.refusal}>
      <InlineError actions={<Button onClick={onAgain}>{text('policies.editor-again')}</Button>}>
        {errorText(error)} {text('policies.editor-kept')}
      </InlineError>
    </div>
  )
}
