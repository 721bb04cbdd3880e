/** In which order a file writes its days; asked only where it makes another day of it. */
import type { Day } from '#shared/domain/day.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { Note } from '../../ui/reason.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './import.module.css'

const orders = ['day-first', 'month-first'] as const
type Order = (typeof orders)[number]

interface ImportDayOrderProps {
  /** One that can be read both ways, as the file has it. */
  readonly ambiguousDay: string
  /** Null: nobody has said yet. */
  readonly order: Order | null
  readonly onChange: (order: Order) => void
}

export function ImportDayOrder({ ambiguousDay, order, onChange }: ImportDayOrderProps) {
  const text = useText()
  const format = useFormat()
  return (
    <div className={styles.days}>
      {order === null && <Note tone="warn">{text('roster.day-order-asked', { day: ambiguousDay })}</Note>}
      <Segmented
        label={text('roster.day-order')}
        value={order}
        options={orders.map((value) => {
          const day = readAs(ambiguousDay, value)
          const name = text(`roster.order-${value}`)
          return { value, label: day === null ? name : text('roster.order-as', { order: name, day: format.dayYear(day) }) }
        })}
        onChange={onChange}
      />
    </div>
  )
}

/** The day that "03/04/2021" is in that order; null where its year is cut short. */
function readAs(written: string, order: Order): Day | null {
  const [, first, second, year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})/.exec(written) ?? []
  if (first === undefined || second === undefined || year === undefined) return null
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
