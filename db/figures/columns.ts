/** The columns of sums as they are read and kept: those of the file, and what is reckoned from them. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { decodeInto } from './codec.ts'
import {
  type Attribute,
  amountColumn,
  attributes,
  columnPlaces,
  cubeKnows,
  hourMonth,
  hourOfWeek,
  type ItemMarks,
  ownPages,
} from './cubes.ts'
import { keep, type Places, type Segment } from './directory.ts'

const statementsOf = oncePer((raw: Database.Database) => ({
  column: raw.prepare<[number], Buffer>('SELECT bytes FROM event_column WHERE key = ?').pluck(),
}))

/** A column of numbers that tell sums apart. Days are counted from the segment's first one. */
export function columnOf(raw: Database.Database, segment: Segment, name: Attribute, marks: ItemMarks | null = null): Int32Array {
  if (marks !== null && segment.marks !== marks) forgetMarks(segment, marks)
  const place = attributes.indexOf(name)
  const held = segment.columns[place]
  if (held instanceof Int32Array) return held
  const column = makeColumn(raw, segment, name)
  keep(raw, segment, column.byteLength)
  segment.columns[place] = column
  return column
}

/** Categories and kinds of items may have changed. */
function forgetMarks(segment: Segment, marks: ItemMarks): void {
  segment.marks = marks
  for (const name of ['category', 'kind'] as const) {
    segment.columns[attributes.indexOf(name)] = undefined
    segment.running.delete(name)
  }
  for (const [names, { columns }] of segment.places) {
    if (/category|kind/.test(names)) segment.places.delete(names)
    for (const name of ['category', 'kind'] as const) columns[attributes.indexOf(name)] = undefined
  }
}

function makeColumn(raw: Database.Database, segment: Segment, name: Attribute): Int32Array {
  if (name === 'how' && segment.cube !== hourMonth.id) return howOf(raw, segment)
  if (name === 'own' && !cubeKnows(segment.cube, 'own')) return columnOf(raw, segment, 'team').map((team) => (team === ownPages ? 1 : 0))
  if (name !== 'category' && name !== 'kind') return sorted(raw, segment, readColumn(raw, segment, attributes.indexOf(name)))
  const of = segment.marks?.[name]
  return columnOf(raw, segment, 'item').map((item) => of?.[item] ?? 0)
}

/** Reckoned from the day and its hour. */
function howOf(raw: Database.Database, segment: Segment): Int32Array {
  const [days, hours] = [columnOf(raw, segment, 'day'), columnOf(raw, segment, 'hour')]
  const how = new Int32Array(segment.count)
  for (let at = 0; at < segment.count; at += 1) how[at] = hourOfWeek(segment.start + (days[at] ?? 0), hours[at] ?? 0)
  return how
}

/** The amounts of a segment. */
export function amountsOf(raw: Database.Database, segment: Segment): Float64Array {
  const held = segment.columns[amountColumn]
  if (held instanceof Float64Array) return held
  const amounts = sorted(raw, segment, readInto(raw, segment, amountColumn, new Float64Array(segment.count)))
  keep(raw, segment, amounts.byteLength)
  segment.columns[amountColumn] = amounts
  return amounts
}

/** Whether amounts take others back, so that sums may come to nothing. */
export function takesBack(raw: Database.Database, segment: Segment): boolean {
  segment.takesBack ??= leastIn(amountsOf(raw, segment)) <= 0
  return segment.takesBack
}

function leastIn(amounts: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < amounts.length; at += 1) least = Math.min(least, amounts[at] ?? 0)
  return least
}

const dayColumn = attributes.indexOf('day')

function readColumn(raw: Database.Database, segment: Segment, place: number): Int32Array {
  const into = readInto(raw, segment, place, new Int32Array(segment.count))
  if (place !== dayColumn) return into
  let at = 0
  for (const { start, count } of segment.rows) {
    const later = start - segment.start
    if (later > 0) for (let n = at; n < at + count; n += 1) into[n] = (into[n] ?? 0) + later
    at += count
  }
  return into
}

/** One that is not stored is all zeros. */
function readInto<T extends Int32Array | Float64Array>(raw: Database.Database, { rows }: Segment, place: number, into: T): T {
  const { column } = statementsOf(raw)
  let at = 0
  for (const { id, count } of rows) {
    const bytes = column.get(id * 16 + place)
    if (bytes !== undefined) decodeInto(bytes, into.subarray(at, at + count))
    at += count
  }
  return into
}

