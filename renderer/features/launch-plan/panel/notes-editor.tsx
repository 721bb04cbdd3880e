/** The rich text of a task's notes. Loaded only when the notes are opened, because the editor is large. */
import { IconBold, IconH2, IconItalic, IconLink, IconList } from '@tabler/icons-react'
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import DOMPurify from 'dompurify'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from '#shared/ids.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './notes.module.css'

interface NotesEditorProps {
  readonly html: string
  readonly label: string
  readonly onSave: (html: string) => void
  /** A click on a link with Ctrl or Command held. */
  readonly onOpenLink: (url: string) => void
}

const pause = 800

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    // What is typed without "https://" becomes a link that has it.
    link: { openOnClick: false, defaultProtocol: 'https', isAllowedUri: (url) => Link.safeParse(withProtocol(url)).success },
  }),
]

/** Saves a moment after the last key and when the focus leaves. */
export function NotesEditor({ html, label, onSave, onOpenLink }: NotesEditorProps) {
  const clean = useMemo(() => sanitise(html), [html])
  const saved = useRef(clean)
  const timer = useRef(0)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  const flush = (editor: Editor) => {
    window.clearTimeout(timer.current)
    const next = editor.isEmpty ? '' : sanitise(editor.getHTML())
    if (next === saved.current) return
    saved.current = next
    save.current(next)
  }
  const editor = useEditor({
    extensions,
    content: clean,
    // The page's policy allows no style of its own making: what the editor needs stands in our sheet.
    injectCSS: false,
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: styles.prose ?? '' },
      transformPastedHTML: sanitise,
    },
    onUpdate: (event) => {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => flush(event.editor), pause)
    },
    onBlur: (event) => flush(event.editor),
    onDestroy: () => window.clearTimeout(timer.current),
  })
  useEffect(() => {
    // Undo, or another screen, changed the notes underneath: show them, unless somebody is writing.
    if (clean === saved.current || editor.isFocused) return
    saved.current = clean
    editor.commands.setContent(clean, { emitUpdate: false })
  }, [clean, editor])
  return (
    <div className={styles.box}>
      <NotesToolbar editor={editor} />
      <EditorContent
        editor={editor}
        onClick={(event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : null
          if (link !== null && (event.ctrlKey || event.metaKey)) onOpenLink(link.href)
        }}
      />
    </div>
  )
}

function NotesToolbar({ editor }: { readonly editor: Editor }) {
  const text = useText()
  const [asksLink, setAsksLink] = useState(false)
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      list: now.isActive('bulletList'),
      heading: now.isActive('heading'),
      link: now.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  return (
    <div className={styles.tools} role="toolbar" aria-label={text('panel.notes-format')}>
      <Tool label={text('panel.notes-bold')} on={active.bold} onClick={() => chain().toggleBold().run()}>
        <IconBold size={16} stroke={1.5} />
      </Tool>
      <Tool label={text('panel.notes-italic')} on={active.italic} onClick={() => chain().toggleItalic().run()}>
        <IconItalic size={16} stroke={1.5} />
      </Tool>
      <Tool label={text('panel.notes-heading')} on={active.heading} onClick={() => chain().toggleHeading({ level: 2 }).run()}>
        <IconH2 size={16} stroke={1.5} />
      </Tool>
      <Tool label={text('panel.notes-list')} on={active.list} onClick={() => chain().toggleBulletList().run()}>
        <IconList size={16} stroke={1.5} />
      </Tool>
      <Tool
        label={text('panel.notes-link')}
        on={active.link}
        onClick={() => (active.link ? chain().unsetLink().run() : setAsksLink((asked) => !asked))}
      >
        <IconLink size={16} stroke={1.5} />
      </Tool>
      {asksLink && <LinkField editor={editor} onClose={() => setAsksLink(false)} />}
    </div>
  )
}

function LinkField({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const text = useText()
  const [url, setUrl] = useState('')
  const apply = () => {
    const address = withProtocol(url.trim())
    const { from, to } = editor.state.selection
    if (url.trim() === '') return
    if (from === to)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: url.trim(), marks: [{ type: 'link', attrs: { href: address } }] })
        .run()
    else editor.chain().focus().setLink({ href: address }).run()
    onClose()
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
      autoFocus
      className={styles.address}
      aria-label={text('panel.notes-address')}
      value={url}
      onChange={(event) => setUrl(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply()
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
      }}
    />
  )
}

function Tool(props: { readonly label: string; readonly on: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.on}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}

/**
 * Only what the editor can write: nothing else is worth keeping. Done to what is pasted, to what is saved and, because a file
 * from elsewhere may carry anything, to what is shown.
 */
function sanitise(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'u', 's', 'code', 'pre', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'hr', 'a'],
    ALLOWED_ATTR: ['href', 'start'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  })
}

/** A bare "example.org" is meant as a web address. */
function withProtocol(url: string): string {
  return /^[a-z]+:/i.test(url) ? url : `https://${url}`
}
