/** From a question to the sums that answer it with the least reading: whole months from the cubes of months, the rest by days. */
import type Database from 'better-sqlite3'
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import { amountsIn, amountsOf, columnIn, columnOf, dayStartsOf, placesIn } from './columns.ts'
import { type Attribute, type Cube, cubeKnows, cubes, type Dimension, type ItemMarks, ownPages, type Wanted } from './cubes.ts'
import { isAskedAgain, monthWithin, type Places, type Segment, type Segments, segmentsOf, touch } from './directory.ts'
import { monthOf, nextMonth } from './months.ts'
import { lowerBound, type Mask } from './scan.ts'
import { itemMarks } from './wanted.ts'

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
  readonly by: Attribute | null
}

export const toDays = (from: Day, to: Day): Days => ({ from: dayToNumber(from), to: dayToNumber(to) })

/** A question with the cubes that can answer it. */
export interface Plan {
  readonly asking: Asking
  readonly parts: readonly Part[]
  readonly segments: Segments
  readonly beside: Attribute | null
  /** Null: neither category nor kind is asked for. */
  readonly marks: ItemMarks | null
  readonly search: Search
  /** Where a segment has sums of own pages. */
  readonly ownSearch: Search
}

interface Part {
  readonly days: Days
  /** The first day of the one month that they are in; null: there are several. */
  readonly month: number | null
  readonly cubes: readonly Cube[]
}

/** How wanted sums are found: by their places, and among these by looking at the rest. */
interface Search {
  readonly key: string
  readonly names: readonly Attribute[]
  /** Wanted values, one of each of `names`. */
  readonly combinations: readonly (readonly number[])[]
  readonly rest: readonly Condition[]
  readonly all: readonly Condition[]
}

interface Condition {
  readonly name: Attribute
  readonly wanted: Uint8Array
}

/** How `asking` is answered; `beside`: what else has to be known of every sum. */
export function planOf(raw: Database.Database, asking: Asking, beside: Dimension | null = null): Plan {
  const { wanted, own, by } = asking
  const conditions = [...wanted].map(([name, marks]) => ({ name, wanted: marks }))
  const isOfItems = by === 'category' || by === 'kind' || wanted.has('category') || wanted.has('kind')
  const search = searchOf(conditions)
  return {
    ...{ asking, beside, search, parts: partsOf(asking, beside), segments: segmentsOf(raw), marks: isOfItems ? itemMarks(raw) : null },
    // Teams that are wanted were chosen with own pages in mind.
    ownSearch: own === null || wanted.has('team') ? search : searchOf([...conditions, { name: 'own', wanted: own ? ownOnly : ownNot }]),
  }
}

const ownOnly = Uint8Array.of(0, 1)
const ownNot = Uint8Array.of(1, 0)

/** So many combinations of values are looked up one by one. */
const mostFew = 32
/** So many combinations there may be at all. */
const mostCodes = 65_536

function searchOf(conditions: readonly Condition[]): Search {
  const few = conditions
    .map((condition) => ({ condition, values: valuesIn(condition.wanted) }))
    .filter(({ values }) => values.length <= mostFew)
    .sort((one, other) => other.condition.wanted.length - one.condition.wanted.length)
  const names: Attribute[] = []
  let combinations: readonly (readonly number[])[] = [[]]
  let codes = 1
  for (const { condition, values } of few) {
    const isTooMany = codes * condition.wanted.length > mostCodes || combinations.length * values.length > mostFew
    if (names.length > 0 && isTooMany) continue
    names.push(condition.name)
    codes *= condition.wanted.length
    combinations = combinations.flatMap((before) => values.map((value) => [...before, value]))
  }
  return { key: names.join(), names, combinations, rest: conditions.filter(({ name }) => !names.includes(name)), all: conditions }
}

function valuesIn(marks: Uint8Array): readonly number[] {
  const values: number[] = []
  for (let value = marks.indexOf(1); value !== -1 && values.length <= mostFew; value = marks.indexOf(1, value + 1)) values.push(value)
  return values
}

