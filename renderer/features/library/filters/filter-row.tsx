/** What is asked for, as chips that can be taken back one by one. */
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { TakenChip } from '../../../ui/taken-chip.tsx'
import { filterSize } from '../logic/filter-text.ts'
import type { LibraryFilter } from '../use-library-filter.ts'
import styles from './filters.module.css'
import { flagFields, listFields, toggleIn, useFilterChoices } from './use-filter-choices.ts'

interface FilterRowProps {
  readonly asked: LibraryFilter
  /** Nothing fits: says so. */
  readonly findsNothing?: boolean
}

/** Nothing while nothing but words is asked for, and something fits. */
export function FilterRow({ asked, findsNothing = false }: FilterRowProps) {
  const text = useText()
  const choices = useFilterChoices(null)
  const { filter, set, clear } = asked
  if (filterSize(filter) === 0 && !findsNothing) return null
  return (
    <div className={styles.row}>
      {listFields.flatMap((field) =>
        filter[field].map((value) => {
          const label = choices[field].find((choice) => choice.value === value)?.label ?? text('library.filter-gone')
          return (
            <Taken
              key={`${field} ${value}`}
              label={text('library.filter-is', { name: text(`library.filter-${field}`), value: label })}
              onRemove={() => set(toggleIn(filter, field, value))}
            />
          )
        }),
      )}
      {flagFields
        .filter((flag) => filter[flag] !== null)
        .map((flag) => (
          <Taken key={flag} label={text(`library.filter-${flag}`)} onRemove={() => set({ [flag]: null })} />
        ))}
      {findsNothing && <p className={styles.nothing}>{text('library.finds-nothing')}</p>}
      <Button variant="link" onClick={clear}>
        {text('plan.filter-clear')}
      </Button>
    </div>
  )
}

function Taken({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const text = useText()
  return <TakenChip label={label} removeLabel={text('library.filter-remove', { name: label })} onRemove={onRemove} />
}
