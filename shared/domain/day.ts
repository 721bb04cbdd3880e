/** Calendar days as `YYYY-MM-DD` strings, and the one place where they meet arithmetic. */
import { AppError } from '../rpc.ts'

/** A calendar day, `YYYY-MM-DD`, years 1900 to 2199. */
export type Day = string & { readonly __day?: never }

const msPerDay = 86_400_000

const shape = /^(19|20|21)\d{2}-\d{2}-\d{2}$/

/** Reads a day. Refuses `day-missing` when the text is no day of the calendar (2027-02-30). */
export function textToDay(text: string): Day {
  const day = textToDayOrNull(text)
  if (day === null) throw new AppError('day-missing', { day: text })
  return day
}

/** Like textToDay, but null for a text that is no day. */
export function textToDayOrNull(text: string): Day | null {
  if (!shape.test(text)) return null
  // A day that does not exist (30 February) comes back as another one.
  return numberToDay(dayToNumber(text)) === text ? text : null
}

/** Days since 1970-01-01; for loops that must not allocate. */
export function dayToNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay
}

/** The day `count` days after 1970-01-01. */
export function numberToDay(count: number): Day {
  return new Date(count * msPerDay).toISOString().slice(0, 10) as Day
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return numberToDay(dayToNumber(day) + count)
}

/** Every day from `from` to `to`, both counted. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayToNumber(to) - dayToNumber(from)
}

/** ISO weekday, 1 = Monday .. 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayToNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The calendar day of an instant (epoch milliseconds) in a time zone, by default this computer's. */
export function instantToDay(instant: number, timeZone?: string): Day {
  if (timeZone === undefined) {
    // The computer's own needs no Intl, whose first use is slow.
    const local = new Date(instant)
    return numberToDay(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / msPerDay)
  }
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const { year, month, day } = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${year}-${month}-${day}`
}
