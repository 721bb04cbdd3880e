/** A filter as a chip: it opens a short list, and what is chosen can be taken back. */
import { IconChevronDown } from '@tabler/icons-react'
import { useText } from '../lib/i18n.tsx'
import styles from './filter-chip.module.css'
import { Menu } from './menu.tsx'

export interface FilterChipProps {
  readonly label: string
  /** Null: everything. */
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

/** One of several values, or all of them. */
export function FilterChip({ label, value, choices, onChange }: FilterChipProps) {
  const text = useText()
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <Menu
      trigger={
        <button type="button" className={styles.chip} data-on={chosen !== undefined || undefined}>
          {chosen === undefined ? label : text('plan.filter-is', { name: label, value: chosen.label })}
          <IconChevronDown className="icon-s" aria-hidden="true" />
        </button>
      }
      items={[
        { id: 'all', label: text('plan.filter-all'), checked: value === null, onSelect: () => onChange(null) },
        null,
        ...choices.map((choice) => ({
          id: choice.value,
          label: choice.label,
          checked: choice.value === value,
          onSelect: () => onChange(choice.value),
        })),
      ]}
    />
  )
}

interface ToggleChipProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A filter that is on or off. */
export function ToggleChip({ label, on, onChange }: ToggleChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </button>
  )
}
