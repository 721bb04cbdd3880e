/** What sums there are, and their columns, kept in memory for as long as they hold: asking again costs no reading. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { decodeInto } from './codec.ts'
import { amountColumn, type Dimension, dimensions, hourMonth, hourOfWeek } from './cubes.ts'
import { nextMonth } from './months.ts'
import { keptWhile } from './state.ts'

/** A row of sums that counts, with what was read of it. */
export interface Chunk {
  readonly id: number
  readonly cube: number
  /** The month's first and last day, days since 1970-01-01. */
  readonly start: number
  readonly end: number
  readonly count: number
  /** By the number of the column. */
  readonly columns: (Column | undefined)[]
  /** By the number of the column: where each of its values stands. */
  readonly places: (Places | undefined)[]
  hasOwn: boolean | null
  used: number
}

/** The places of the value v are those from `starts[v]` up to, but not, `starts[v + 1]`, in order. */
export interface Places {
  readonly starts: Int32Array
  readonly places: Int32Array
}

type Column = Int32Array | Float64Array

/** The rows that count, of one cube and metric, by month. */
export type Chunks = (cube: number, metric: number) => readonly Chunk[]

type Row = readonly [id: number, cube: number, start: number, metric: number, count: number]

const statementsOf = oncePer((raw: Database.Database) => ({
  rows: raw
    .prepare<[], Row>(
      `SELECT id, cube, start, metric, count FROM event_sum
      WHERE batch >= 0 AND batch NOT IN (SELECT batch FROM event_batch WHERE "on" = 0 AND merged = 0) ORDER BY start, id`,
    )
    .raw(),
  column: raw.prepare<[number], Buffer>('SELECT bytes FROM event_column WHERE key = ?').pluck(),
}))

const none: readonly Chunk[] = []

interface Memory {
  chunks: ReadonlyMap<number, Chunk>
  bytes: number
  clock: number
}

const memoryOf = oncePer((_: Database.Database): Memory => ({ chunks: new Map(), bytes: 0, clock: 0 }))

/** The rows that count now. What was read of those that counted before is kept. */
export const chunksOf: (raw: Database.Database) => Chunks = keptWhile(['sums'], (raw) => {
  const memory = memoryOf(raw)
  const chunks = new Map<number, Chunk>()
  const byPlace = new Map<number, Chunk[]>()
  for (const [id, cube, start, metric, count] of statementsOf(raw).rows.all()) {
    const place = cube * 32 + metric
    // What a transaction has written may be taken back, and its number given to other sums.
    const known = raw.inTransaction ? undefined : memory.chunks.get(id)
    const chunk = known ?? newChunk(id, cube, start, count)
    chunks.set(id, chunk)
    const list = byPlace.get(place)
    if (list === undefined) byPlace.set(place, [chunk])
    else list.push(chunk)
  }
  if (!raw.inTransaction) {
    memory.chunks = chunks
    memory.bytes = [...chunks.values()].reduce((sum, chunk) => sum + bytesOf(chunk), 0)
  }
  return (cube, metric) => byPlace.get(cube * 32 + metric) ?? none
})

function newChunk(id: number, cube: number, start: number, count: number): Chunk {
  return { id, cube, start, end: nextMonth(start) - 1, count, columns: new Array(16), places: new Array(16), hasOwn: null, used: 0 }
}

/** Bytes that are kept. */
const mostKept = 128 * 1024 * 1024

/** Says that this row is being read. */
export function touch(raw: Database.Database, chunk: Chunk): void {
  const memory = memoryOf(raw)
  memory.clock += 1
  chunk.used = memory.clock
  if (memory.bytes > mostKept) forgetOldest(memory)
}

/** Down to three quarters of the most, those first that were asked for longest ago. */
function forgetOldest(memory: Memory): void {
  for (const chunk of [...memory.chunks.values()].sort((one, other) => one.used - other.used)) {
    if (memory.bytes <= mostKept * 0.75) return
    memory.bytes -= bytesOf(chunk)
    chunk.columns.fill(undefined)
    chunk.places.fill(undefined)
  }
}

function bytesOf({ columns, places }: Chunk): number {
  const ofPlaces = places.reduce((sum, each) => sum + (each === undefined ? 0 : each.places.byteLength + each.starts.byteLength), 0)
  return columns.reduce((sum, column) => sum + (column?.byteLength ?? 0), ofPlaces)
}

/** A column of numbers that tell sums apart. */
export function columnOf(raw: Database.Database, chunk: Chunk, name: Dimension): Int32Array {
  const place = dimensions.indexOf(name)
  const held = chunk.columns[place]
  if (held instanceof Int32Array) return held
  const column = name === 'how' && chunk.cube !== hourMonth.id ? howOf(raw, chunk) : read(raw, chunk, place, new Int32Array(chunk.count))
  keep(raw, column.byteLength)
  chunk.columns[place] = column
  return column
}

/** The amounts of a row of sums. */
export function amountsOf(raw: Database.Database, chunk: Chunk): Float64Array {
  const held = chunk.columns[amountColumn]
  if (held instanceof Float64Array) return held
  const column = read(raw, chunk, amountColumn, new Float64Array(chunk.count))
  keep(raw, column.byteLength)
  chunk.columns[amountColumn] = column
  return column
}

/** Where the values of a column stand: few wanted ones are then found without looking at the others. */
export function placesIn(raw: Database.Database, chunk: Chunk, name: Dimension): Places {
  const place = dimensions.indexOf(name)
  const held = chunk.places[place]
  if (held !== undefined) return held
  const made = sortPlaces(columnOf(raw, chunk, name), chunk.count)
  keep(raw, made.places.byteLength + made.starts.byteLength)
  chunk.places[place] = made
  return made
}

function sortPlaces(column: Int32Array, count: number): Places {
  let most = 0
  for (let at = 0; at < count; at += 1) most = Math.max(most, column[at] ?? 0)
  const next = new Int32Array(most + 2)
  for (let at = 0; at < count; at += 1) next[(column[at] ?? 0) + 1] = (next[(column[at] ?? 0) + 1] ?? 0) + 1
  for (let value = 1; value < next.length; value += 1) next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0)
  const starts = next.slice()
  const places = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const value = column[at] ?? 0
    const to = next[value] ?? 0
    places[to] = at
    next[value] = to + 1
  }
  return { starts, places }
}

function keep(raw: Database.Database, bytes: number): void {
  memoryOf(raw).bytes += bytes
}

/** Reckoned from the day and its hour. */
function howOf(raw: Database.Database, chunk: Chunk): Int32Array {
  const hours = columnOf(raw, chunk, 'hour')
  return columnOf(raw, chunk, 'day').map((day, at) => hourOfWeek(chunk.start + day, hours[at] ?? 0))
}

/** One that is not stored is all zeros. */
function read<T extends Column>(raw: Database.Database, chunk: Chunk, place: number, into: T): T {
  const bytes = statementsOf(raw).column.get(chunk.id * 16 + place)
  return bytes === undefined ? into : decodeInto(bytes, into)
}
