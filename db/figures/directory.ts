/** Which sums there are: rows of neighbouring months in segments, whose columns stay in memory for as long as they hold. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { type Attribute, columnPlaces, type ItemMarks } from './cubes.ts'
import { nextMonth } from './months.ts'
import { keptWhile, questionOf } from './state.ts'

/** A row of sums of one month. */
export interface SumRow {
  readonly id: number
  /** The month's first and last day, days since 1970-01-01. */
  readonly start: number
  readonly end: number
  readonly count: number
}

/** Rows of one cube and metric, one month after the other, as if they were one row; with what was read of it. */
export interface Segment {
  readonly cube: number
  /** The first day of the first month, and the last day of the last one. */
  readonly start: number
  readonly end: number
  readonly count: number
  readonly rows: readonly SumRow[]
  /** By the number of the column; amounts at `amountColumn`. */
  readonly columns: (Int32Array | Float64Array | undefined)[]
  /** By the names of their columns. */
  readonly places: Map<string, Places>
  readonly running: Map<Attribute, Running>
  /** What was asked for that would be answered sooner by places or running sums: they are made when it is asked for again. */
  readonly asked: Map<string, number>
  /** Where its sums have to go to stand by day; null: they do. Undefined: not looked at yet. */
  order: Int32Array | null | undefined
  /** Where the sums of each day begin. */
  dayStarts: Int32Array | null
  hasOwn: boolean | null
  takesBack: boolean | null
  /** What its categories and kinds were reckoned from. */
  marks: ItemMarks | null
  /** Single months of it, by their first days, as far as they were asked for. */
  readonly months: Map<number, Segment>
  /** The segment that it is a month of. */
  readonly whole: Segment | null
  bytes: number
  used: number
}

/** Where the values of some columns stand: those of a code from `starts[code]` up to, but not, `starts[code + 1]`, in order. */
export interface Places {
  /** How many values each column may have; a code counts the last column first. */
  readonly rooms: readonly number[]
  readonly starts: Int32Array
  readonly places: Int32Array
  /** Columns of the segment in this order, by their numbers, as far as they were asked for. */
  readonly columns: (Int32Array | Float64Array | undefined)[]
}

/** Sums of all months up to each one; see `running.ts`. */
export interface Running {
  /** How many groups there may be. */
  readonly room: number
  /** First days of the months. */
  readonly months: readonly number[]
  /** Group by group what came before the first month, before the second one, and so on; at last everything. */
  readonly sums: Float64Array
}

/** The segments that count, of one cube and metric, by month. */
export type Segments = (cube: number, metric: number) => readonly Segment[]

type Row = readonly [id: number, cube: number, start: number, metric: number, count: number]

const statementsOf = oncePer((raw: Database.Database) => ({
  rows: raw
    .prepare<[], Row>(
      `SELECT id, cube, start, metric, count FROM event_sum
      WHERE batch >= 0 AND batch NOT IN (SELECT batch FROM event_batch WHERE "on" = 0 AND merged = 0) ORDER BY start, id`,
    )
    .raw(),
}))

const none: readonly Segment[] = []
/** Sums that are read at once: fewer make more segments to look through, more are read when a few days are asked for. */
const together = 65_536

interface Memory {
  /** By the ids of their rows. */
  segments: ReadonlyMap<string, Segment>
  bytes: number
  clock: number
}

const memoryOf = oncePer((_: Database.Database): Memory => ({ segments: new Map(), bytes: 0, clock: 0 }))

