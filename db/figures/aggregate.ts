/** Adds up amounts that have the same numbers in every column. */

export interface Sheet {
  readonly count: number
  readonly columns: readonly Int32Array[]
  readonly amounts: Float64Array
}

/** Columns that the same hash may fall into, by the smallest power of two that leaves half of it free. */
const roomFor = (count: number) => 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)))

/**
 * One row for each combination, in the order in which they first came; sums of zero stay. `from` up to, but not, `to`: which rows.
 */
export function aggregate({ columns, amounts }: Omit<Sheet, 'count'>, from: number, to: number): Sheet {
  const most = to - from
  const room = roomFor(most)
  const mask = room - 1
  const slots = new Int32Array(room)
  const first = new Int32Array(most)
  const sums = new Float64Array(most)
  let count = 0
  for (let at = from; at < to; at += 1) {
    let slot = hashAt(columns, at) & mask
    for (let held = slots[slot] ?? 0; held !== 0 && !isSame(columns, first[held - 1] ?? 0, at); held = slots[slot] ?? 0)
      slot = (slot + 1) & mask
    const held = slots[slot] ?? 0
    if (held === 0) {
      slots[slot] = count + 1
      first[count] = at
      sums[count] = amounts[at] ?? 0
      count += 1
    } else sums[held - 1] = (sums[held - 1] ?? 0) + (amounts[at] ?? 0)
  }
  return { count, columns: columns.map((column) => pick(column, first, count)), amounts: sums.subarray(0, count) }
}

function hashAt(columns: readonly Int32Array[], at: number): number {
  let hash = 0
  for (let index = 0; index < columns.length; index += 1) hash = Math.imul(hash ^ (columns[index]?.[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15)
  return (hash ^ (hash >>> 16)) >>> 0
}

function isSame(columns: readonly Int32Array[], one: number, other: number): boolean {
  for (let index = 0; index < columns.length; index += 1) if (columns[index]?.[one] !== columns[index]?.[other]) return false
  return true
}

function pick(column: Int32Array, places: Int32Array, count: number): Int32Array {
  const picked = new Int32Array(count)
  for (let at = 0; at < count; at += 1) picked[at] = column[places[at] ?? 0] ?? 0
  return picked
}

/** The rows in the order of one column of small numbers; equal ones stay as they stood. */
export function sortBy({ count, columns, amounts }: Sheet, by: number): Sheet {
  const order = orderOf(columns[by] ?? new Int32Array(0), count)
  if (order === null) return { count, columns, amounts }
  const sorted = new Float64Array(count)
  for (let at = 0; at < count; at += 1) sorted[at] = amounts[order[at] ?? 0] ?? 0
  return { count, columns: columns.map((column) => pick(column, order, count)), amounts: sorted }
}

/** Null: it is in order. Numbers from 0 to 31. */
function orderOf(column: Int32Array, count: number): Int32Array | null {
  const starts = new Int32Array(33)
  let isSorted = true
  for (let at = 0; at < count; at += 1) {
    const value = column[at] ?? 0
    starts[value + 1] = (starts[value + 1] ?? 0) + 1
    if (at > 0 && value < (column[at - 1] ?? 0)) isSorted = false
  }
  if (isSorted) return null
  for (let value = 0; value < 32; value += 1) starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0)
  const order = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const value = column[at] ?? 0
    const place = starts[value] ?? 0
    order[place] = at
    starts[value] = place + 1
  }
  return order
}
