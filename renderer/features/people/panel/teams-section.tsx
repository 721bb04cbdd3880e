/** The teams somebody is in, by rule and by hand; put in or taken out here, they are so whatever the rule says. */
import { contract } from '#shared/contracts/index.ts'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { TeamPicker } from '../../../domain/team-picker.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'

/** Nothing of who opted out. */
export function TeamsSection({ person }: { readonly person: PersonView }) {
  const text = useText()
  const { name } = person.fields
  const set = useCommand(contract.people.setTeamMember, {
    done: (_, { isIn }) => text(isIn === true ? 'people.said-team-in' : 'people.said-team-out', { name }),
  })
  const ids = person.teams.map(({ id }) => id)
  const byHand = person.teams.filter((team) => team.byHand)
  const change = (next: readonly string[]) => {
    for (const teamId of next) if (!ids.includes(teamId)) void set({ personIds: [person.id], teamId, isIn: true })
    for (const teamId of ids) if (!next.includes(teamId)) void set({ personIds: [person.id], teamId, isIn: false })
  }
  if (person.consent.state === 'opted-out') return null
  return (
    <PanelSection title={text('people.tab-teams')}>
      <TeamPicker label={text('people.tab-teams')} empty={text('people.no-team')} value={ids} onChange={change} />
      {byHand.length > 0 && (
        <p className={styles.hint}>{text('people.teams-by-hand', { names: byHand.map((team) => team.name).join(', ') })}</p>
      )}
    </PanelSection>
  )
}
