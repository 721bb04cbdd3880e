/** Which line of a roster holds its headers: by what they are called. */
import type { FirstRecord } from '../table/guess-delimiter.ts'
import { meaningOf, whyForbidden } from './headers.ts'

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Whether a line is a row of data: headers have no address in them. */
export function isSomebody(cells: readonly string[]): boolean {
  return cells.some((cell) => email.test(cell))
}

/** How many records stand above the headers: those of a title, a date, an empty form. */
export function guessHeaderRow(records: readonly FirstRecord[]): number {
  const scores = records.slice(0, 30).map(({ cells }) => {
    const known = cells.filter((cell) => cell !== '' && (meaningOf(cell) !== null || whyForbidden(cell) !== null))
    return isSomebody(cells) ? 0 : known.length
  })
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  const widths = records.slice(0, 30).map(({ cells }) => cells.filter((cell) => cell !== '').length)
  return Math.max(0, widths.indexOf(Math.max(0, ...widths)))
}