/** What one segment has to say to a question; where it says it in several places, there are several. */
export interface Slice {
  readonly segment: Segment
  readonly days: Days
  readonly amounts: Float64Array
  readonly from: number
  readonly to: number
  /** Whether all sums from `from` to `to` stand as they do in the segment. */
  readonly isRun: boolean
  readonly masks: readonly Mask[]
  /** The group of each sum, `offset` less; null: all are one. */
  readonly column: Int32Array | null
  readonly offset: number
  /** What was asked for beside; null: nothing. */
  readonly beside: Int32Array | null
}

/** Everything that answers a plan of one metric, but for what segments say that are `told` already. */
export function eachSlice(
  raw: Database.Database,
  plan: Plan,
  metric: number,
  use: (slice: Slice) => void,
  told?: ReadonlySet<Segment>,
): void {
  for (const part of plan.parts)
    for (const whole of cheapest(plan, part, metric)) {
      if (whole.start > part.days.to || whole.end < part.days.from) continue
      const segment = part.month === null ? whole : monthWithin(whole, part.month)
      if (segment.count === 0 || told?.has(segment)) continue
      touch(raw, segment)
      const { from, to } = spanOf(raw, segment, part.days)
      if (from < to) slicesOf(raw, plan, { segment, days: part.days, from, to }, use)
    }
}

/** The months that lie wholly within, and the days before and after them. */
function partsOf(asking: Asking, beside: Dimension | null): readonly Part[] {
  const { from, to } = asking.days
  const able = cubes.filter((cube) => canAnswer(cube, asking) && (beside === null || cube.has.includes(beside)))
  const byDay = able.filter((cube) => cube.has[0] === 'day')
  const first = monthOf(from) === from ? from : nextMonth(from)
  const end = monthOf(to + 1)
  if (asking.by === 'day' || first >= end) return [partOf(asking.days, byDay)]
  const edges = [
    { from, to: first - 1 },
    { from: end, to },
  ]
  return [partOf({ from: first, to: end - 1 }, able), ...edges.filter((days) => days.from <= days.to).map((days) => partOf(days, byDay))]
}

function partOf(days: Days, able: readonly Cube[]): Part {
  const month = monthOf(days.from)
  return { days, cubes: able, month: nextMonth(month) > days.to ? month : null }
}

function canAnswer({ has }: Cube, { wanted, own, by }: Asking): boolean {
  const knows = (name: Attribute) => {
    if (name === 'category' || name === 'kind') return has.includes('item')
    return has.includes(name) || (name === 'how' && has.includes('hour'))
  }
  return (by === null || knows(by)) && [...wanted.keys()].every(knows) && (own === null || has.includes('own') || has.includes('team'))
}

/** The segments of the cube with the fewest sums to read. */
function cheapest({ segments }: Plan, { days, cubes: able }: Part, metric: number): readonly Segment[] {
  let best: readonly Segment[] | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { id } of able) {
    const all = segments(id, metric)
    let count = 0
    for (let n = 0; n < all.length; n += 1) {
      const segment = all[n]
      if (segment !== undefined && segment.start <= days.to && segment.end >= days.from) count += segment.count
    }
    if (count >= least) continue
    least = count
    best = all
  }
  if (best === null) throw new Error('no cube answers')
  return best
}

type Span = Pick<Slice, 'segment' | 'days' | 'from' | 'to'>

function slicesOf(raw: Database.Database, plan: Plan, span: Span, use: (slice: Slice) => void): void {
  const { own } = plan.asking
  const isTold = plan.search === plan.ownSearch
  const hasOwn = !isTold && hasOwnPages(raw, span.segment)
  if (own === true && !isTold && !hasOwn) return
  const search = hasOwn ? plan.ownSearch : plan.search
  const found = search.names.length === 0 ? null : rangesOf(raw, plan, span, search)
  if (found === null) use(runOf(raw, plan, span, search))
  else tellRanges(raw, plan, span, search, found, use)
}

