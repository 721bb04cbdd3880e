/** Under the tabs: search and how many stand where; below it what else is asked for, as chips. */
import { useRef } from 'react'
import { isAsked, personFlagFields, personListFields } from '../../../domain/people/filter-text.ts'
import { PersonFilterChips } from '../../../domain/people/person-filter-chips.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import styles from './everyone.module.css'
import { PeopleCounts } from './people-counts.tsx'
import type { PeopleFilter } from './use-people-filter.ts'

/** What the counts show is not said again by chips. */
const shownByCounts = ['consents', 'employments'] as const

interface PeopleFilterRowProps {
  readonly asked: PeopleFilter
  /** Undefined until it is known. */
  readonly total: number | undefined
}

export function PeopleFilterRow({ asked, total }: PeopleFilterRowProps) {
  const text = useText()
  const format = useFormat()
  const search = useRef<HTMLInputElement>(null)
  useCommands({ 'people.search': () => search.current?.focus() })
  const { filter } = asked
  const isNarrow =
    filter.managerId !== undefined ||
    personFlagFields.some((field) => filter[field] !== undefined) ||
    personListFields.some((field) => !shownByCounts.some((each) => each === field) && isAsked(filter, field))
  const findsNobody = total === 0
  return (
    <>
      <div className={styles.filters}>
        <SearchField
          ref={search}
          label={text('people.search')}
          clearLabel={text('people.clear-search')}
          value={filter.text}
          onChange={(words) => asked.change((before) => ({ ...before, text: words }))}
        />
        <PeopleCounts asked={asked} />
      </div>
      {(isNarrow || findsNobody) && (
        <div className={styles.chips}>
          <PersonFilterChips filter={filter} without={shownByCounts} onChange={(next) => asked.change(() => next)} />
          {findsNobody && <p className={styles.nobody}>{text('people.finds-nobody')}</p>}
          {!findsNobody && total !== undefined && (
            <p className={styles.total} role="status">
              {text('people.count', { count: total, number: format.number(total) })}
            </p>
          )}
          <Button variant="link" onClick={asked.clear}>
            {text('plan.filter-clear')}
          </Button>
        </div>
      )}
    </>
  )
}
