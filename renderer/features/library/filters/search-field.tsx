/** The library's own search: every letter counts at once. */
import { IconSearch, IconX } from '@tabler/icons-react'
import { type Ref, useEffect, useRef, useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import styles from './filters.module.css'

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref: Ref<HTMLInputElement>
}

/** Keeps its own letters, so that typing never waits for the answer; Escape empties it. */
export function SearchField({ value, onChange, ref }: SearchFieldProps) {
  const text = useText()
  const [typed, setTyped] = useState(value)
  const label = useRef<HTMLLabelElement>(null)
  useEffect(() => {
    if (label.current?.contains(document.activeElement) !== true) setTyped(value)
  }, [value])
  const type = (next: string) => {
    setTyped(next)
    onChange(next)
  }
  return (
    <label ref={label} className={styles.search}>
      <IconSearch aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        aria-label={text('library.search')}
        placeholder={text('library.search')}
        spellCheck={false}
        maxLength={500}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          if (typed === '') event.currentTarget.blur()
          else type('')
        }}
      />
      {typed !== '' && (
        <button type="button" aria-label={text('library.clear-search')} onClick={() => type('')}>
          <IconX className="icon-s" aria-hidden="true" />
        </button>
      )}
    </label>
  )
}