function runOf(raw: Database.Database, { asking: { by, days }, beside, marks }: Plan, span: Span, { all }: Search): Slice {
  const { segment } = span
  const column = (name: Attribute) => columnOf(raw, segment, name, marks)
  return {
    ...{ segment, days: span.days, from: span.from, to: span.to, isRun: true, amounts: amountsOf(raw, segment) },
    ...{ masks: all.map(({ name, wanted }) => ({ wanted, column: column(name) })), column: by === null ? null : column(by) },
    ...{ offset: by === 'day' ? segment.start - days.from : 0, beside: beside === null ? null : column(beside) },
  }
}

function tellRanges(
  raw: Database.Database,
  { asking: { by, days }, beside, marks }: Plan,
  { segment, days: within }: Span,
  { rest }: Search,
  { places, ranges }: Found,
  use: (slice: Slice) => void,
): void {
  if (ranges.length === 0) return
  const column = (name: Attribute) => columnIn(raw, segment, places, name, marks)
  const same = {
    ...{ segment, days: within, isRun: false, amounts: amountsIn(raw, segment, places) },
    ...{ masks: rest.map(({ name, wanted }) => ({ wanted, column: column(name) })), column: by === null ? null : column(by) },
    ...{ offset: by === 'day' ? segment.start - days.from : 0, beside: beside === null ? null : column(beside) },
  }
  for (const { from, to } of ranges) use({ ...same, from, to })
}

interface Found {
  readonly places: Places
  readonly ranges: readonly Range[]
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Where the wanted combinations stand; null: in so many places that looking at all of them is sooner done. */
function rangesOf(raw: Database.Database, { marks }: Plan, { segment, from, to }: Span, search: Search): Found | null {
  if (!isAskedAgain(raw, segment, search.key)) return null
  const found = placesIn(raw, segment, search.key, search.names, marks)
  const { rooms, starts, places } = found
  const isWhole = from === 0 && to === segment.count
  const ranges: Range[] = []
  let count = 0
  for (const values of search.combinations) {
    const code = codeOf(values, rooms)
    if (code === null) continue
    const [first, end] = [starts[code] ?? 0, starts[code + 1] ?? 0]
    const low = isWhole ? first : lowerBound(places, from, first, end)
    const high = isWhole ? end : lowerBound(places, to, low, end)
    if (high > low) ranges.push({ from: low, to: high })
    count += high - low
  }
  return count < (to - from) / 2 ? { places: found, ranges } : null
}

/** Null: one of the values is nowhere. */
function codeOf(values: readonly number[], rooms: readonly number[]): number | null {
  let code = 0
  for (let n = 0; n < rooms.length; n += 1) {
    const [value, room] = [values[n] ?? 0, rooms[n] ?? 0]
    if (value >= room) return null
    code = code * room + value
  }
  return code
}

function hasOwnPages(raw: Database.Database, segment: Segment): boolean {
  segment.hasOwn ??= cubeKnows(segment.cube, 'own')
    ? columnOf(raw, segment, 'own').includes(1)
    : columnOf(raw, segment, 'team').includes(ownPages)
  return segment.hasOwn
}

/** Sums stand by day, or by month where a cube knows no days. */
function spanOf(raw: Database.Database, segment: Segment, { from, to }: Days): { readonly from: number; readonly to: number } {
  if (from <= segment.start && to >= segment.end) return { from: 0, to: segment.count }
  if (cubeKnows(segment.cube, 'day')) {
    const starts = dayStartsOf(raw, segment)
    return { from: starts[Math.max(0, from - segment.start)] ?? segment.count, to: starts[to - segment.start + 1] ?? segment.count }
  }
  const before = segment.rows.filter(({ start }) => start < from).reduce((sum, { count }) => sum + count, 0)
  return {
    from: before,
    to: before + segment.rows.filter(({ start, end }) => start >= from && end <= to).reduce((sum, { count }) => sum + count, 0),
  }
}
