/** Everything that is asked of what was counted. Answers come from sums that the write path keeps: no event is read. */
import type Database from 'better-sqlite3'
import type { FigureFilter, Sums } from '#shared/contracts/figures-shapes.ts'
import type { Day } from '#shared/domain/day.ts'
import { metrics as allMetrics, type Breakdown, type Metric } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { ReadDb } from '../types.ts'
import { type Asking, addMetric, planOf, toDays } from './asking.ts'
import { type Grouping, groupingOf, join } from './groups.ts'
import { rawOf } from './raw.ts'
import { filteringOf } from './wanted.ts'

export interface FigureQuery {
  /** Both days counted. */
  readonly from: Day
  readonly to: Day
  readonly filter: FigureFilter
  /** Without: all of them; the others are 0 in what comes back. */
  readonly metrics?: readonly Metric[]
}

/** All of the period. */
export function sumFigures(db: ReadDb, query: FigureQuery): Sums {
  const raw = rawOf(db)
  const asking = askingOf(raw, query, null)
  return toSums(tallyOf(raw, query, asking, 1), 0)
}

/** By id: of a row, a network, a category, a kind, an hour 0 to 167 from Monday, a day; '' for: not told. Groups without any event are missing. */
export function sumBy(db: ReadDb, query: FigureQuery, by: Breakdown): ReadonlyMap<string, Sums> {
  const { grouping, tally } = groupedTally(db, query, by)
  const idOf = grouping.ids()
  return new Map(placesOf(presentIn(tally)).map((group) => [idOf(group), toSums(tally, group)]))
}

export interface Top {
  readonly sort: Metric
  readonly offset: number
  readonly limit: number
  /** By key: 1 for groups that are not to be told apart. */
  readonly joined?: Uint8Array
}

export interface TopGroups {
  readonly rows: readonly { readonly id: string; readonly sums: Sums }[]
  /** How many groups there are, without those that are joined. */
  readonly total: number
  /** Of those that are joined; null: none has any event. */
  readonly joined: Sums | null
}

/** The first by one metric, of equal ones those with the smaller key. */
export function topBy(db: ReadDb, query: FigureQuery, by: Breakdown, { sort, offset, limit, joined }: Top): TopGroups {
  const { grouping, tally } = groupedTally(db, query, by)
  const all = presentIn(tally)
  const apart = joined === undefined ? all : all.map((isThere, group) => (joined[group] === 1 ? 0 : isThere))
  const values = tally.find(({ metric }) => metric === sort)?.sums ?? new Float64Array(all.length)
  const first = greatest(apart, values, offset + limit).slice(offset)
  const [total, everything] = [countOf(apart), countOf(all)]
  return {
    rows: first.map((group) => ({ id: grouping.idOf(group), sums: toSums(tally, group) })),
    total,
    joined:
      total === everything
        ? null
        : addGroups(
            tally,
            placesOf(all).filter((group) => apart[group] === 0),
          ),
  }
}

function addGroups(tally: readonly Tally[], groups: readonly number[]): Sums {
  const sums = { ...nothing }
  for (const { metric, sums: of } of tally) for (const group of groups) sums[metric] += of[group] ?? 0
  return sums
}

interface Tally {
  readonly metric: Metric
  readonly sums: Float64Array
}

export function askingOf(raw: Database.Database, { from, to, filter }: FigureQuery, by: Grouping | null): Asking {
  return { days: toDays(from, to), ...filteringOf(raw, filter), by: by?.dimension ?? null }
}

function groupedTally(db: ReadDb, query: FigureQuery, by: Breakdown) {
  const raw = rawOf(db)
  const grouping = groupingOf(raw, by, toDays(query.from, query.to))
  const tally = tallyOf(raw, query, askingOf(raw, query, grouping), grouping.room)
  return { grouping, tally: tally.map(({ metric, sums }) => ({ metric, sums: join(grouping, sums) })) }
}

function tallyOf(raw: Database.Database, { metrics = allMetrics }: FigureQuery, asking: Asking, room: number): readonly Tally[] {
  const plan = planOf(asking)
  const slate = slateOf(raw)
  return metrics.map((metric, at) => {
    const sums = slate(at, room)
    addMetric(raw, plan, allMetrics.indexOf(metric), sums)
    return { metric, sums }
  })
}

/** Room for sums that is used again by the next question: what is told of them has been copied by then. */
const slateOf = oncePer((_: Database.Database) => {
  const slates: Float64Array[] = []
  return (at: number, room: number): Float64Array => {
    const held = slates[at]
    const slate = held !== undefined && held.length >= room ? held : new Float64Array(room)
    slates[at] = slate
    return slate.subarray(0, room).fill(0)
  }
})

/** 1 for groups of which anything was counted. */
function presentIn(tally: readonly Tally[]): Uint8Array {
  const isThere = new Uint8Array(tally[0]?.sums.length ?? 0)
  for (const { sums } of tally) mark(sums, isThere)
  return isThere
}

function mark(sums: Float64Array, isThere: Uint8Array): void {
  for (let group = 0; group < isThere.length; group += 1) {
    const sum = sums[group] ?? 0
    if (sum !== 0) isThere[group] = 1
  }
}

function countOf(marks: Uint8Array): number {
  let count = 0
  for (let place = 0; place < marks.length; place += 1) count += marks[place] ?? 0
  return count
}

function placesOf(marks: Uint8Array): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1) places.push(place)
  return places
}

/** The first by value without sorting them all; of equal ones those that come first. */
function greatest(isThere: Uint8Array, values: Float64Array, most: number): readonly number[] {
  const sumAt = (group: number | undefined) => (group === undefined ? 0 : (values[group] ?? 0))
  const first: number[] = []
  let least = Number.NEGATIVE_INFINITY
  for (let group = 0; group < isThere.length; group += 1) {
    const value = values[group] ?? 0
    if (isThere[group] === 0 || value <= least) continue
    let low = 0
    let high = first.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sumAt(first[middle]) >= value) low = middle + 1
      else high = middle
    }
    first.splice(low, 0, group)
    if (first.length > most) first.pop()
    if (first.length === most) least = sumAt(first.at(-1))
  }
  return first
}

const nothing = Object.fromEntries(allMetrics.map((metric) => [metric, 0])) as Sums

function toSums(tally: readonly Tally[], group: number): Sums {
  const sums = { ...nothing }
  for (const { metric, sums: of } of tally) sums[metric] = of[group] ?? 0
  return sums
}
