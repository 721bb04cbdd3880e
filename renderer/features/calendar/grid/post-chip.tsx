/** A post in a cell: its colour is the kind, its sign the network; past ones are grey. */
import { IconAlertTriangle } from '@tabler/icons-react'
import type { CSSProperties, KeyboardEvent } from 'react'
import type { Slot } from '#shared/contracts/calendar.ts'
import { addDays } from '#shared/domain/day.ts'
import { kindColours } from '../../../domain/kind-mark.tsx'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useCalendar } from '../use-calendar.ts'
import { usePostDrag } from '../use-post-drag.tsx'
import { useSlotActs } from '../use-slot-acts.ts'
import { useSlotText } from '../use-slot-text.ts'
import styles from './post-chip.module.css'

interface PostChipProps {
  readonly slot: Slot
  /** In the week there is room for the time. */
  readonly showsTime?: boolean
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }

/** Pressing it opens it; Alt with the arrows moves it by days and weeks, as dragging or its form does. */
export function PostChip({ slot, showsTime = false }: PostChipProps) {
  const { selected, select, teamName } = useCalendar()
  const drag = usePostDrag()
  const acts = useSlotActs()
  const { say, zone } = useSlotText()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!event.altKey || step === undefined || slot.past) return
    event.preventDefault()
    event.stopPropagation()
    void acts.move(slot, addDays(slot.day, step))
  }
  return (
    <button
      type="button"
      className={styles.post}
      data-stop={`slot:${slot.id}`}
      tabIndex={-1}
      data-past={slot.past || undefined}
      data-wide={showsTime || undefined}
      data-selected={selected?.id === slot.id || undefined}
      data-dragged={drag.load?.id === slot.id || undefined}
      style={{ '--c': kindColours[slot.kind] } as CSSProperties}
      title={slot.title}
      aria-label={say(slot)}
      {...(slot.past ? {} : { 'aria-keyshortcuts': 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (!slot.past) drag.start(event, { kind: 'slot', id: slot.id, title: slot.title, colour: kindColours[slot.kind] })
      }}
      onClick={() => !drag.wasDragged() && select(slot.id)}
    >
      <span className={styles.marks}>
        <NetworkIcon network={slot.network} silent className="icon-s" />
        {!slot.past && slot.warnings.length > 0 && <IconAlertTriangle className={`icon-s ${styles.warns}`} aria-hidden="true" />}
      </span>
      <span className={styles.words}>
        {showsTime && <span className={styles.time}>{slot.time}</span>}
        {showsTime && zone(slot) !== null && <span className={styles.team}>{zone(slot)}</span>}
        <span className={styles.title}>{slot.title}</span>
        {showsTime && slot.teamId !== null && <span className={styles.team}>{teamName(slot.teamId)}</span>}
      </span>
    </button>
  )
}
