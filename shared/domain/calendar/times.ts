/** Times of day to post at when nothing says otherwise. */

const usual = ['09:00', '12:30', '16:00', '10:30', '14:00', '17:30', '08:00', '11:30', '15:00', '13:30']

/** The first of the wished times (`HH:MM`) that is not taken, else a usual one; null when all are. */
export function freeTime(taken: readonly string[], wished: readonly string[]): string | null {
  return [...wished, ...usual].find((time) => !taken.includes(time)) ?? null
}
