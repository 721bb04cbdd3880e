/** Adds events up into every cube and writes the sums; what is there already is left alone. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { aggregate, type Sheet, sortBy } from './aggregate.ts'
import { encode } from './codec.ts'
import {
  amountColumn,
  type Cube,
  cellDay,
  cubes,
  type Dimension,
  dimensions,
  everything,
  faces,
  factMonth,
  hourMonth,
  hourOfWeek,
  ownPages,
} from './cubes.ts'
import { type Bucket, bucketsOf, type Events } from './events.ts'

/** Where sums belong. */
export interface Span {
  readonly cube: number
  /** The month's first day, days since 1970-01-01. */
  readonly start: number
  readonly metric: number
}

/** Writes the sums of these events under a batch, and answers where. `sign` -1 takes them off. Inside a transaction. */
export function appendSums(raw: Database.Database, batch: number, events: Events, sign: 1 | -1 = 1): readonly Span[] {
  const spans: Span[] = []
  for (const { cube, start, metric, sheet } of sheetsOfEvents(events, sign)) {
    const span = { cube: cube.id, start, metric }
    writeSheet(raw, span, batch, cube, sheet)
    spans.push(span)
  }
  return spans
}

/** The sums of these events in every cube, month by month and metric by metric. */
export function* sheetsOfEvents(events: Events, sign: 1 | -1 = 1): Generator<CubeSheet & Pick<Bucket, 'start' | 'metric'>> {
  for (const bucket of bucketsOf(events, 0, events.count))
    for (const { cube, sheet } of sheetsOf(bucket, events, sign)) yield { cube, sheet, start: bucket.start, metric: bucket.metric }
}

interface CubeSheet {
  readonly cube: Cube
  readonly sheet: Sheet
}

/** The sums of one month and metric, in every cube. */
function sheetsOf(bucket: Bucket, events: Events, sign: 1 | -1): readonly CubeSheet[] {
  const all = sortBy(everyEvent(bucket, events, sign), 0)
  const cells = aggregate({ columns: columnsOf(everything, all, cellDay.has), amounts: all.amounts }, 0, all.count)
  return [
    { cube: everything, sheet: all },
    { cube: factMonth, sheet: reduce(everything, all, factMonth, bucket.start) },
    { cube: cellDay, sheet: cells },
    { cube: hourMonth, sheet: reduce(everything, all, hourMonth, bucket.start) },
    ...faces.map((cube) => ({ cube, sheet: reduce(cellDay, cells, cube, bucket.start) })),
  ]
}

function everyEvent({ start, places }: Bucket, events: Events, sign: 1 | -1): Sheet {
  const count = places.length
  const columns = everything.has.map((name) => {
    const column = new Int32Array(count)
    const source = sourceOf(events, name)
    const less = name === 'day' ? start : 0
    for (let at = 0; at < count; at += 1) column[at] = (source[places[at] ?? 0] ?? 0) - less
    return column
  })
  const amounts = new Float64Array(count)
  for (let at = 0; at < count; at += 1) amounts[at] = sign * (events.amount[places[at] ?? 0] ?? 0)
  return { count, columns, amounts }
}

function sourceOf(events: Events, name: Dimension): Int32Array {
  if (name === 'how' || name === 'own') throw new Error(`${name} is no column of events`)
  return events[name]
}

function reduce(from: Cube, sheet: Sheet, to: Cube, start: number): Sheet {
  const sum = aggregate({ columns: columnsOf(from, sheet, to.has, start), amounts: sheet.amounts }, 0, sheet.count)
  return to.has[0] === 'day' ? sortBy(sum, 0) : sum
}

function columnsOf(cube: Cube, sheet: Sheet, names: readonly Dimension[], start = 0): readonly Int32Array[] {
  const column = (name: Dimension) => sheet.columns[cube.has.indexOf(name)] ?? new Int32Array(sheet.count)
  return names.map((name) => {
    if (name === 'own') return column('team').map((team) => (team === ownPages ? 1 : 0))
    if (name !== 'how') return column(name)
    const hours = column('hour')
    return column('day').map((day, at) => hourOfWeek(start + day, hours[at] ?? 0))
  })
}

const statementsOf = oncePer((raw: Database.Database) => ({
  row: raw.prepare('INSERT INTO event_sum (cube, start, metric, batch, count) VALUES (?, ?, ?, ?, ?)'),
  column: raw.prepare('INSERT INTO event_column (key, bytes) VALUES (?, ?)'),
}))

/** A column of zeros is left out. */
export function writeSheet(raw: Database.Database, { cube: id, start, metric }: Span, batch: number, cube: Cube, sheet: Sheet): void {
  const { row, column } = statementsOf(raw)
  const key = Number(row.run(id, start, metric, batch, sheet.count).lastInsertRowid) * 16
  for (const [at, name] of cube.has.entries()) {
    const values = sheet.columns[at]
    if (values?.some((value) => value !== 0)) column.run(key + dimensions.indexOf(name), encode(values, sheet.count))
  }
  column.run(key + amountColumn, encode(sheet.amounts, sheet.count))
}

/** The cube of that number. */
export function cubeOf(id: number): Cube {
  const cube = cubes.find((each) => each.id === id)
  if (cube === undefined) throw new Error(`no cube ${id}`)
  return cube
}
