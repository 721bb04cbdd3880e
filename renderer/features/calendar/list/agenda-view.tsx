/** The month as a list: days with what goes out, what is special about them, and the runs in which nothing does. */
import { IconAlertTriangle, IconFlag3, IconPlus, IconSquareRotated } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { Slot } from '#shared/contracts/calendar.ts'
import { addDays, type Day, daysBetween } from '#shared/domain/day.ts'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import type { DayFacts } from '../logic/day-facts.ts'
import { useCalendar } from '../use-calendar.ts'
import { useSlotText } from '../use-slot-text.ts'
import styles from './agenda.module.css'

/** Up and Down walk its lines. */
export function AgendaView() {
  const { period, factsOf, data } = useCalendar()
  const text = useText()
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const days = useMemo(
    () =>
      Array.from({ length: daysBetween(period.from, period.to) + 1 }, (_, at) => factsOf(addDays(period.from, at))).filter(hasSomething),
    [period, factsOf],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.altKey) return
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const next = lines[lines.findIndex((each) => each.matches(':focus')) + by]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div ref={list} className={styles.agenda} role="group" aria-label={format.monthLong(period.from)} onKeyDown={onKeyDown}>
      {days.length === 0 && <p className={styles.none}>{text('calendar.nothing-in', { month: format.monthLong(period.from) })}</p>}
      {days.map((facts) =>
        facts.gap?.isFirst && facts.slots.length === 0 ? (
          <GapLine key={facts.day} from={facts.gap.from} to={facts.gap.to} />
        ) : (
          <AgendaDay key={facts.day} facts={facts} isToday={facts.day === data.today} />
        ),
      )}
    </div>
  )
}

function hasSomething({ slots, waiting, holidays, milestones, gap, isToday }: DayFacts): boolean {
  return isToday || slots.length + waiting.length + holidays.length + milestones.length > 0 || gap?.isFirst === true
}

function AgendaDay({ facts, isToday }: { readonly facts: DayFacts; readonly isToday: boolean }) {
  const text = useText()
  const format = useFormat()
  const { day, slots, waiting, holidays, milestones, campaigns, overload } = facts
  const hasMarks = holidays.length + milestones.length > 0 || overload !== null || campaigns.some(({ startsOn }) => startsOn === day)
  return (
    <section className={styles.day} data-today={isToday || undefined} data-day={day} data-lane="">
      <h2>
        {format.day(day)}
        {isToday && <small>{text('calendar.today')}</small>}
      </h2>
      <div>
        {hasMarks && (
          <div className={styles.marks}>
            {overload !== null && (
              <Status kind="attention">{text('calendar.crowded', { count: overload.posts, day: format.dayShort(day) })}</Status>
            )}
            {milestones.map((milestone) => (
              <Status key={milestone.taskId} kind="fact" icon={<IconFlag3 />}>
                {milestone.title}
              </Status>
            ))}
            {holidays.map((holiday) => (
              <Status key={holiday.name} kind="attention" icon={<IconSquareRotated />}>
                {holiday.name}
              </Status>
            ))}
            {campaigns
              .filter(({ startsOn }) => startsOn === day)
              .map((campaign) => (
                <Status key={campaign.id} kind="fact">
                  {text('calendar.campaign-until', { name: campaign.name, day: format.dayShort(campaign.endsOn) })}
                </Status>
              ))}
          </div>
        )}
        {slots.map((slot) => (
          <AgendaPost key={slot.id} slot={slot} />
        ))}
        {waiting.map((place) => (
          <WaitingLine key={`${place.recurringSlotId} ${place.time}`} place={place} />
        ))}
      </div>
    </section>
  )
}

function AgendaPost({ slot }: { readonly slot: Slot }) {
  const { select, selected, setCursor, teamName } = useCalendar()
  const text = useText()
  const { time, say } = useSlotText()
  const isSelected = selected?.id === slot.id
  return (
    <button
      type="button"
      className={styles.row}
      data-line
      data-past={slot.past || undefined}
      data-selected={isSelected || undefined}
      aria-label={say(slot)}
      onFocus={() => {
        setCursor({ day: slot.day, slotId: slot.id })
        if (selected !== null && !isSelected) select(slot.id)
      }}
      onClick={() => select(slot.id)}
    >
      <span className={styles.time}>{time(slot)}</span>
      <NetworkIcon network={slot.network} silent />
      <span className="clip">{slot.title}</span>
      <span className={`clip ${styles.muted} ${styles.team}`}>{teamName(slot.teamId) ?? text('content.everybody')}</span>
      <span className={styles.muted}>
        <KindMark kind={slot.kind} />
      </span>
      {!slot.past && slot.warnings.length > 0 ? <IconAlertTriangle className={styles.warns} aria-hidden="true" /> : <span />}
    </button>
  )
}

function WaitingLine({ place }: { readonly place: DayFacts['waiting'][number] }) {
  const { openForm } = useCalendar()
  const text = useText()
  const { time } = useSlotText()
  return (
    <button
      type="button"
      className={`${styles.row} ${styles.waiting}`}
      data-line
      onClick={() => openForm({ kind: 'schedule', itemId: null, day: place.day, place })}
    >
      <span className={styles.time}>{time(place)}</span>
      <NetworkIcon network={place.network} />
      <span className="clip">{text('calendar.waits-for-item')}</span>
      <span className={styles.team} />
      {place.kind === null ? <span /> : <KindMark kind={place.kind} />}
      <IconPlus aria-hidden="true" />
    </button>
  )
}

function GapLine({ from, to }: { readonly from: Day; readonly to: Day }) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  return (
    <div className={styles.gap}>
      <Status kind="attention">{text('calendar.gap', { range: format.range(from, to) })}</Status>
      <Button onClick={() => go(`/calendar/fill?from=${from}&to=${to}`)}>{text('calendar.fill-gap')}</Button>
    </div>
  )
}
