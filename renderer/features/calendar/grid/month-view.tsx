/** A month: a row a week, with its number. */
import { useMemo } from 'react'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { daysToWeeks, weekNumberOf } from '../logic/period.ts'
import { useCalendar } from '../use-calendar.ts'
import { DayGrid } from './day-grid.tsx'

/** The days before and after it that fill its weeks are drawn quieter. */
export function MonthView() {
  const { period, factsOf } = useCalendar()
  const text = useText()
  const format = useFormat()
  const rows = useMemo(
    () =>
      daysToWeeks(period.first, period.last).map((days) => ({
        lane: '',
        head: text('calendar.week-number', { number: weekNumberOf(days) }),
        cells: days.map(factsOf),
      })),
    [period, factsOf, text],
  )
  return <DayGrid label={format.monthLong(period.from)} rows={rows} isWeek={false} hasRowHeads />
}
