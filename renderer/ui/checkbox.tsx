/** A check box of 16 px with a target of 24; round where ticking means "done". */
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './checkbox.module.css'

interface CheckboxProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** True: the label is only spoken; it must then be a text. */
  readonly hideLabel?: boolean
  readonly round?: boolean
  readonly disabled?: boolean
  readonly hint?: ReactNode
}

/** A native check box in our look. */
export function Checkbox({ label, checked, onChange, hideLabel = false, round = false, disabled = false, hint }: CheckboxProps) {
  return (
    <label className={styles.line}>
      <span className={styles.target}>
        <input
          type="checkbox"
          className={styles.input}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span className={styles.box} data-round={round || undefined} aria-hidden="true">
          <IconCheck />
        </span>
      </span>
      <span className={hideLabel ? 'visually-hidden' : styles.words}>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  )
}
