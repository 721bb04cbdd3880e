/** What separates the cells of a text: by trying. */
import { type RosterMapping, rosterDelimiters } from '#shared/contracts/roster.ts'
import { isSeparatorLine, textsOf } from './read-table.ts'
import { Scanner } from './scanner.ts'

export type Delimiter = RosterMapping['delimiter']

/** Records that are looked at. */
const sampled = 60

/** `head`: bytes of UTF-8 from the beginning. "sep=;" settles it; else the one by which most records have as many cells as the most others. */
export function guessDelimiter(head: Uint8Array): Delimiter {
  const said = /^sep=(.)\r?\n/i.exec(new TextDecoder().decode(head.subarray(0, 16)))?.[1]
  const settled = rosterDelimiters.find((delimiter) => delimiter === said)
  if (settled !== undefined) return settled
  const scores = rosterDelimiters.map((delimiter) => ({ delimiter, score: scoreOf(firstRecords(head, delimiter)) }))
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

function scoreOf(records: readonly FirstRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [cells = 1, often = 0] = [...counts].toSorted((one, other) => other[1] * (other[0] - 1) - one[1] * (one[0] - 1))[0] ?? []
  return cells < 2 ? 0 : (often / records.length) * (1 + Math.log2(cells))
}

export interface FirstRecord {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** The first records, cell by cell; a "sep=" line is left out. */
export function firstRecords(head: Uint8Array, delimiter: Delimiter, most = sampled): readonly FirstRecord[] {
  const scanner = new Scanner(delimiter)
  const records: FirstRecord[] = []
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
    } else if (scanner.problem === null && isSeparatorLine(scanner, taken++)) scanner.row = 0
    else records.push({ row: scanner.row, cells: textsOf(scanner) })
  }
  return records
}
