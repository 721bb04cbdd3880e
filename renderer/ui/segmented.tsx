/** Two to five choices side by side, one of them on. */
import type { ReactNode } from 'react'
import styles from './segmented.module.css'

interface SegmentedProps<Value extends string> {
  /** What is being chosen; not shown. */
  readonly label: string
  /** Null: none of the options, as with quick answers beside a free field. */
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly lang?: string }[]
  readonly onChange: (value: Value) => void
}

/** A segmented control; each choice is a button that says whether it is pressed. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  return (
    <div className={styles.segmented} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.lang}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
