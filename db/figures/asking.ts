/** From a question to the sums that answer it with the least reading: whole months from the cubes of months, the rest by days. */
import type Database from 'better-sqlite3'
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import { type Cube, cubes, type Dimension, ownPages } from './cubes.ts'
import { amountsOf, type Chunk, chunksOf, columnOf, placesIn, touch } from './directory.ts'
import { monthOf, nextMonth } from './months.ts'
import { addPlaces, addUp, areWanted, lowerBound, type Mask, type Range } from './scan.ts'

/** Which numbers of a dimension are wanted: 1 at their place. */
export type Wanted = ReadonlyMap<Dimension, Uint8Array>

/** A period: days since 1970-01-01, both counted. */
export interface Days {
  readonly from: number
  readonly to: number
}

export interface Asking {
  readonly days: Days
  readonly wanted: Wanted
  /** Whether own pages are wanted; null: with all others. Answered by the team where a cube knows it. */
  readonly own: boolean | null
  /** Null: one sum of all. `day`: at the number of days since `days.from`. */
  readonly by: Dimension | null
}

export const toDays = (from: Day, to: Day): Days => ({ from: dayToNumber(from), to: dayToNumber(to) })

/** A question with the cubes that can answer it. */
export interface Plan {
  readonly asking: Asking
  readonly parts: readonly Part[]
  /** Few values that a column is to have: where they stand is looked up. */
  readonly few: readonly Few[]
}

interface Part {
  readonly days: Days
  readonly cubes: readonly Cube[]
}

interface Few {
  readonly name: Dimension
  readonly values: readonly number[]
}

/** So many values of a column are looked up one by one. */
const mostFew = 32

/** How `asking` is answered; `beside`: what else has to be known of every sum. */
export function planOf(asking: Asking, beside: readonly Dimension[] = []): Plan {
  const few = [...asking.wanted]
    .map(([name, marks]) => ({ name, values: valuesIn(marks) }))
    .filter(({ values }) => values.length <= mostFew)
  return { asking, parts: partsOf(asking, beside), few }
}

function valuesIn(marks: Uint8Array): readonly number[] {
  const values: number[] = []
  for (let value = marks.indexOf(1); value !== -1 && values.length <= mostFew; value = marks.indexOf(1, value + 1)) values.push(value)
  return values
}

/** Adds one metric's sums into `sums`. */
export function addMetric(raw: Database.Database, plan: Plan, metric: number, sums: Float64Array): void {
  eachSlice(raw, plan, metric, ({ amounts, from, to, masks, column, offset, ranges }) => {
    const groups = { column, offset, sums }
    if (ranges === null) addUp(amounts, from, to, masks, groups)
    else for (const range of ranges) addPlaces(amounts, range, from, to, masks, groups)
  })
}

/** Tells of every sum of one metric its group, its advocate and its amount; the plan has to be made beside 'advocate'. */
export function addPairs(
  raw: Database.Database,
  plan: Plan,
  metric: number,
  tell: (group: number, advocate: number, amount: number) => void,
): void {
  eachSlice(raw, plan, metric, ({ chunk, amounts, from, to, masks, column, offset, ranges }) => {
    const advocates = columnOf(raw, chunk, 'advocate')
    const tellAt = (at: number) => {
      if (areWanted(at, masks)) tell((column?.[at] ?? 0) + offset, advocates[at] ?? 0, amounts[at] ?? 0)
    }
    if (ranges === null) for (let at = from; at < to; at += 1) tellAt(at)
    else for (const { places, first, end } of ranges) for (let n = first; n < end; n += 1) tellWithin(places[n] ?? 0, from, to, tellAt)
  })
}

function tellWithin(at: number, from: number, to: number, tell: (at: number) => void): void {
  if (at >= from && at < to) tell(at)
}

/** What one row of sums has to say to a question. */
interface Slice {
  readonly chunk: Chunk
  readonly amounts: Float64Array
  readonly from: number
  readonly to: number
  readonly masks: readonly Mask[]
  /** Only these places, within `from` and `to`; null: all of them. */
  readonly ranges: readonly Range[] | null
  /** The group of each sum, `offset` less; null: all are one. */
  readonly column: Int32Array | null
  readonly offset: number
}

function eachSlice(raw: Database.Database, plan: Plan, metric: number, use: (slice: Slice) => void): void {
  const chunks = chunksOf(raw)
  for (const part of plan.parts) {
    const cube = cheapest(part, (each) => chunks(each.id, metric))
    for (const chunk of chunks(cube.id, metric)) {
      if (chunk.start > part.days.to || chunk.end < part.days.from) continue
      const slice = sliceOf(raw, plan, part.days, cube, chunk)
      if (slice !== null) use(slice)
    }
  }
}

