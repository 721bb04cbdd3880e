/** When a report is made, in words: "the first Monday of each month". */
import { addDays } from '#shared/domain/day.ts'
import type { Rhythm } from '#shared/domain/reports/schedule.ts'
import { useFormat } from '../../../lib/format.ts'
import { useLocale, useText } from '../../../lib/i18n.tsx'

const aMonday = '2027-01-04'

/** Names of the days of the week, 1 to 7 from Monday. */
export function useWeekdayName(): (weekday: number) => string {
  const format = useFormat()
  return (weekday) => format.weekdayLong(addDays(aMonday, weekday - 1))
}

export function useRhythmWords(): (rhythm: Rhythm) => string {
  const text = useText()
  const weekdayName = useWeekdayName()
  const locale = useLocale()
  return ({ rhythm, weekday, week }) => {
    const said = text(`reports.rhythm-words-${rhythm}`, {
      day: weekdayName(weekday),
      week: text(`reports.week-${week}`, { weekday: String(weekday) }).toLocaleLowerCase(locale),
    })
    // Which word comes first differs by language.
    return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1)
  }
}
