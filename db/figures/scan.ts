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

/** Adds what lies between two places of running sums. */
export function addBetween(running: Float64Array, before: number, until: number, room: number, sums: Float64Array): void {
  for (let group = 0; group < room; group += 1)
    sums[group] = (sums[group] ?? 0) + (running[until + group] ?? 0) - (running[before + group] ?? 0)
}

/** Marks the groups that have anything between two places of running sums. */
export function markBetween(running: Float64Array, before: number, until: number, room: number, marks: Uint8Array): void {
  for (let group = 0; group < room; group += 1) if (running[until + group] !== running[before + group]) marks[group] = 1
}

/** Sums of a question, by their places. */
interface Found {
  readonly from: number
  readonly to: number
  readonly masks: readonly Mask[]
  readonly column: Int32Array | null
  readonly offset: number
}

/** Marks the groups of these sums. */
export function markGroups({ from, to, masks, column, offset }: Found, marks: Uint8Array): void {
  if (column === null) marks[offset] = 1
  else if (masks.length === 0) for (let at = from; at < to; at += 1) marks[(column[at] ?? 0) + offset] = 1
  else for (let at = from; at < to; at += 1) if (areWanted(at, masks)) marks[(column[at] ?? 0) + offset] = 1
}

/** Notes one group. */
export function note(group: number, noted: Noted): void {
  if (noted.marks[group] !== 0) return
  noted.marks[group] = 1
  noted.groups[noted.count] = group
  noted.count += 1
}

/** Notes the groups of these sums. */
export function noteGroups({ from, to, masks, column, offset }: Found, noted: Noted): void {
  const { marks, groups } = noted
  let { count } = noted
  for (let at = from; at < to; at += 1) {
    const group = (column === null ? 0 : (column[at] ?? 0)) + offset
    if (marks[group] !== 0 || (masks.length > 0 && !areWanted(at, masks))) continue
    marks[group] = 1
    groups[count] = group
    count += 1
  }
  noted.count = count
}

/** Groups, each once. */
interface Noted {
  readonly marks: Uint8Array
  readonly groups: Int32Array
  count: number
}

/** The places, in order, at which any of these sums is not zero. */
export function anyIn(sums: readonly Float64Array[], room: number): Int32Array {
  const marks = new Uint8Array(room)
  for (const slate of sums) markAny(slate, marks)
  return placesOf(marks, room)
}

/** The marked places up to `room`, in order. */
export function placesOf(marks: Uint8Array, room: number): Int32Array {
  const places = new Int32Array(room)
  let count = 0
  for (let place = 0; place < room; place += 1) {
    places[count] = place
    count += marks[place] ?? 0
  }
  return places.subarray(0, count)
}

function markAny(sums: Float64Array, marks: Uint8Array): void {
  for (let place = 0; place < marks.length; place += 1) if (sums[place] !== 0) marks[place] = 1
}

/** Those of the first `count` groups at which any of these sums is not zero. */
export function countedIn(sums: readonly Float64Array[], groups: Int32Array, count: number): Int32Array {
  const isThere = new Uint8Array(count)
  for (const slate of sums) markThose(slate, groups, isThere)
  const counted = new Int32Array(count)
  let next = 0
  for (let n = 0; n < count; n += 1)
    if (isThere[n] === 1) {
      counted[next] = groups[n] ?? 0
      next += 1
    }
  return counted.subarray(0, next)
}

function markThose(sums: Float64Array, groups: Int32Array, isThere: Uint8Array): void {
  for (let n = 0; n < isThere.length; n += 1) if (sums[groups[n] ?? 0] !== 0) isThere[n] = 1
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

/** The first place, from `low` up to `high`, of a sorted column whose number is at least `value`; `high`: none is. */
export function lowerBound(column: Int32Array, value: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((column[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
