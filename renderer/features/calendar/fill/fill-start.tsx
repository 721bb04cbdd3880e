/** The first day that is filled, and what it means for the launch plan. */
import { addDays, daysBetween } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import styles from './fill.module.css'
import type { FillWish, Preview } from './types.ts'

interface FillStartProps {
  readonly preview: Preview
  readonly wish: FillWish
  readonly onChange: (wish: FillWish) => void
}

/** As many weeks are filled from another day. */
export function FillStart({ preview, wish, onChange }: FillStartProps) {
  const text = useText()
  const { from, to, earliest } = preview
  return (
    <div className={styles.start}>
      <DateField
        compact
        label={text('calendar.fill-start')}
        value={from}
        minDay={earliest}
        onChange={(day) => day !== null && onChange({ ...wish, from: day, to: addDays(day, daysBetween(from, to)) })}
      />
      <p>{useStartText(preview)}</p>
    </div>
  )
}

function useStartText({ from, earliest, rollOut }: Preview): string | null {
  const text = useText()
  const format = useFormat()
  if (rollOut === null) return from === earliest ? text('calendar.fill-start-tomorrow') : null
  const which = from === rollOut ? 'roll-out' : from < rollOut ? 'before' : 'after'
  return text(`calendar.fill-start-${which}`, { day: format.day(rollOut) })
}
