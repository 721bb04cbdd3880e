/** Times of the day as people type them. */

/** "9", "9.30", "930", "09:30" as `HH:MM`; null for what is no time of a day. */
export function typedToTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[.:h ]?(\d{2}))?$/.exec(typed.trim())
  if (found === null) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
