/** The pilot picker: a proposed group with reasons, what it covers, swaps by hand, and the button that sets it. */
import { IconSparkles } from '@tabler/icons-react'
import { useRef } from 'react'
import { useCommands } from '../../../../lib/commands.tsx'
import { useText } from '../../../../lib/i18n.tsx'
import { useSearchParam } from '../../../../lib/route.ts'
import { useRowWalk } from '../../../../lib/use-row-walk.ts'
import { Button } from '../../../../ui/button.tsx'
import { NumberField } from '../../../../ui/fields.tsx'
import leaders from '../leaders.module.css'
import { LeadersLayout } from '../leaders-layout.tsx'
import { NobodyYet } from '../nobody-yet.tsx'
import { AddSeat } from './add-seat.tsx'
import { CoverageSide } from './coverage-side.tsx'
import styles from './pilot.module.css'
import { SeatTable } from './seat-table.tsx'
import { SwapPanel } from './swap-panel.tsx'
import { type Pilot, usePilot } from './use-pilot.ts'

/** Of the group that is set; a proposal is not on paper yet. */
const outputs = { print: '/print/leaders?view=pilot', table: { inPilot: true } } as const

/** `seat` opens the panel that swaps somebody. */
export function PilotView() {
  const text = useText()
  const pilot = usePilot()
  const [selectedId, select] = useSearchParam('seat')
  const table = useRef<HTMLTableElement>(null)
  const seats = pilot.weighed?.seats ?? []
  const { step } = useRowWalk(table, { ids: seats.map(({ person }) => person.id), selectedId, select })
  const selected = seats.find(({ person }) => person.id === selectedId)
  useCommands({
    'people.next': () => step(1),
    'people.previous': () => step(-1),
    'people.close-panel': selected === undefined ? undefined : () => select(null),
  })
  const isEmpty = pilot.weighed !== undefined && seats.length === 0
  return (
    <LeadersLayout
      view="pilot"
      error={pilot.error}
      acts={<Acts pilot={pilot} />}
      leads={pilot.isNew && seats.length > 0}
      {...(pilot.source === 'current' && !isEmpty ? outputs : {})}
      panel={selected && <SwapPanel key={selected.person.id} seat={selected} pilot={pilot} onSelect={select} onStep={step} />}
      panelLabel={text('pilot.panel')}
    >
      {isEmpty && (
        <NobodyYet>
          <p className={styles.nobody}>{text('pilot.nobody')}</p>
        </NobodyYet>
      )}
      {pilot.weighed !== undefined && seats.length > 0 && (
        <div className={leaders.body}>
          <SeatTable ref={table} pilot={pilot} seats={seats} selectedId={selectedId} onStep={step} />
          <CoverageSide pilot={pilot} coverage={pilot.weighed.coverage} />
        </div>
      )}
    </LeadersLayout>
  )
}

function Acts({ pilot }: { readonly pilot: Pilot }) {
  const text = useText()
  const { weighed, source, smallest, size, isNew } = pilot
  const count = weighed?.seats.length ?? 0
  if (weighed === undefined) return null
  return (
    <>
      {source === 'proposal' ? (
        <span className={styles.size}>
          <span>{text('pilot.size')}</span>
          <NumberField compact hideLabel label={text('pilot.size')} value={size ?? count} min={3} max={500} onChange={pilot.propose} />
          {size !== null && smallest !== null && (
            <Button variant="quiet" onClick={() => pilot.propose(null)}>
              {text('pilot.smallest')}
            </Button>
          )}
        </span>
      ) : (
        <>
          <span className={leaders.quiet}>{text(source === 'hand' ? 'pilot.by-hand' : 'pilot.current')}</span>
          <Button icon={<IconSparkles />} onClick={() => pilot.propose(null)}>
            {text(source === 'hand' ? 'pilot.propose-again' : 'pilot.propose')}
          </Button>
        </>
      )}
      <AddSeat pilot={pilot} />
      {isNew && count > 0 && (
        <Button variant="primary" onClick={() => void pilot.set()}>
          {text('pilot.set')}
        </Button>
      )}
    </>
  )
}
