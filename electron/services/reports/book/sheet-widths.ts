/** How wide columns must be for what is shown in them, and how many lines a text then takes. */
import type { BookCell, BookColumn } from './types.ts'

/** In letters, as spreadsheets count widths. */
const [narrowest, widestHead, widest] = [8, 24, 48]
/** Beside a head stands the arrow of its filter. */
const arrow = 4

export function columnWidths(
  columns: readonly BookColumn[],
  rows: readonly (readonly BookCell[])[],
  show: (cell: BookCell) => string,
): readonly number[] {
  return columns.map(({ label }, at) => {
    const head = Math.max(longest(label, /\s+/), Math.min(label.length, widestHead)) + arrow
    const body = rows.map((row) => (row[at] === undefined ? 0 : longest(show(row[at]), '\n') * 1.05 + 2))
    return Math.round(Math.min(widest, Math.max(narrowest, head, ...body)))
  })
}

/** How many lines a text takes in a column of so many letters: most are narrower than the figures by which a width is told, which makes up for what the breaks waste. */
export function linesIn(words: string, width: number): number {
  const perLine = Math.max(1, width)
  return words.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / perLine)), 0)
}

function longest(words: string, between: string | RegExp): number {
  return Math.max(...words.split(between).map((part) => part.length))
}
