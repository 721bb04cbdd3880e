/** Who reports to whom, once all rows are known: names, numbers and addresses become people, and nobody ends up below themselves. */
import type { Hash } from '../table/key-table.ts'
import { knownToValue, nobody, valueToKnown } from './known-people.ts'
import { fates, type Ledger } from './ledger.ts'

/** No manager is named. */
export const unnamed = nobody
/** One is named, and is nobody we know. */
export const unfound = nobody + 1

export interface Links {
  /** By row: the row of the manager from 0, a person who is there as a negative number, `unnamed` or `unfound`. */
  readonly managers: Int32Array
  /** Named, but not found or below the one who names them. */
  readonly missing: number
}

/** One pass over what the ledger kept; the file is not read again. */
export function linkManagers(ledger: Ledger): Links {
  const rowOf = rowsOfKnown(ledger)
  const managers = new Int32Array(ledger.rows)
  let missing = 0
  for (let row = 0; row < ledger.rows; row += 1) {
    const fate = ledger.fates.array[row]
    const isRepeated = fate === fates.same && ledger.people.array[row] === -1
    managers[row] = fate === fates.rejected || isRepeated ? unnamed : managerOf(ledger, rowOf, row)
    if (managers[row] === unfound) missing += 1
  }
  return { managers, missing: missing + cutCircles(ledger, rowOf, managers) }
}

/** Who is there by place to the row that speaks of them; -1: none does. */
function rowsOfKnown(ledger: Ledger): Int32Array {
  const rows = new Int32Array(ledger.known.ids.length).fill(-1)
  for (let row = 0; row < ledger.rows; row += 1) {
    const place = ledger.people.array[row] ?? -1
    if (place >= 0) rows[place] = row
  }
  return rows
}

const hash: Hash = { low: 0, high: 0 }

function managerOf(ledger: Ledger, rowOf: Int32Array, row: number): number {
  const kind = ledger.managerOf(row, hash)
  if (kind === null) return unnamed
  const { numbers, emails, names } = ledger.known
  const table = { managerNumber: numbers, managerEmail: emails, managerName: names }[kind]
  const value = table.get(hash)
  if (value === undefined || value === nobody) return unfound
  const manager = canonical(value, rowOf)
  // Who leads the house often reports to themselves.
  return manager === row ? unnamed : manager
}

/** The row that speaks of somebody, where one does. */
function canonical(value: number, rowOf: Int32Array): number {
  const row = value < 0 ? (rowOf[valueToKnown(value)] ?? -1) : value
  return row >= 0 ? row : value
}

/** Follows everybody upwards once; where that leads back to a row, the last row of the circle loses its manager. */
function cutCircles(ledger: Ledger, rowOf: Int32Array, managers: Int32Array): number {
  const seenRows = new Int32Array(ledger.rows)
  const seenKnown = new Int32Array(ledger.known.ids.length)
  const above = (value: number): number => {
    if (value >= 0 && managers[value] !== unnamed && managers[value] !== unfound) return managers[value] ?? unnamed
    const place = value >= 0 ? (ledger.people.array[value] ?? -1) : valueToKnown(value)
    const manager = place < 0 ? -1 : (ledger.known.managers[place] ?? -1)
    return manager < 0 ? unnamed : canonical(knownToValue(manager), rowOf)
  }
  let cut = 0
  for (let row = 0; row < ledger.rows; row += 1) {
    const turn = row + 1
    let at = row
    for (;;) {
      const seen = at >= 0 ? seenRows[at] : seenKnown[valueToKnown(at)]
      if (seen === turn) {
        cut += cutCircle(at, above, managers)
        break
      }
      if (seen !== 0) break
      if (at >= 0) seenRows[at] = turn
      else seenKnown[valueToKnown(at)] = turn
      const next = above(at)
      if (next === unnamed) break
      at = next
    }
  }
  return cut
}

function cutCircle(start: number, above: (value: number) => number, managers: Int32Array): number {
  let last = -1
  let at = start
  do {
    // Only what this file says can be taken back.
    if (at > last && (managers[at] ?? unnamed) !== unnamed && managers[at] !== unfound) last = at
    at = above(at)
  } while (at !== start && at !== unnamed)
  if (last < 0) return 0
  managers[last] = unfound
  return 1
}
