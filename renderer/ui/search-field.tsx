/** The search of one list: every letter counts at once. */
import { IconSearch, IconX } from '@tabler/icons-react'
import { type Ref, useEffect, useRef, useState } from 'react'
import styles from './search-field.module.css'

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref: Ref<HTMLInputElement>
  /** What is looked through: "Search the library". */
  readonly label: string
  readonly clearLabel: string
}

/** Keeps its own letters, so that typing never waits for the answer; Escape empties it. */
export function SearchField({ value, onChange, ref, label, clearLabel }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const frame = useRef<HTMLLabelElement>(null)
  useEffect(() => {
    if (frame.current?.contains(document.activeElement) !== true) setTyped(value)
  }, [value])
  const type = (next: string) => {
    setTyped(next)
    onChange(next)
  }
  return (
    <label ref={frame} className={styles.search}>
      <IconSearch aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
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
        <button type="button" aria-label={clearLabel} onClick={() => type('')}>
          <IconX className="icon-s" aria-hidden="true" />
        </button>
      )}
    </label>
  )
}
