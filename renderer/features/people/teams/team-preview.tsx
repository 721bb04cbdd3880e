/** Who would be in a team with the rule as it stands in the form, before it is saved. */
import { contract } from '#shared/contracts/index.ts'
import { PersonName } from '../../../domain/people/person-name.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './teams.module.css'
import type { Preview, Team, TeamRule } from './types.ts'

/** So many names; and so many places or departments before the others are summed up. */
const mostShown = 6
const mostValues = 4

interface PreviewProps {
  readonly rule: TeamRule | null
  /** Undefined: a new one. */
  readonly team: Team | undefined
}

function usePreview({ rule, team }: PreviewProps): Preview | undefined {
  return useLive(contract.people.previewTeam, { rule, teamId: team?.id ?? null }, { keep: true }).data
}

/** How many it would be, in sight while the rule is chosen. */
export function PreviewCount(props: PreviewProps) {
  const text = useText()
  const format = useFormat()
  const people = usePreview(props)?.people
  return people === undefined ? null : (
    <span className={styles.count}>{text('people.count', { count: people, number: format.number(people) })}</span>
  )
}

/** Exceptions by hand and parts of the team are counted. */
export function TeamPreview({ rule, team, isDraft }: PreviewProps & { readonly isDraft: boolean }) {
  const text = useText()
  const format = useFormat()
  const preview = usePreview({ rule, team })
  if (preview === undefined) return null
  const { people, first, places, departments } = preview
  const change = team === undefined ? 0 : people - team.people
  const rest = people - Math.min(first.length, mostShown)
  return (
    <PanelSection title={text(isDraft ? 'teams.preview' : 'teams.column-people')}>
      <p role="status" className={styles.total}>
        <strong>{text('people.count', { count: people, number: format.number(people) })}</strong>
        {change !== 0 && (
          <span className={styles.quiet}>
            {text(change > 0 ? 'teams.more-people' : 'teams.fewer-people', { number: format.number(Math.abs(change)) })}
          </span>
        )}
      </p>
      <Values label={text('people.filter-places')} values={places} />
      <Values label={text('people.filter-departments')} values={departments} />
      {people > 0 && (
        <ul className={styles.first}>
          {first.slice(0, mostShown).map((person) => (
            <li key={person.id}>
              <PersonName person={person} links />
            </li>
          ))}
          {rest > 0 && <li className={styles.quiet}>{text('teams.and-more', { number: format.number(rest) })}</li>}
        </ul>
      )}
    </PanelSection>
  )
}

/** "30 Bari, 12 Forlì, 5 elsewhere". */
function Values({ label, values }: { readonly label: string; readonly values: Preview['places'] }) {
  const text = useText()
  const format = useFormat()
  const known = values.filter(({ value }) => value !== '')
  if (known.length === 0) return null
  const shown = known.slice(0, mostValues)
  const rest = values.reduce((sum, each) => sum + each.people, 0) - shown.reduce((sum, each) => sum + each.people, 0)
  const parts = shown.map(({ value, people }) => text('teams.value-count', { value, number: format.number(people) }))
  return (
    <p className={styles.values}>
      <span className={styles.quiet}>{label}</span>
      <span>{[...parts, ...(rest > 0 ? [text('teams.value-rest', { number: format.number(rest) })] : [])].join(', ')}</span>
    </p>
  )
}
