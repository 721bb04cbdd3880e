/** The title in the header: a press turns it into a field. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useDocument } from '../use-document.ts'
import styles from './document.module.css'

/** Enter or leaving the field saves, Escape takes the edit back; an empty title is not kept. */
export function DocumentTitle() {
  const { view } = useDocument()
  const text = useText()
  const [isEditing, setEditing] = useState(false)
  const leaves = useRef(false)
  const update = useCommand(contract.documents.update, { done: () => text('policies.said-renamed') })
  const commit = (words: string) => {
    setEditing(false)
    const title = words.trim()
    if (!leaves.current && title !== '' && title !== view.title) void update({ documentId: view.id, fields: { title } })
    leaves.current = false
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    leaves.current = event.key === 'Escape'
    event.currentTarget.blur()
  }
  if (view.stage === 'archived') return view.title
  if (!isEditing) {
    return (
      <button
        type="button"
        className={styles.title}
        data-tip={`${view.title}\n${text('policies.rename')}`}
        onClick={() => setEditing(true)}
      >
        {view.title}
      </button>
    )
  }
  return (
    <input
      className={styles.titleField}
      aria-label={text('policies.field-title')}
      defaultValue={view.title}
      maxLength={200}
      // biome-ignore lint/a11y/noAutofocus: the press that turned the title into a field asked for it
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
