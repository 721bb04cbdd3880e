/** Choices of a filter as chips to press; of many, those that are chosen and a list to find others in. */
import { useText } from '../lib/i18n.tsx'
import styles from './choice-chips.module.css'
import { SelectField } from './fields.tsx'
import { ToggleChip } from './filter-chip.tsx'

/** Choices that are all shown. */
const few = 9

export interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceChipsProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

/** A group with its name above. */
export function ChoiceChips({ label, choices, chosen, onToggle }: ChoiceChipsProps) {
  const text = useText()
  const isLong = choices.length > few
  const shown = isLong ? choices.filter(({ value }) => chosen.includes(value)) : choices
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {shown.map((choice) => (
          <ToggleChip key={choice.value} label={choice.label} on={chosen.includes(choice.value)} onChange={() => onToggle(choice.value)} />
        ))}
        {isLong && (
          <SelectField
            compact
            hideLabel
            searchable
            label={text('library.filter-add', { name: label })}
            placeholder={text('content.choose')}
            value={null}
            options={choices.filter(({ value }) => !chosen.includes(value))}
            onChange={onToggle}
          />
        )}
      </div>
    </fieldset>
  )
}
