/** When each colleague is asked to share a staggered post. */
import type { Slot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './slot-panel.module.css'

/** The earliest first; nothing where all post at once. */
export function SlotTurns({ slot }: { readonly slot: Slot }) {
  const text = useText()
  const format = useFormat()
  const turns = useLive(contract.calendar.turns, { slotId: slot.id }, { enabled: slot.staggerMinutes > 0, keep: true }).data
  if (turns === undefined || turns.length === 0 || slot.staggerMinutes === 0) return null
  const inOrder = turns.toSorted((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`))
  return (
    <PanelSection title={text('calendar.turns')}>
      <ol className={styles.turns}>
        {inOrder.map(({ name, day, time }) => (
          <li key={name}>
            <span className="clip">{name}</span>
            <b>{day === slot.day ? time : `${format.dayShort(day)}, ${time}`}</b>
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}
