/** Text that is edited where it stands: it looks like text until it has the focus. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './editable-text.module.css'

interface EditableTextProps {
  readonly label: string
  readonly value: string
  /** Resolves to false when it was refused: what was typed then stays. */
  readonly onSave: (value: string) => Promise<boolean>
  /** Several lines; Enter then starts a new one. */
  readonly multiline?: boolean
  /** An empty text is not saved but taken back. */
  readonly required?: boolean
  readonly placeholder?: string
}

/** Saves when it is left or, on one line, with Enter; Escape takes the edit back. */
export function EditableText({ label, value, onSave, multiline = false, required = false, placeholder }: EditableTextProps) {
  const [draft, setDraft] = useState(value)
  const field = useRef<HTMLTextAreaElement>(null)
  const leaves = useRef(false)
  useEffect(() => {
    if (document.activeElement !== field.current) setDraft(value)
  }, [value])
  const commit = () => {
    const next = draft.trim()
    if (leaves.current || next === value || (required && next === '')) setDraft(value)
    else void onSave(next)
    leaves.current = false
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      leaves.current = true
      event.stopPropagation()
      event.currentTarget.blur()
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.blur()
    }
  }
  return (
    <textarea
      ref={field}
      rows={1}
      className={styles.text}
      data-title={!multiline || undefined}
      aria-label={label}
      placeholder={placeholder}
      maxLength={multiline ? 20_000 : 200}
      value={draft}
      onChange={(event) => setDraft(multiline ? event.currentTarget.value : event.currentTarget.value.replace(/\n/g, ' '))}
      onBlur={commit}
      onKeyDown={keys}
    />
  )
}