/** In the order of days, where several rows tell of one month. */
function sorted<T extends Int32Array | Float64Array>(raw: Database.Database, segment: Segment, column: T): T {
  if (segment.order === undefined) segment.order = orderOf(raw, segment)
  const { order } = segment
  if (order === null) return column
  const values = column.slice()
  for (let at = 0; at < order.length; at += 1) column[at] = values[order[at] ?? 0] ?? 0
  return column
}

function orderOf(raw: Database.Database, segment: Segment): Int32Array | null {
  if (!cubeKnows(segment.cube, 'day') || segment.rows.every((row, at) => at === 0 || row.start !== segment.rows[at - 1]?.start)) return null
  const days = readColumn(raw, segment, dayColumn)
  // Rows that came one after the other often tell of days that did, too.
  return isInOrder(days) ? null : sortPlaces([days], segment.count).places
}

function isInOrder(column: Int32Array): boolean {
  for (let at = 1; at < column.length; at += 1) if ((column[at] ?? 0) < (column[at - 1] ?? 0)) return false
  return true
}

/** Where the sums of each day from the segment's first one begin; cubes of days only. */
export function dayStartsOf(raw: Database.Database, segment: Segment): Int32Array {
  segment.dayStarts ??= startsOf(columnOf(raw, segment, 'day'), segment.count, segment.end - segment.start + 1)
  return segment.dayStarts
}

function startsOf(codes: Int32Array, count: number, room: number): Int32Array {
  const starts = new Int32Array(room + 1)
  for (let at = 0; at < count; at += 1) {
    const next = (codes[at] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let value = 1; value < starts.length; value += 1) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0)
  return starts
}

/** Where the values of these columns stand: few wanted ones are then found without looking at the others. `key`: their names. */
export function placesIn(
  raw: Database.Database,
  segment: Segment,
  key: string,
  names: readonly Attribute[],
  marks: ItemMarks | null,
): Places {
  if (marks !== null && segment.marks !== marks) forgetMarks(segment, marks)
  const held = segment.places.get(key)
  if (held !== undefined) return held
  const made = sortPlaces(
    names.map((name) => columnOf(raw, segment, name, marks)),
    segment.count,
  )
  keep(raw, segment, made.places.byteLength + made.starts.byteLength)
  segment.places.set(key, made)
  return made
}

/** A column in the order of these places. */
export function columnIn(raw: Database.Database, segment: Segment, places: Places, name: Attribute, marks: ItemMarks | null): Int32Array {
  const place = attributes.indexOf(name)
  const held = places.columns[place]
  if (held instanceof Int32Array) return held
  const column = columnOf(raw, segment, name, marks)
  const moved = new Int32Array(column.length)
  for (let at = 0; at < moved.length; at += 1) moved[at] = column[places.places[at] ?? 0] ?? 0
  keep(raw, segment, moved.byteLength)
  places.columns[place] = moved
  return moved
}

/** The amounts in the order of these places. */
export function amountsIn(raw: Database.Database, segment: Segment, places: Places): Float64Array {
  const held = places.columns[amountColumn]
  if (held instanceof Float64Array) return held
  const amounts = amountsOf(raw, segment)
  const moved = new Float64Array(amounts.length)
  for (let at = 0; at < moved.length; at += 1) moved[at] = amounts[places.places[at] ?? 0] ?? 0
  keep(raw, segment, moved.byteLength)
  places.columns[amountColumn] = moved
  return moved
}

function sortPlaces(columns: readonly Int32Array[], count: number): Places {
  const rooms = columns.map((column) => mostIn(column) + 1)
  const codes = codesOf(columns, rooms, count)
  const starts = startsOf(
    codes,
    count,
    rooms.reduce((all, room) => all * room, 1),
  )
  const next = starts.slice()
  const places = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] ?? 0
    const to = next[code] ?? 0
    places[to] = at
    next[code] = to + 1
  }
  return { rooms, starts, places, columns: new Array(columnPlaces) }
}

function mostIn(column: Int32Array): number {
  let most = 0
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? 0
    if (value > most) most = value
  }
  return most
}

function codesOf(columns: readonly Int32Array[], rooms: readonly number[], count: number): Int32Array {
  const [first, ...more] = columns
  if (first === undefined || more.length === 0) return first ?? new Int32Array(count)
  const codes = first.slice()
  for (const [index, column] of more.entries()) {
    const room = rooms[index + 1] ?? 1
    for (let at = 0; at < count; at += 1) codes[at] = (codes[at] ?? 0) * room + (column[at] ?? 0)
  }
  return codes
}
