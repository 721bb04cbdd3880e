/** How many stand where, as the quickest filter of the directory. */
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type Consent, consents } from '#shared/domain/people/types.ts'
import { everybody } from '../../../domain/people/filter-text.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import styles from './everyone.module.css'
import type { PeopleFilter } from './use-people-filter.ts'

type Standing = 'all' | 'opted-in' | 'invited' | 'declined' | 'opted-out' | 'not-asked' | 'left'

const standings: readonly Standing[] = ['all', 'opted-in', 'invited', 'declined', 'opted-out', 'not-asked', 'left']

/** Who was reminded has been invited. */
const consentsOf: Readonly<Record<Standing, readonly Consent[]>> = {
  all: [],
  left: [],
  'opted-in': ['opted-in'],
  invited: ['invited', 'reminded'],
  declined: ['declined'],
  'opted-out': ['opted-out'],
  'not-asked': ['not-asked'],
}

/** One of them is pressed, unless the filter asks for another mixture. */
export function PeopleCounts({ asked }: { readonly asked: PeopleFilter }) {
  const text = useText()
  const format = useFormat()
  const counts = useLive(contract.people.counts, {}).data
  if (counts === undefined) return null
  const countOf = (standing: Standing) => {
    if (standing === 'all' || standing === 'left') return counts[standing]
    return consents.reduce((sum, each) => sum + (consentsOf[standing].includes(each) ? counts.byConsent[each] : 0), 0)
  }
  const current = standingOf(asked.filter)
  return (
    <div className={styles.counts} role="group" aria-label={text('people.filter-consents')}>
      {standings
        .filter((each) => each !== 'left' || counts.left > 0 || current === 'left')
        .map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === current}
            onClick={() => asked.change((before) => withStanding(before, each))}
          >
            {text(`people.standing-${each}`)} <span>{format.number(countOf(each))}</span>
          </button>
        ))}
    </div>
  )
}

function standingOf({ consents: asked, employments }: PersonFilter): Standing | null {
  if (employments.length === 1 && employments[0] === 'left') return asked.length === 0 ? 'left' : null
  if (asked.length === 0) return 'all'
  const fits = (each: Standing) => consentsOf[each].length === asked.length && consentsOf[each].every((one) => asked.includes(one))
  return standings.find(fits) ?? null
}

function withStanding(filter: PersonFilter, standing: Standing): PersonFilter {
  const employments = standing === 'left' ? ['left' as const] : everybody.employments
  return { ...filter, consents: [...consentsOf[standing]], employments }
}
