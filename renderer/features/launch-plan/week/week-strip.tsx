/** The seven days of the week with their load: how much is due, how much of it is done, who rests. */
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { WeekDay } from '../logic/week.ts'
import styles from './week.module.css'

/** No calendar: only how full each day is. */
export function WeekStrip({ days }: { readonly days: readonly WeekDay[] }) {
  return (
    <ol className={styles.strip}>
      {days.map((day) => (
        <StripDay key={day.day} day={day} />
      ))}
    </ol>
  )
}

function StripDay({ day }: { readonly day: WeekDay }) {
  const text = useText()
  const format = useFormat()
  const names = format.list(day.daysOff.map((off) => text('week.holiday-at', { name: off.name, place: off.place })))
  const [first, ...others] = day.daysOff
  const load =
    day.all > 0 ? text('week.load', { done: day.done, all: day.all }) : day.rest && day.daysOff.length === 0 ? text('week.rest-day') : ''
  return (
    <li
      className={styles.day}
      data-rest={day.rest || undefined}
      data-today={day.isToday || undefined}
      aria-current={day.isToday ? 'date' : undefined}
    >
      <span className={styles.date}>
        <span>{format.weekday(day.day)}</span>
        <b>{Number(day.day.slice(8))}</b>
      </span>
      <span className={styles.pips} aria-hidden="true">
        {Array.from({ length: Math.min(day.all, 8) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pips have no identity
          <i key={index} data-on={index < day.done || undefined} />
        ))}
      </span>
      <span className={styles.load}>
        <span>{load}</span>
        {first !== undefined && (
          <span className={styles.holiday} title={names}>
            <span className="clip">{first.name}</span>
            {others.length > 0 && <span>+{format.number(others.length)}</span>}
          </span>
        )}
      </span>
    </li>
  )
}