/** The months that lie wholly within, and the days before and after them. */
function partsOf(asking: Asking, beside: readonly Dimension[]): readonly Part[] {
  const { from, to } = asking.days
  const able = cubes.filter((cube) => canAnswer(cube, asking) && beside.every((name) => cube.has.includes(name)))
  const byDay = able.filter((cube) => cube.has[0] === 'day')
  const first = monthOf(from) === from ? from : nextMonth(from)
  const end = monthOf(to + 1)
  if (asking.by === 'day' || first >= end) return [{ days: asking.days, cubes: byDay }]
  const edges = [
    { from, to: first - 1 },
    { from: end, to },
  ]
  return [
    { days: { from: first, to: end - 1 }, cubes: able },
    ...edges.filter((days) => days.from <= days.to).map((days) => ({ days, cubes: byDay })),
  ]
}

function canAnswer({ has }: Cube, { wanted, own, by }: Asking): boolean {
  const knows = (name: Dimension) => has.includes(name) || (name === 'how' && has.includes('hour'))
  return (by === null || knows(by)) && [...wanted.keys()].every(knows) && (own === null || has.includes('own') || has.includes('team'))
}

/** The one with the fewest sums to read. */
function cheapest({ days, cubes: able }: Part, chunksOfCube: (cube: Cube) => readonly Chunk[]): Cube {
  let best: Cube | null = null
  let least = Number.POSITIVE_INFINITY
  for (const cube of able) {
    let count = 0
    for (const chunk of chunksOfCube(cube)) if (chunk.start <= days.to && chunk.end >= days.from) count += chunk.count
    if (count < least) {
      least = count
      best = cube
    }
  }
  if (best === null) throw new Error('no cube answers')
  return best
}

/** Null: nothing in it is wanted. */
function sliceOf(raw: Database.Database, { asking, few }: Plan, days: Days, cube: Cube, chunk: Chunk): Slice | null {
  const { wanted, own, by, days: asked } = asking
  touch(raw, chunk)
  const { from, to } = placesOf(raw, cube, chunk, days)
  if (from >= to) return null
  const masks: Mask[] = []
  if (own !== null && !wanted.has('team')) {
    if (hasOwn(raw, cube, chunk)) masks.push(ownMask(raw, cube, chunk, own))
    else if (own) return null
  }
  const found = fewest(raw, chunk, few, (to - from) / 3)
  for (const [name, marks] of wanted) if (name !== found?.name) masks.push({ column: columnOf(raw, chunk, name), wanted: marks })
  return {
    ...{ chunk, masks, from, to, ranges: found?.ranges ?? null },
    amounts: amountsOf(raw, chunk),
    column: by === null ? null : columnOf(raw, chunk, by),
    offset: by === 'day' ? chunk.start - asked.from : 0,
  }
}

/** The dimension whose wanted values stand in the fewest places, when these are fewer than `most`. */
function fewest(
  raw: Database.Database,
  chunk: Chunk,
  few: readonly Few[],
  most: number,
): { readonly name: Dimension; readonly ranges: readonly Range[] } | null {
  let best: { readonly name: Dimension; readonly ranges: readonly Range[] } | null = null
  let least = most
  for (const { name, values } of few) {
    const { starts, places } = placesIn(raw, chunk, name)
    const ranges = values.map((value) => ({ places, first: starts[value] ?? 0, end: starts[value + 1] ?? starts[value] ?? 0 }))
    const count = ranges.reduce((sum, { first, end }) => sum + end - first, 0)
    if (count >= least) continue
    least = count
    best = { name, ranges }
  }
  return best
}

const ownOnly = Uint8Array.of(0, 1)
const ownNot = Uint8Array.of(1, 0)

/** The team of own pages is number 1; every other is another. */
const teamsNotOwn = new Uint8Array(65_536).fill(1)
teamsNotOwn[1] = 0
const teamsOwn = Uint8Array.from(teamsNotOwn, (value) => 1 - value)

function hasOwn(raw: Database.Database, cube: Cube, chunk: Chunk): boolean {
  chunk.hasOwn ??= cube.has.includes('own') ? columnOf(raw, chunk, 'own').includes(1) : columnOf(raw, chunk, 'team').includes(ownPages)
  return chunk.hasOwn
}

function ownMask(raw: Database.Database, cube: Cube, chunk: Chunk, own: boolean): Mask {
  if (cube.has.includes('own')) return { column: columnOf(raw, chunk, 'own'), wanted: own ? ownOnly : ownNot }
  return { column: columnOf(raw, chunk, 'team'), wanted: own ? teamsOwn : teamsNotOwn }
}

/** Cubes of days are sorted by them. */
function placesOf(raw: Database.Database, cube: Cube, chunk: Chunk, days: Days): { readonly from: number; readonly to: number } {
  if (cube.has[0] !== 'day' || (days.from <= chunk.start && days.to >= chunk.end)) return { from: 0, to: chunk.count }
  const column = columnOf(raw, chunk, 'day')
  return { from: lowerBound(column, days.from - chunk.start), to: lowerBound(column, days.to - chunk.start + 1) }
}
