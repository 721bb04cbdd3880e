/** Narrowing the candidates: by words, teams, departments and all else that people can be narrowed by. */
import { useRef } from 'react'
import { PersonFilterButton } from '../../../../domain/people/person-filter-button.tsx'
import { PersonFilterChips } from '../../../../domain/people/person-filter-chips.tsx'
import type { KeptPersonFilter } from '../../../../domain/people/use-person-filter.ts'
import { useCommands } from '../../../../lib/commands.tsx'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import styles from '../leaders.module.css'

/** Beside the views. */
export function CandidateSearch({ asked }: { readonly asked: KeptPersonFilter }) {
  const text = useText()
  const search = useRef<HTMLInputElement>(null)
  useCommands({ 'people.search': () => search.current?.focus() })
  return (
    <>
      <SearchField
        ref={search}
        label={text('leaders.search')}
        clearLabel={text('people.clear-search')}
        value={asked.filter.text}
        onChange={(words) => asked.change((before) => ({ ...before, text: words }))}
      />
      <PersonFilterButton asked={asked} />
    </>
  )
}

interface CandidateChipsProps {
  readonly asked: KeptPersonFilter
  /** Undefined until it is known. */
  readonly count: number | undefined
}

/** What is asked for, and how many that finds. */
export function CandidateChips({ asked, count }: CandidateChipsProps) {
  const text = useText()
  const format = useFormat()
  return (
    <div className={styles.chips}>
      <PersonFilterChips filter={asked.filter} onChange={(next) => asked.change(() => next)} />
      <p className={styles.quiet} role="status">
        {count !== undefined && text('people.count', { count, number: format.number(count) })}
      </p>
      <Button variant="link" onClick={asked.clear}>
        {text('plan.filter-clear')}
      </Button>
    </div>
  )
}