/** The segments that count now. What was read of those that counted before is kept. */
export const segmentsOf: (raw: Database.Database) => Segments = keptWhile(['sums'], (raw) => {
  const memory = memoryOf(raw)
  const segments = new Map<string, Segment>()
  const byPlace = new Map<number, Segment[]>()
  for (const [place, rows] of rowsByPlace(statementsOf(raw).rows.all())) {
    const list: Segment[] = []
    for (const part of partsOf(rows)) {
      const key = part.map(({ id }) => id).join()
      // What a transaction has written may be taken back, and its number given to other sums.
      const segment = (raw.inTransaction ? undefined : memory.segments.get(key)) ?? newSegment(place >> 5, part)
      segments.set(key, segment)
      list.push(segment)
    }
    byPlace.set(place, list)
  }
  if (!raw.inTransaction) {
    memory.segments = segments
    memory.bytes = [...segments.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  }
  return (cube, metric) => byPlace.get(cube * 32 + metric) ?? none
})

function rowsByPlace(rows: readonly Row[]): ReadonlyMap<number, readonly SumRow[]> {
  const byPlace = new Map<number, SumRow[]>()
  for (const [id, cube, start, metric, count] of rows) {
    const place = cube * 32 + metric
    const list = byPlace.get(place)
    const row = { id, start, end: nextMonth(start) - 1, count }
    if (list === undefined) byPlace.set(place, [row])
    else list.push(row)
  }
  return byPlace
}

/** Months are never torn apart. */
function partsOf(rows: readonly SumRow[]): readonly (readonly SumRow[])[] {
  const months = new Map<number, SumRow[]>()
  for (const row of rows) months.set(row.start, [...(months.get(row.start) ?? []), row])
  const parts: SumRow[][] = []
  let count = Number.POSITIVE_INFINITY
  for (const month of months.values()) {
    const ofMonth = month.reduce((sum, row) => sum + row.count, 0)
    count += ofMonth
    if (count > together) {
      parts.push([...month])
      count = ofMonth
    } else parts.at(-1)?.push(...month)
  }
  return parts
}

/** One month of a segment, as if it were all: few days of a year are answered without reading the other months. */
export function monthWithin(segment: Segment, start: number): Segment {
  if (segment.start === start && segment.rows.at(-1)?.start === start) return segment
  const held = segment.months.get(start)
  if (held !== undefined) return held
  const rows = segment.rows.filter((row) => row.start === start)
  const month = newSegment(segment.cube, rows, segment)
  segment.months.set(start, month)
  return month
}

function newSegment(cube: number, rows: readonly SumRow[], whole: Segment | null = null): Segment {
  return {
    ...{ cube, rows, count: rows.reduce((sum, row) => sum + row.count, 0) },
    ...{ start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0 },
    ...{ columns: new Array(columnPlaces), places: new Map(), running: new Map(), asked: new Map() },
    ...{ order: undefined, dayStarts: null, hasOwn: null, takesBack: null, marks: null, months: new Map(), whole, bytes: 0, used: 0 },
  }
}

/** Bytes that are kept. */
const mostKept = 128 * 1024 * 1024

/** Says that this segment is being read. */
export function touch(raw: Database.Database, segment: Segment): void {
  const memory = memoryOf(raw)
  memory.clock += 1
  const owner = segment.whole ?? segment
  owner.used = memory.clock
  if (memory.bytes > mostKept) forgetOldest(memory)
}

/** Whether an earlier question asked for it. */
export function isAskedAgain(raw: Database.Database, { asked }: Segment, what: string): boolean {
  const question = questionOf(raw)
  const first = asked.get(what) ?? question
  if (first === question) asked.set(what, question)
  return first !== question
}

/** Counts what is kept of a segment from now on. */
export function keep(raw: Database.Database, segment: Segment, bytes: number): void {
  const owner = segment.whole ?? segment
  owner.bytes += bytes
  memoryOf(raw).bytes += bytes
}

/** Down to three quarters of the most, those first that were asked for longest ago. */
function forgetOldest(memory: Memory): void {
  for (const segment of [...memory.segments.values()].sort((one, other) => one.used - other.used)) {
    if (memory.bytes <= mostKept * 0.75) return
    memory.bytes -= segment.bytes
    segment.bytes = 0
    for (const part of [segment, ...segment.months.values()]) forget(part)
  }
}

function forget(segment: Segment): void {
  segment.columns.fill(undefined)
  segment.places.clear()
  segment.running.clear()
  segment.order = undefined
  segment.dayStarts = null
}
