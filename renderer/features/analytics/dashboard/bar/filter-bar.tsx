/** Under the tabs: the days, what they are compared with, and what the figures are narrowed to, each as a chip that can be taken back. */
import { IconChevronDown, IconFilterOff } from '@tabler/icons-react'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { usePeriodText } from '../../../../domain/period-choices.tsx'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import { TakenChip } from '../../../../ui/taken-chip.tsx'
import { type FilterKey, filterKeys, isNarrowed } from '../logic/filter.ts'
import { comparisons } from '../logic/period.ts'
import { useDashboard } from '../use-dashboard.ts'
import { useFilterNames, useHourName } from '../use-names.ts'
import styles from './bar.module.css'
import { PeriodPicker } from './period-picker.tsx'

interface FilterBarProps {
  readonly isPicking: boolean
  readonly setPicking: (isPicking: boolean) => void
}

export function FilterBar({ isPicking, setPicking }: FilterBarProps) {
  const text = useText()
  const { comparison, setComparison, filter, clear, facets } = useDashboard()
  return (
    <div className={styles.bar} role="group" aria-label={text('analytics.asked')}>
      <PeriodPicker isOpen={isPicking} setOpen={setPicking} />
      <Menu
        trigger={
          <Button variant="quiet">
            {text(`analytics.compare-${comparison}`)}
            <IconChevronDown className="icon-s" aria-hidden="true" />
          </Button>
        }
        items={comparisons.map((each) => ({
          id: each,
          label: text(`analytics.compare-with-${each}`),
          checked: each === comparison,
          onSelect: () => setComparison(each),
        }))}
      />
      <span className={styles.space} />
      <Choice label={text('analytics.filter-teams')} of="teamIds" values={facets.teams.map(({ id }) => id)} />
      <Choice label={text('analytics.filter-networks')} of="networks" values={facets.networks} />
      <Choice label={text('analytics.filter-campaigns')} of="campaignIds" values={facets.campaigns.map(({ id }) => id)} />
      <Choice label={text('analytics.filter-kinds')} of="kinds" values={contentKinds} />
      <Choice label={text('analytics.filter-categories')} of="categories" values={contentCategories} />
      {isNarrowed(filter) && (
        <Button variant="quiet" icon={<IconFilterOff />} onClick={clear}>
          {text('analytics.clear')}
        </Button>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly of: FilterKey
  readonly values: readonly string[]
}

/** Nothing where there is nothing to choose from. */
function Choice({ label, of, values }: ChoiceProps) {
  const { filter, toggle } = useDashboard()
  const nameOf = useFilterNames()
  const chosen: readonly string[] = filter[of]
  if (values.length === 0) return null
  return (
    <Menu
      position="bottom-end"
      trigger={
        <Button variant="quiet" data-on={chosen.length > 0 || undefined} className={styles.choiceOf}>
          {label}
          <IconChevronDown className="icon-s" aria-hidden="true" />
        </Button>
      }
      items={values.map((value) => ({
        id: value,
        label: nameOf(of, value),
        checked: chosen.includes(value),
        onSelect: () => toggle(of, value),
      }))}
    />
  )
}

/** What the figures are narrowed to; draws nothing where they are not. */
export function FilterChips() {
  const text = useText()
  const { filter, span, toggle, toggleHour, setFilter, showWhole } = useDashboard()
  const nameOf = useFilterNames()
  const hourName = useHourName()
  const days = usePeriodText()
  if (!isNarrowed(filter) && showWhole === null) return null
  return (
    <ul className={styles.chips} aria-label={text('analytics.narrowed')}>
      {showWhole !== null && (
        <li>
          <TakenChip label={days(span)} removeLabel={text('analytics.show-whole')} onRemove={showWhole} />
        </li>
      )}
      {filterKeys.flatMap((key) =>
        filter[key].map((value) => (
          <li key={`${key} ${value}`}>
            <TakenChip
              label={nameOf(key, value)}
              removeLabel={text('analytics.remove-filter', { name: nameOf(key, value) })}
              onRemove={() => toggle(key, value)}
            />
          </li>
        )),
      )}
      {filter.hours.map((hour) => (
        <li key={hour}>
          <TakenChip
            label={hourName(hour)}
            removeLabel={text('analytics.remove-filter', { name: hourName(hour) })}
            onRemove={() => toggleHour(hour)}
          />
        </li>
      ))}
      {filter.ownPages !== 'without' && (
        <li>
          <TakenChip
            label={text(`analytics.own-pages-${filter.ownPages}`)}
            removeLabel={text('analytics.remove-filter', { name: text(`analytics.own-pages-${filter.ownPages}`) })}
            onRemove={() => setFilter({ ...filter, ownPages: 'without' })}
          />
        </li>
      )}
    </ul>
  )
}
