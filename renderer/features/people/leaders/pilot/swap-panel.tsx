/** Somebody's seat: why it is theirs, who could take it, and what would then be lost. */
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useReasonText } from '../../../../lib/errors.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { Avatar } from '../../../../ui/avatar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Panel, PanelSection } from '../../../../ui/panel.tsx'
import { Status } from '../../../../ui/status.tsx'
import leaders from '../leaders.module.css'
import { PanelActs } from '../panel-acts.tsx'
import { PanelPerson } from '../panel-person.tsx'
import styles from './pilot.module.css'
import type { Pilot, Seat } from './use-pilot.ts'

type StandIn = OutputOf<(typeof contract)['leaders']['standIns']>[number]

interface SwapPanelProps {
  readonly seat: Seat
  readonly pilot: Pilot
  /** Null closes the panel. */
  readonly onSelect: (personId: string | null) => void
  readonly onStep: (by: 1 | -1) => void
}

export function SwapPanel({ seat, pilot, onSelect, onStep }: SwapPanelProps) {
  const text = useText()
  const reasonText = useReasonText()
  const { person, reasons } = seat
  const personIds = pilot.weighed?.seats.map((each) => each.person.id) ?? []
  const standIns = useLive(contract.leaders.standIns, { personIds, personId: person.id }).data
  const take = (standInId: string) => {
    pilot.swap(person.id, standInId)
    onSelect(standInId)
  }
  return (
    <Panel crumb={text('pilot.swap-title', { name: person.name })} actions={<PanelActs onStep={onStep} onClose={() => onSelect(null)} />}>
      <PanelPerson person={person} />
      <PanelSection title={text('pilot.why')}>
        <ul className={leaders.questions}>
          {reasons.map((reason) => (
            <li key={reason.code}>{reasonText(reason)}</li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title={text('pilot.stand-ins')}>
        {standIns?.length === 0 && <p className={leaders.quiet}>{text('pilot.no-stand-ins')}</p>}
        <ul className={leaders.questions}>
          {standIns?.map((standIn) => (
            <StandInLine key={standIn.person.id} standIn={standIn} onTake={() => take(standIn.person.id)} />
          ))}
        </ul>
      </PanelSection>
    </Panel>
  )
}

function StandInLine({ standIn, onTake }: { readonly standIn: StandIn; readonly onTake: () => void }) {
  const text = useText()
  const reasonText = useReasonText()
  const { person, reasons, losses } = standIn
  return (
    <li className={styles.standIn}>
      <Avatar name={person.name} />
      <div>
        <p className={styles.strong}>{person.name}</p>
        <p className={leaders.quiet}>{[person.department, person.place].filter((part) => part !== '').join(', ')}</p>
        {reasons.length > 0 && <p className={leaders.quiet}>{reasons.map(reasonText).join(' · ')}</p>}
        {losses.length === 0 ? (
          <Status kind="ready">{text('pilot.nothing-lost')}</Status>
        ) : (
          losses.map((loss) => (
            <p key={loss.code}>
              <Status kind="attention">{reasonText(loss)}</Status>
            </p>
          ))
        )}
      </div>
      <Button aria-label={text('pilot.take', { name: person.name })} onClick={onTake}>
        {text('pilot.take-short')}
      </Button>
    </li>
  )
}
