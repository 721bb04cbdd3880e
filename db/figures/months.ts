/** Months by the days they begin on, quick enough to be asked of every event. */

const msPerDay = 86_400_000

/** The first day of a day's month; both in days since 1970-01-01. */
export function monthOf(day: number): number {
  const at = new Date(day * msPerDay)
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1) / msPerDay
}

/** The first day of the month after the one that a day is in. */
export function nextMonth(day: number): number {
  const at = new Date(day * msPerDay)
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1) / msPerDay
}

/** `monthOf` for many days that are near each other. */
export function createMonthOf(): (day: number) => number {
  const known = new Map<number, number>()
  return (day) => {
    const month = known.get(day)
    if (month !== undefined) return month
    const first = monthOf(day)
    known.set(day, first)
    return first
  }
}
