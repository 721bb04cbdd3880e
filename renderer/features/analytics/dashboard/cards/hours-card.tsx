/** When clicks come: hours of the week as a table of shades, each with its number. */
import { type CSSProperties, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { Scrolled } from '../../../../ui/scrolled.tsx'
import { FigureCard } from '../../charts/figure-card.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import { useExport } from '../use-export.ts'
import { useHourName } from '../use-names.ts'
import styles from './cards.module.css'

/** A Monday, to name the days of a week by. */
const monday = '2024-01-01'
const weekdays = [0, 1, 2, 3, 4, 5, 6]
const hours = Array.from({ length: 24 }, (_, hour) => hour)

export function HoursCard() {
  const text = useText()
  const { asked, tables } = useDashboard()
  const [ownTable, setOwnTable] = useState<boolean | null>(null)
  const save = useExport('hour')
  // All hours stay to be chosen from.
  const everyHour = { ...asked, filter: { ...asked.filter, hours: [] } }
  const data = useLive(contract.figures.breakdown, { ...everyHour, by: 'hour', sort: 'click', limit: 169 }, { keep: true }).data
  // Of many clicks only the day is known: they belong to no hour.
  const told = data?.rows.filter(({ id }) => id !== '')
  const clicks = new Map(told?.map(({ id, sums }) => [Number(id), sums.click ?? 0]))
  const most = Math.max(0, ...clicks.values())
  const isTable = ownTable ?? tables
  return (
    <FigureCard isWide title={text('analytics.hours')} onExport={save} table={{ isShown: isTable, setShown: setOwnTable }}>
      {most === 0 ? <p className={styles.none}>{text('analytics.no-hours')}</p> : <Week clicks={clicks} most={most} isTable={isTable} />}
    </FigureCard>
  )
}

interface WeekProps {
  /** By hour of the week, 0 to 167 from Monday. */
  readonly clicks: ReadonlyMap<number, number>
  readonly most: number
  /** Numbers in the cells, not shades alone. */
  readonly isTable: boolean
}

function Week({ clicks, most, isTable }: WeekProps) {
  const text = useText()
  const format = useFormat()
  return (
    <Scrolled className={styles.heat} role="group" aria-label={text('analytics.hours')}>
      <table data-numbers={isTable || undefined}>
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">{text('analytics.weekday')}</span>
            </th>
            {hours.map((hour) => (
              <th key={hour} scope="col">
                <span className={hour % 3 === 0 || isTable ? '' : 'visually-hidden'}>{hour}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{format.weekday(addDays(monday, weekday))}</th>
              {hours.map((hour) => (
                <Hour key={hour} hour={weekday * 24 + hour} count={clicks.get(weekday * 24 + hour) ?? 0} most={most} isTable={isTable} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

interface HourProps extends Pick<WeekProps, 'isTable' | 'most'> {
  /** Of the week, from Monday. */
  readonly hour: number
  readonly count: number
}

/** Pressed, the figures are those of this hour. */
function Hour({ hour, count, most, isTable }: HourProps) {
  const text = useText()
  const figure = useFigure()
  const hourName = useHourName()
  const { filter, toggleHour } = useDashboard()
  const isChosen = filter.hours.includes(hour)
  const style = { '--v': `${Math.round((count / most) * 100)}%` } as CSSProperties
  return (
    <td style={style} data-on={isChosen || undefined}>
      <button
        type="button"
        // By keyboard they are chosen in the table of numbers, where they are worth a stop each.
        tabIndex={isTable ? 0 : -1}
        disabled={count === 0}
        aria-pressed={isChosen}
        title={figure.value(count, 'count')}
        aria-label={text('analytics.hour-clicks', { hour: hourName(hour), count: figure.value(count, 'count') })}
        onClick={() => toggleHour(hour)}
      >
        {isTable ? figure.short(count, 'count') : ''}
      </button>
    </td>
  )
}
