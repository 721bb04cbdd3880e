/** No team yet: what teams are for, and those that the directory suggests. */
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Proposals } from './proposals.tsx'
import styles from './teams.module.css'

interface EmptyTeamsProps {
  readonly onNew: () => void
  readonly onMade: (teamId: string) => void
}

/** Where nobody is in the directory either, the roster comes first. */
export function EmptyTeams({ onNew, onMade }: EmptyTeamsProps) {
  const text = useText()
  const go = useGo()
  const people = useLive(contract.people.counts, {}).data?.all
  return (
    <EmptyState
      art={<CirclesDrawing />}
      title={text('teams.empty-title')}
      text={
        <>
          <p>{text('teams.empty-text')}</p>
          {people === 0 && <p>{text('teams.empty-nobody')}</p>}
        </>
      }
      actions={
        <>
          {people === 0 && (
            <Button variant="primary" size="form" icon={<IconFileImport />} onClick={() => go('/people/import')}>
              {text('people.import')}
            </Button>
          )}
          <Button {...(people === 0 ? {} : { variant: 'primary' as const })} size="form" icon={<IconPlus />} keys="N" onClick={onNew}>
            {text('command.new-team')}
          </Button>
        </>
      }
    >
      <Proposals onMade={onMade} />
    </EmptyState>
  )
}

/** Two circles of people that share some. */
const people = [
  { x: 84, y: 44 },
  { x: 60, y: 76 },
  { x: 100, y: 92 },
  { x: 148, y: 56, key: true },
  { x: 152, y: 88, key: true },
  { x: 204, y: 48 },
  { x: 232, y: 80 },
  { x: 196, y: 100 },
]

function CirclesDrawing() {
  return (
    <svg width="300" height="144" viewBox="0 0 300 144" role="presentation" className={styles.drawing}>
      <circle cx="104" cy="72" r="68" data-ring />
      <circle cx="196" cy="72" r="68" data-ring />
      {people.map(({ x, y, key }) => (
        <circle key={x} cx={x} cy={y} r="9" data-key={key} />
      ))}
    </svg>
  )
}
