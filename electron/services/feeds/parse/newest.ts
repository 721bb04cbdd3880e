/** Of more items than are kept, the newest are. */

/**
 * Which of the items with these dates (epoch milliseconds) are the `most` newest, by their places; null where all of them are, or the first.
 * Of equal dates, and of none, the first count as newer.
 */
export function newestOf(dates: readonly (number | null)[], most: number): ReadonlySet<number> | null {
  if (dates.length <= most) return null
  const dated: number[] = []
  const undated: number[] = []
  dates.forEach((date, place) => {
    if (date !== null) dated.push(place)
    else if (undated.length < most) undated.push(place)
  })
  dated.sort((one, other) => (dates[other] ?? 0) - (dates[one] ?? 0) || one - other)
  const newest = [...dated.slice(0, most), ...undated].slice(0, most)
  return newest.every((place) => place < most) ? null : new Set(newest)
}
