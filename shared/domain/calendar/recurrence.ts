/** The days of a recurring slot. */
import type { Weekday } from '../content/types.ts'
import { addDays, type Day, dayToNumber, weekdayOf } from '../day.ts'

export interface Recurrence {
  readonly weekdays: readonly Weekday[]
  /** 2: every other week, counted from the week (Monday to Sunday) of `fromDay`. */
  readonly everyWeeks: number
  readonly fromDay: Day
  /** The last day; null: without end. */
  readonly untilDay: Day | null
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** Its days from `from` to `to`, both counted, in order. */
export function daysOfRecurrence(recurrence: Recurrence, from: Day, to: Day): readonly Day[] {
  const { fromDay, untilDay } = recurrence
  const first = from < fromDay ? fromDay : from
  const last = untilDay !== null && untilDay < to ? untilDay : to
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) if (fallsOn(recurrence, day)) days.push(day)
  return days
}

/** Whether one of its days, between its first and its last, is `day`. */
export function recursOn(recurrence: Recurrence, day: Day): boolean {
  const { fromDay, untilDay } = recurrence
  return day >= fromDay && (untilDay === null || day <= untilDay) && fallsOn(recurrence, day)
}

function fallsOn({ weekdays, everyWeeks, fromDay }: Recurrence, day: Day): boolean {
  const weeks = (dayToNumber(mondayOf(day)) - dayToNumber(mondayOf(fromDay))) / 7
  return weekdays.includes(weekdayOf(day)) && weeks % everyWeeks === 0
}
