/** Times of day to post at when nothing says otherwise. */

const usual = ['09:00', '12:30', '16:00', '10:30', '14:00', '17:30', '08:00', '11:30', '15:00', '13:30']

/**
 * The wished time (`HH:MM`), or the first one so many minutes or twice as many later at which nothing stands; where the day ends before, a
 * usual one. 0 minutes, or a full day: it stays.
 */
export function staggeredTime(wished: string, taken: readonly string[], minutes: number): string {
  const first = toMinutes(wished)
  for (let at = first; minutes > 0 && at < dayLength; at += minutes) if (!taken.includes(toTime(at))) return toTime(at)
  return minutes > 0 ? (freeTime(taken, []) ?? wished) : wished
}

const dayLength = 24 * 60

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function toTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The first of the wished times (`HH:MM`) that is not taken, else a usual one; null when all are. */
export function freeTime(taken: readonly string[], wished: readonly string[]): string | null {
  return [...wished, ...usual].find((time) => !taken.includes(time)) ?? null
}
