/** Which days the calendar shows: a month in whole weeks, one week, or the days of a month as a list. */
import { addDays, type Day, daysBetween, dayToNumber, weekdayOf } from '#shared/domain/day.ts'

export const calendarViews = ['month', 'week', 'list'] as const
export type CalendarViewName = (typeof calendarViews)[number]

export interface Period {
  /** What the title names and the mix counts. */
  readonly from: Day
  readonly to: Day
  /** What is drawn: the same in whole weeks. */
  readonly first: Day
  readonly last: Day
}

/** The period around a day; `weekStart` is the ISO weekday that a week begins with. */
export function dayToPeriod(view: CalendarViewName, day: Day, weekStart: number): Period {
  const [from, to] = view === 'week' ? weekAround(day, weekStart) : monthAround(day)
  if (view !== 'month') return { from, to, first: from, last: to }
  return { from, to, first: weekAround(from, weekStart)[0], last: weekAround(to, weekStart)[1] }
}

/** A day of the period before (`by` -1) or after (1). */
export function stepPeriod(view: CalendarViewName, day: Day, by: 1 | -1): Day {
  if (view === 'week') return addDays(day, 7 * by)
  const [from, to] = monthAround(day)
  return by === 1 ? addDays(to, 1) : monthAround(addDays(from, -1))[0]
}

/** The days from `first` to `last`, in sevens. */
export function daysToWeeks(first: Day, last: Day): readonly (readonly Day[])[] {
  const count = daysBetween(first, last) + 1
  return Array.from({ length: Math.ceil(count / 7) }, (_, week) => Array.from({ length: 7 }, (_each, at) => addDays(first, week * 7 + at)))
}

/** ISO 8601: the week of its Thursday. `day` is any day of a week that may begin on another weekday: the Thursday in it counts. */
export function weekNumberOf(days: readonly Day[]): number {
  const thursday = days.find((day) => weekdayOf(day) === 4) ?? days[0]
  if (thursday === undefined) return 0
  const newYear = dayToNumber(`${thursday.slice(0, 4)}-01-01`)
  return Math.floor((dayToNumber(thursday) - newYear) / 7) + 1
}

/** The ISO weekday that weeks begin with where the language is spoken; Monday where the platform does not know. */
export function weekStartOf(locale: string): number {
  const known = new Intl.Locale(locale).maximize() as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number }
    readonly getWeekInfo?: () => { readonly firstDay: number }
  }
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1
}

function monthAround(day: Day): readonly [Day, Day] {
  const from = `${day.slice(0, 7)}-01`
  const next = `${addDays(from, 31).slice(0, 7)}-01`
  return [from, addDays(next, -1)]
}

function weekAround(day: Day, weekStart: number): readonly [Day, Day] {
  const from = addDays(day, -((weekdayOf(day) - weekStart + 7) % 7))
  return [from, addDays(from, 6)]
}
