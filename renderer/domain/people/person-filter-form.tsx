/** Everything that people can be narrowed by; each press takes effect at once. */
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { useText } from '../../lib/i18n.tsx'
import { ChoiceChips } from '../../ui/choice-chips.tsx'
import { toggleIn, withFlag } from './filter-text.ts'
import styles from './people.module.css'
import { offeredFlags, offeredLists, usePersonChoices } from './use-person-choices.ts'

interface PersonFilterFormProps {
  readonly filter: PersonFilter
  readonly onChange: (filter: PersonFilter) => void
}

export function PersonFilterForm({ filter, onChange }: PersonFilterFormProps) {
  const text = useText()
  const choices = usePersonChoices()
  return (
    <div className={styles.form}>
      {offeredLists.map((field) =>
        choices[field].length === 0 ? null : (
          <ChoiceChips
            key={field}
            label={text(`people.filter-${field}`)}
            choices={choices[field]}
            chosen={filter[field]}
            onToggle={(value) => onChange(toggleIn(filter, field, value))}
          />
        ),
      )}
      <ChoiceChips
        label={text('people.filter-flags')}
        choices={offeredFlags.map(({ field, value }) => ({ value: `${field}-${value}`, label: text(`people.filter-${field}-${value}`) }))}
        chosen={offeredFlags.filter(({ field, value }) => filter[field] === value).map(({ field, value }) => `${field}-${value}`)}
        onToggle={(key) => {
          const flag = offeredFlags.find(({ field, value }) => `${field}-${value}` === key)
          if (flag !== undefined) onChange(withFlag(filter, flag.field, filter[flag.field] === flag.value ? undefined : flag.value))
        }}
      />
    </div>
  )
}
