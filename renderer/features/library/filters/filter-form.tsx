/** Everything that items can be filtered by; each press takes effect at once. */
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceChips } from '../../../ui/choice-chips.tsx'
import { filterSize } from '../logic/filter-text.ts'
import { type ItemTab, tabStatuses } from '../logic/tabs.ts'
import type { LibraryFilter } from '../use-library-filter.ts'
import styles from './filters.module.css'
import { type FlagField, flagFields, listFields, toggleIn, useFilterChoices } from './use-filter-choices.ts'

interface FilterFormProps {
  readonly tab: ItemTab
  readonly asked: LibraryFilter
}

export function FilterForm({ tab, asked }: FilterFormProps) {
  const text = useText()
  const choices = useFilterChoices(tab)
  const flags = useFlags(tab)
  return (
    <>
      <div className={styles.form}>
        {listFields.map((field) =>
          choices[field].length === 0 ? null : (
            <ChoiceChips
              key={field}
              label={text(`library.filter-${field}`)}
              choices={choices[field]}
              chosen={asked.filter[field]}
              onToggle={(value) => asked.set(toggleIn(asked.filter, field, value))}
            />
          ),
        )}
        <ChoiceChips
          label={text('library.filter-flags')}
          choices={flags.map((flag) => ({ value: flag, label: text(`library.filter-${flag}`) }))}
          chosen={flags.filter((flag) => asked.filter[flag] === true)}
          onToggle={(value) => {
            const flag = flags.find((each) => each === value)
            if (flag !== undefined) asked.set({ [flag]: asked.filter[flag] === true ? null : true })
          }}
        />
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

/** Those that tell the items of a view apart. */
function useFlags(tab: ItemTab): readonly FlagField[] {
  const isTwoStep = (useLive(contract.content.settings, {}).data?.approvals ?? 1) > 1
  const holdsReview = tabStatuses[tab].length === 0 || tabStatuses[tab].includes('review')
  const idle: Partial<Record<FlagField, boolean>> = { evergreen: tab === 'evergreen', firstApproved: !(isTwoStep && holdsReview) }
  return flagFields.filter((flag) => !idle[flag])
}
