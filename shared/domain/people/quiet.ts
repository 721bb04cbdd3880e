/** When nothing is to reach people: in quiet hours, on weekends and days off; and the next moment that will do. */
import { addDays, type Day } from '../day.ts'
import { isWorkingDay } from '../launch-plan/calendar.ts'
import type { WorkCalendar } from '../launch-plan/types.ts'

/** A wall clock: `time` is `HH:MM`. */
export interface Moment {
  readonly day: Day
  readonly time: string
}

export interface QuietRules {
  /** `HH:MM`; the hours between them are quiet, over midnight when `from` is later than `to`. Alike: none. */
  readonly quietFrom: string
  readonly quietTo: string
  readonly calendar: WorkCalendar
}

/** Longer than any run of days off. */
const mostDays = 400

/** Why a moment is no good, as a code `quiet.…`; null: it is good. `now`: what is over cannot be meant. */
export function whyQuiet(moment: Moment, rules: QuietRules, now: Moment | null = null): string | null {
  if (now !== null && isBefore(moment, now)) return 'quiet.past'
  if (!isWorkingDay(rules.calendar, moment.day)) return 'quiet.day-off'
  return isQuietHour(moment.time, rules) ? 'quiet.hours' : null
}

/** The same time on the next working day, or the first hour that is not quiet; null when there is none for a year. */
export function nextGoodMoment(moment: Moment, rules: QuietRules, now: Moment | null = null): Moment | null {
  const first = now !== null && isBefore(moment, now) ? now : moment
  const time = isQuietHour(first.time, rules) ? rules.quietTo : first.time
  // What has passed its last good hour waits for the next morning.
  const isLate = isQuietHour(first.time, rules) && first.time > rules.quietTo
  const start = isLate ? addDays(first.day, 1) : first.day
  for (let step = 0; step < mostDays; step += 1) {
    const day = addDays(start, step)
    if (isWorkingDay(rules.calendar, day)) return { day, time }
  }
  return null
}

function isQuietHour(time: string, { quietFrom, quietTo }: QuietRules): boolean {
  if (quietFrom === quietTo) return false
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo
}

function isBefore(a: Moment, b: Moment): boolean {
  return a.day === b.day ? a.time < b.time : a.day < b.day
}
