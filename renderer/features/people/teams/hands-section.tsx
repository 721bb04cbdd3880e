/** Exceptions to the rule of a team: who was put in or taken out by hand. Each takes effect at once. */
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { PersonName } from '../../../domain/people/person-name.tsx'
import { PersonPicker } from '../../../domain/people/person-picker.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './teams.module.css'
import type { Team } from './types.ts'

export function HandsSection({ team }: { readonly team: Team }) {
  const text = useText()
  const format = useFormat()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const hands = useLive(contract.people.teamHands, { teamId: team.id }, { keep: true }).data ?? []
  const set = useCommand(contract.people.setTeamMember, {
    done: (_, { isIn, personIds: { length: count } }) =>
      text(isIn === null ? 'teams.said-by-rule' : isIn ? 'teams.said-in' : 'teams.said-out', { count }),
  })
  const put = async (isIn: boolean) => {
    if (await set({ personIds: [...chosen], teamId: team.id, isIn })) setChosen([])
  }
  const rest = team.byHand - hands.length
  return (
    <PanelSection title={text('teams.by-hand')}>
      <p className={styles.quiet}>{text(team.rule === null ? 'teams.by-hand-only-hint' : 'teams.by-hand-hint')}</p>
      <div className={styles.put}>
        <PersonPicker compact hideLabel multiple label={text('teams.by-hand-who')} value={chosen} onChange={setChosen} />
        <div className={styles.putActs}>
          <Button disabled={chosen.length === 0} onClick={() => void put(true)}>
            {text('teams.put-in')}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => void put(false)}>
            {text('teams.take-out')}
          </Button>
        </div>
      </div>
      <ul className={styles.hands}>
        {hands.map(({ person, isIn }) => (
          <li key={person.id}>
            <PersonName person={person} links />
            <span className={styles.quiet}>{text(isIn ? 'teams.is-in' : 'teams.is-out')}</span>
            <IconButton
              label={text('teams.leave-to-rule', { name: person.name })}
              icon={<IconArrowBackUp />}
              onClick={() => void set({ personIds: [person.id], teamId: team.id, isIn: null })}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && hands.length > 0 && <p className={styles.quiet}>{text('teams.and-more', { number: format.number(rest) })}</p>}
    </PanelSection>
  )
}
