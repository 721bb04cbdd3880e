/** What separates the cells of a text, and which line holds its headers: by trying. */
import type { RosterMapping } from '#shared/contracts/roster.ts'
import { meaningOf, whyForbidden } from './headers.ts'
import { isSeparatorLine, textsOf } from './roster-file.ts'
import { Scanner } from './scanner.ts'

export type Delimiter = RosterMapping['delimiter']

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']
/** Records that are looked at. */
const sampled = 60
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** `head`: bytes of UTF-8 from the beginning. "sep=;" settles it; else the one by which most records have as many cells as the most others. */
export function guessDelimiter(head: Uint8Array): Delimiter {
  const said = /^sep=(.)\r?\n/i.exec(new TextDecoder().decode(head.subarray(0, 16)))?.[1]
  const settled = delimiters.find((delimiter) => delimiter === said)
  if (settled !== undefined) return settled
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(firstRecords(head, delimiter)) }))
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

function scoreOf(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [cells = 1, often = 0] = [...counts].toSorted((one, other) => other[1] * (other[0] - 1) - one[1] * (one[0] - 1))[0] ?? []
  return cells < 2 ? 0 : (often / records.length) * (1 + Math.log2(cells))
}

/** The first records, cell by cell; a "sep=" line is left out. */
export function firstRecords(head: Uint8Array, delimiter: Delimiter, most = sampled): readonly (readonly string[])[] {
  const scanner = new Scanner(delimiter)
  const records: (readonly string[])[] = []
  let at = 0
  for (let taken = 0; records.length < most; ) {
    const state = scanner.next()
    if (state === 'end') break
    if (state === 'more') {
      const space = scanner.space()
      const piece = head.subarray(at, at + space.length)
      space.set(piece)
      scanner.filled(piece.length)
      if (piece.length === 0) scanner.finish()
      at += piece.length
    } else if (scanner.problem !== null || !isSeparatorLine(scanner, taken++)) records.push(textsOf(scanner))
  }
  return records
}

/** How many records stand above the headers: those of a title, a date, an empty form. */
export function guessHeaderRow(records: readonly (readonly string[])[]): number {
  const scores = records.slice(0, 30).map((cells) => {
    const filled = cells.filter((cell) => cell !== '')
    const known = filled.filter((cell) => meaningOf(cell) !== null || whyForbidden(cell) !== null)
    // A line with an address in it is somebody's.
    return filled.some((cell) => email.test(cell)) ? 0 : known.length
  })
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  const widest = Math.max(0, ...records.slice(0, 30).map((cells) => cells.filter((cell) => cell !== '').length))
  return Math.max(
    0,
    records.findIndex((cells) => cells.filter((cell) => cell !== '').length === widest),
  )
}
