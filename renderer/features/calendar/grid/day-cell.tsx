/** One day of the grid: its number and what is special about it, its posts, the places that wait for one, or the words that it is empty. */
import { IconAlertTriangle, IconFlag3, IconPlus, IconSend, IconSquareRotated } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { kindColours } from '../../../domain/kind-mark.tsx'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { DayFacts, Place } from '../logic/day-facts.ts'
import { useCalendar } from '../use-calendar.ts'
import { usePostDrag } from '../use-post-drag.tsx'
import { useSlotText } from '../use-slot-text.ts'
import styles from './day-cell.module.css'
import { PostChip } from './post-chip.tsx'
import { useDayText } from './use-day-text.ts'

/** How many posts and places a cell can show: when they are all, and beside the words "2 more". */
export interface Room {
  readonly all: number
  readonly besideMore: number
}

interface DayCellProps {
  readonly facts: DayFacts
  /** Row of the grid, counted from 0, and what a drop into it means: a team, a network, or nothing. */
  readonly row: number
  readonly lane?: string
  readonly room: Room
  readonly isOutside?: boolean
  readonly isWeek?: boolean
  /** False in the further rows of a week: the head has said it. */
  readonly hasHead?: boolean
}

/** An empty one takes the focus itself; Enter then schedules. */
export function DayCell({ facts, row, lane = '', room, isOutside = false, isWeek = false, hasHead = true }: DayCellProps) {
  const { openForm } = useCalendar()
  const drag = usePostDrag()
  const say = useDayText()
  const { day, slots, waiting, gap } = facts
  const isOver = drag.over?.day === day && drag.over.lane === lane
  const count = slots.length + waiting.length
  const shown = count > room.all ? room.besideMore : count
  return (
    <div
      role="gridcell"
      className={styles.cell}
      tabIndex={-1}
      aria-label={say(facts)}
      {...(facts.isToday ? { 'aria-current': 'date' as const } : {})}
      data-day={day}
      data-row={row}
      data-lane={lane}
      data-outside={isOutside || undefined}
      data-weekend={facts.isWeekend || undefined}
      data-today={facts.isToday || undefined}
      data-past={facts.isPast || undefined}
      data-gap={(gap !== null && slots.length === 0) || undefined}
      data-over={(isOver && !facts.isPast) || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || facts.isPast) return
        event.preventDefault()
        openForm({ kind: 'schedule', itemId: null, day, place: null })
      }}
    >
      {hasHead && <DayHead facts={facts} isWeek={isWeek} />}
      {slots.slice(0, shown).map((slot) => (
        <PostChip key={slot.id} slot={slot} showsTime={isWeek} />
      ))}
      {waiting.slice(0, Math.max(0, shown - slots.length)).map((place) => (
        <WaitingPlace key={`${place.recurringSlotId} ${place.time}`} place={place} isWide={isWeek} />
      ))}
      {shown < count && <More facts={facts} count={count - shown} />}
      {count === 0 && gap !== null && <Empty facts={facts} />}
    </div>
  )
}

function DayHead({ facts, isWeek }: { readonly facts: DayFacts; readonly isWeek: boolean }) {
  const text = useText()
  const format = useFormat()
  const { openForm } = useCalendar()
  const { day, holidays, milestones, overload } = facts
  const holiday = holidays[0]
  const milestone = milestones[0]
  const Mark = milestone?.tag === 'invite' ? IconSend : IconFlag3
  return (
    <div className={styles.head} aria-hidden="true">
      {!isWeek && <b>{facts.isToday ? <i>{Number(day.slice(8))}</i> : Number(day.slice(8))}</b>}
      <span className={styles.space} />
      {overload !== null && (
        <span className={styles.crowded} title={text('calendar.crowded', { count: overload.posts, day: format.dayShort(day) })}>
          <IconAlertTriangle className="icon-s" />
          {overload.posts}
        </span>
      )}
      {milestone !== undefined && (
        <span className={styles.milestone} title={milestones.map((each) => each.title).join('\n')}>
          <Mark />
          <span className="clip">{milestone.title}</span>
        </span>
      )}
      {holiday !== undefined && milestone === undefined && overload === null && (
        <span className={styles.holiday} title={holidays.map((each) => each.name).join('\n')}>
          <IconSquareRotated />
          <span className="clip">{holiday.name}</span>
        </span>
      )}
      {!facts.isPast && (
        <button
          type="button"
          className={styles.addSmall}
          tabIndex={-1}
          title={text('calendar.schedule-on', { day: format.dayLong(day) })}
          onClick={() => openForm({ kind: 'schedule', itemId: null, day, place: null })}
        >
          <IconPlus className="icon-s" />
        </button>
      )}
    </div>
  )
}

function More({ facts, count }: { readonly facts: DayFacts; readonly count: number }) {
  const text = useText()
  const { setOpenDay } = useCalendar()
  return (
    <button type="button" className={styles.more} data-stop={`more:${facts.day}`} tabIndex={-1} onClick={() => setOpenDay(facts.day)}>
      {text('calendar.more', { count })}
    </button>
  )
}

/** A recurring slot without an item: dashed, with a plus. */
function WaitingPlace({ place, isWide }: { readonly place: Place; readonly isWide: boolean }) {
  const text = useText()
  const format = useFormat()
  const { openForm } = useCalendar()
  const { time } = useSlotText()
  const kind = place.kind === null ? null : text(`content.kind-${place.kind}`)
  return (
    <button
      type="button"
      className={styles.place}
      data-stop={`place:${place.recurringSlotId}:${place.day}`}
      data-place={place.recurringSlotId}
      tabIndex={-1}
      style={{ '--c': place.kind === null ? 'var(--border-control)' : kindColours[place.kind] } as CSSProperties}
      aria-label={[text('calendar.fill-place', { day: format.dayLong(place.day), time: time(place) }), kind].filter(Boolean).join(', ')}
      onClick={() => openForm({ kind: 'schedule', itemId: null, day: place.day, place })}
    >
      <NetworkIcon network={place.network} silent className="icon-s" />
      <span className={styles.placeTime}>{isWide ? time(place) : place.time}</span>
      {kind !== null && <span className={`clip ${styles.placeKind}`}>{kind}</span>}
      <IconPlus className="icon-s" aria-hidden="true" />
    </button>
  )
}

/** Working days; in a longer run a plus in every cell would only be noise. */
const longRun = 10

function Empty({ facts }: { readonly facts: DayFacts }) {
  const text = useText()
  const format = useFormat()
  const { openForm } = useCalendar()
  const { gap, day } = facts
  if (gap?.isFirst) {
    return (
      <div className={styles.empty} aria-hidden="true">
        <span>
          <IconAlertTriangle className="icon-s" />
          {text('calendar.empty')}
        </span>
        {gap.workingDays > 1 && <span className={styles.emptyFor}>{text('calendar.empty-for', { count: gap.workingDays })}</span>}
      </div>
    )
  }
  if (gap === null || gap.workingDays > longRun) return null
  return (
    <button
      type="button"
      className={styles.add}
      tabIndex={-1}
      data-stop={`add:${day}`}
      aria-label={text('calendar.schedule-on', { day: format.dayLong(day) })}
      onClick={() => openForm({ kind: 'schedule', itemId: null, day, place: null })}
    >
      <IconPlus aria-hidden="true" />
    </button>
  )
}
