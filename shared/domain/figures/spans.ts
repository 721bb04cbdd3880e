/** Months, quarters and what a period is compared with. */
import { addDays, type Day, daysBetween, textToDayOrNull } from '../day.ts'

/** Both days counted. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** The first day of the month in which a day falls. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

/** The first day of the quarter in which a day falls. */
export function quarterOf(day: Day): Day {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

/** As many days right before. */
export function spanBefore({ from, to }: Span): Span {
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) }
}

/** The same days of the year before. */
export function spanOfYearBefore({ from, to }: Span): Span {
  return { from: yearBefore(from), to: yearBefore(to) }
}

/** 29 February is 28 February of a year without one. */
function yearBefore(day: Day): Day {
  const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return textToDayOrNull(same) ?? `${same.slice(0, 8)}28`
}
