/** The loops over sums: everything that is asked of figures ends here, so nothing is made and nobody is called in them. */

/** A column, and which of its numbers are wanted: 1 at their place. */
export interface Mask {
  readonly column: Int32Array
  readonly wanted: Uint8Array
}

/** Where sums go: at the number that the group's column has, `offset` later; without a column all in one place. */
export interface Groups {
  readonly column: Int32Array | null
  readonly offset: number
  readonly sums: Float64Array
}

/** Adds the amounts from place `from` up to, but not, `to` that every mask wants. */
export function addUp(amounts: Float64Array, from: number, to: number, masks: readonly Mask[], { column, offset, sums }: Groups): void {
  const [one, two, ...more] = masks
  if (column === null) {
    const sum = sumOf(amounts, from, to, one, two, more)
    sums[offset] = (sums[offset] ?? 0) + sum
  } else if (one === undefined) groupAll(amounts, from, to, column, offset, sums)
  else if (two === undefined) groupOne(amounts, from, to, one, column, offset, sums)
  else groupMany(amounts, from, to, one, two, more, column, offset, sums)
}

/** Places that come one after the other in a list of them. */
export interface Range {
  readonly places: Int32Array
  readonly first: number
  readonly end: number
}

/** The same at these places alone, as far as they lie within `from` and `to`. */
export function addPlaces(
  amounts: Float64Array,
  { places, first, end }: Range,
  from: number,
  to: number,
  masks: readonly Mask[],
  { column, offset, sums }: Groups,
): void {
  for (let n = first; n < end; n += 1) {
    const at = places[n] ?? 0
    if (at < from || at >= to || (masks.length > 0 && !areWanted(at, masks))) continue
    const group = (column === null ? 0 : (column[at] ?? 0)) + offset
    sums[group] = (sums[group] ?? 0) + (amounts[at] ?? 0)
  }
}

function sumOf(amounts: Float64Array, from: number, to: number, one: Mask | undefined, two: Mask | undefined, more: readonly Mask[]) {
  let sum = 0
  if (one === undefined) for (let at = from; at < to; at += 1) sum += amounts[at] ?? 0
  else if (two === undefined) {
    const { column, wanted } = one
    for (let at = from; at < to; at += 1) if (wanted[column[at] ?? 0] === 1) sum += amounts[at] ?? 0
  } else for (let at = from; at < to; at += 1) if (isWanted(at, one, two) && areWanted(at, more)) sum += amounts[at] ?? 0
  return sum
}

function groupAll(amounts: Float64Array, from: number, to: number, column: Int32Array, offset: number, sums: Float64Array): void {
  for (let at = from; at < to; at += 1) {
    const group = (column[at] ?? 0) + offset
    sums[group] = (sums[group] ?? 0) + (amounts[at] ?? 0)
  }
}

function groupOne(
  amounts: Float64Array,
  from: number,
  to: number,
  { column: asked, wanted }: Mask,
  column: Int32Array,
  offset: number,
  sums: Float64Array,
): void {
  for (let at = from; at < to; at += 1)
    if (wanted[asked[at] ?? 0] === 1) {
      const group = (column[at] ?? 0) + offset
      sums[group] = (sums[group] ?? 0) + (amounts[at] ?? 0)
    }
}

function groupMany(
  amounts: Float64Array,
  from: number,
  to: number,
  one: Mask,
  two: Mask,
  more: readonly Mask[],
  column: Int32Array,
  offset: number,
  sums: Float64Array,
): void {
  for (let at = from; at < to; at += 1)
    if (isWanted(at, one, two) && areWanted(at, more)) {
      const group = (column[at] ?? 0) + offset
      sums[group] = (sums[group] ?? 0) + (amounts[at] ?? 0)
    }
}

function isWanted(at: number, one: Mask, two: Mask): boolean {
  return one.wanted[one.column[at] ?? 0] === 1 && two.wanted[two.column[at] ?? 0] === 1
}

/** Whether every mask wants the sum at that place. */
export function areWanted(at: number, masks: readonly Mask[]): boolean {
  for (let index = 0; index < masks.length; index += 1) {
    const mask = masks[index]
    if (mask !== undefined && mask.wanted[mask.column[at] ?? 0] !== 1) return false
  }
  return true
}

/** The first place of a sorted column whose number is at least `value`. */
export function lowerBound(column: Int32Array, value: number): number {
  let low = 0
  let high = column.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((column[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
