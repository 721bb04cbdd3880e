/** The sessions week by week; arrows or J and K walk them, Enter opens the panel. */
import { type Ref, useId } from 'react'
import { mondayOf } from '#shared/domain/calendar/recurrence.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { walkOnArrows } from '../../../lib/walk-on-arrows.ts'
import { Button } from '../../../ui/button.tsx'
import { LineLink } from '../../../ui/line-link.tsx'
import { Status } from '../../../ui/status.tsx'
import styles from './training.module.css'
import type { Session } from './types.ts'
import type { Training } from './use-training.ts'

interface SessionListProps {
  readonly ref: Ref<HTMLDivElement>
  readonly training: Training
  readonly onStep: (by: 1 | -1) => void
}

export function SessionList({ ref, training, onStep }: SessionListProps) {
  const text = useText()
  const { shown, period, setPeriod } = training
  const other = period === 'past' ? 'to-come' : 'past'
  if (shown.length === 0) {
    return (
      <p className={styles.nothing}>
        {text(`training.none-${period}`)}{' '}
        <Button variant="link" onClick={() => setPeriod(other)}>
          {text(`training.show-${other}`)}
        </Button>
      </p>
    )
  }
  return (
    <div ref={ref} role="group" aria-label={text('people.tab-training')} onKeyDown={walkOnArrows(onStep)}>
      {weeksOf(shown).map(([monday, sessions]) => (
        <Week key={monday} monday={monday} sessions={sessions} training={training} />
      ))}
    </div>
  )
}

/** In the order of the sessions. */
function weeksOf(sessions: readonly Session[]): readonly (readonly [Day, readonly Session[]])[] {
  const weeks = new Map<Day, Session[]>()
  for (const session of sessions) {
    const monday = mondayOf(session.day)
    weeks.set(monday, [...(weeks.get(monday) ?? []), session])
  }
  return [...weeks]
}

interface WeekProps {
  readonly monday: Day
  readonly sessions: readonly Session[]
  readonly training: Training
}

function Week({ monday, sessions, training }: WeekProps) {
  const text = useText()
  const format = useFormat()
  const titleId = useId()
  const isThis = training.today !== undefined && mondayOf(training.today) === monday
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.week}>
        {isThis ? text('training.this-week') : format.rangeLong(monday, addDays(monday, 6))}
      </h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} isSelected={session.id === training.selected?.id} today={training.today ?? ''} />
        ))}
      </ul>
    </section>
  )
}

function SessionRow({ session, isSelected, today }: { readonly session: Session; readonly isSelected: boolean; readonly today: Day }) {
  const text = useText()
  const format = useFormat()
  const { id, title, day, time, kind, topic, place, trainer, locale } = session
  const facts = [
    text(`training.kind-${kind}`),
    title === text(`training.topic-${topic}`) ? '' : text(`training.topic-${topic}`),
    place,
    locale === null ? '' : localeNames[locale],
    trainer,
  ].filter((fact) => fact !== '')
  return (
    <li className={styles.row} data-selected={isSelected || undefined}>
      <time dateTime={`${day}T${time}`} className={styles.when}>
        <span>{format.day(day)}</span>
        <span className={styles.quiet}>{time}</span>
      </time>
      <div className={styles.words}>
        <LineLink to={`/people/training?session=${id}`} id={id} current={isSelected}>
          {title}
        </LineLink>
        <p className={`clip ${styles.quiet}`}>{facts.join(' · ')}</p>
      </div>
      <SessionState session={session} isPast={day < today} />
      <Taken session={session} isPast={day < today} />
    </li>
  )
}

/** The first thing wrong with it, or that its list is still to be ticked. */
function SessionState({ session, isPast }: { readonly session: Session; readonly isPast: boolean }) {
  const text = useText()
  const { warnings, counts } = session
  const open = counts.invited + counts.booked
  if (isPast && open > 0) return <Status kind="attention">{text('training.open-list', { count: open })}</Status>
  if (warnings.length > 0) return <Status kind="attention">{text('training.warnings', { count: warnings.length })}</Status>
  return <span />
}

function Taken({ session, isPast }: { readonly session: Session; readonly isPast: boolean }) {
  const text = useText()
  const { counts, seats } = session
  const taken = counts.booked + counts.attended
  const asked = taken + counts.invited
  return (
    <p className={styles.taken}>
      <span>
        {isPast
          ? text('training.count-attended', { count: counts.attended })
          : seats === null
            ? text('training.count-booked', { count: taken })
            : text('training.count-seats', { count: taken, seats })}
      </span>
      {!isPast && <span className={styles.quiet}>{text('training.count-asked', { count: asked })}</span>}
    </p>
  )
}
