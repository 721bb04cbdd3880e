/** How long people are kept after they left or withdrew. */
import { Temporal } from 'temporal-polyfill'
import { type Day, textToDay } from '../day.ts'

/** The same day of the month so many months later, or earlier below zero; the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  return textToDay(Temporal.PlainDate.from(day).add({ months }).toString())
}

/** On this day the time of somebody who left or withdrew on `since` is over; null: it never is. `months` 0: not by time. */
export function dueDay(since: Day, months: number): Day | null {
  return months === 0 ? null : addMonths(since, months)
}
