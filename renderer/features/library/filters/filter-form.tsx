/** Everything that items can be filtered by; each press takes effect at once. */
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { ToggleChip } from '../../../ui/filter-chip.tsx'
import { filterSize } from '../logic/filter-text.ts'
import type { ItemTab } from '../logic/tabs.ts'
import type { LibraryFilter } from '../use-library-filter.ts'
import styles from './filters.module.css'
import { type Choice, flagFields, listFields, toggleIn, useFilterChoices } from './use-filter-choices.ts'

/** Choices that are all shown; of more, those that are chosen, and a list to find others in. */
const few = 9

interface FilterFormProps {
  readonly tab: ItemTab
  readonly asked: LibraryFilter
}

export function FilterForm({ tab, asked }: FilterFormProps) {
  const text = useText()
  const choices = useFilterChoices(tab)
  const flags = flagFields.filter((flag) => flag !== 'evergreen' || tab !== 'evergreen')
  return (
    <>
      <div className={styles.form}>
        {listFields.map((field) =>
          choices[field].length === 0 ? null : (
            <Choices
              key={field}
              label={text(`library.filter-${field}`)}
              choices={choices[field]}
              chosen={asked.filter[field]}
              onToggle={(value) => asked.set(toggleIn(asked.filter, field, value))}
            />
          ),
        )}
        <fieldset className={styles.group}>
          <legend>{text('library.filter-flags')}</legend>
          <div className={styles.chips}>
            {flags.map((flag) => (
              <ToggleChip
                key={flag}
                label={text(`library.filter-${flag}`)}
                on={asked.filter[flag] === true}
                onChange={(on) => asked.set({ [flag]: on ? true : null })}
              />
            ))}
          </div>
        </fieldset>
      </div>
      {filterSize(asked.filter) > 0 && (
        <div className={styles.formFoot}>
          <Button variant="link" onClick={asked.clear}>
            {text('plan.filter-clear')}
          </Button>
        </div>
      )}
    </>
  )
}

interface ChoicesProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

function Choices({ label, choices, chosen, onToggle }: ChoicesProps) {
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
