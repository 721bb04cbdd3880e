/** Keeps many small additions from becoming many rows: small sums of one month are joined, a bounded number at a time. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { aggregate, type Sheet, sortBy } from './aggregate.ts'
import { decodeInto } from './codec.ts'
import { amountColumn, dimensions } from './cubes.ts'
import { cubeOf, type Span, writeSheet } from './sums.ts'

/** A batch of more events keeps its sums for itself: to leave it out then costs nothing. */
export const mostMerged = 20_000
/** Rows of one month with fewer sums than this are joined as soon as there are more of them than that. */
const small = 4096
const mostSmall = 16

const statementsOf = oncePer((raw: Database.Database) => ({
  small: raw.prepare<[number, number, number], { id: number; batch: number; count: number }>(
    `SELECT s.id, s.batch, s.count FROM event_sum s LEFT JOIN event_batch b ON b.batch = s.batch
    WHERE s.cube = ? AND s.metric = ? AND s.start = ? AND s.batch >= 0 AND s.count < ${small}
      AND (s.batch = 0 OR (b.events <= ${mostMerged} AND (b."on" = 1 OR b.merged = 1)))`,
  ),
  count: raw
    .prepare<[number, number, number], number>('SELECT count(*) FROM event_sum WHERE cube = ? AND metric = ? AND start = ?')
    .pluck(),
  column: raw.prepare<[number], Buffer>('SELECT bytes FROM event_column WHERE key = ?').pluck(),
  mark: raw.prepare('UPDATE event_batch SET merged = 1 WHERE batch = ? AND merged = 0'),
  forgetColumns: raw.prepare('DELETE FROM event_column WHERE key BETWEEN ? AND ?'),
  forget: raw.prepare('DELETE FROM event_sum WHERE id = ?'),
}))

/** Inside a transaction. */
export function mergeSmall(raw: Database.Database, spans: readonly Span[]): void {
  const { small: smallRows, count, mark } = statementsOf(raw)
  for (const span of spans) {
    if ((count.get(span.cube, span.metric, span.start) ?? 0) <= mostSmall) continue
    const rows = smallRows.all(span.cube, span.metric, span.start)
    if (rows.length <= mostSmall) continue
    const cube = cubeOf(span.cube)
    const sum = addSheets(rows.map(({ id, count }) => readSheet(raw, id, count, span.cube)))
    const sorted = cube.has[0] === 'day' ? sortBy(sum, 0) : sum
    writeSheet(raw, span, 0, cube, sorted)
    for (const { id, batch } of rows) {
      mark.run(batch)
      forgetSum(raw, id)
    }
  }
}

/** A row of sums with its columns. */
export function forgetSum(raw: Database.Database, id: number): void {
  const { forget, forgetColumns } = statementsOf(raw)
  forgetColumns.run(id * 16, id * 16 + 15)
  forget.run(id)
}

/** Everything that a row of sums holds. */
export function readSheet(raw: Database.Database, id: number, count: number, cube: number): Sheet {
  const { column } = statementsOf(raw)
  const read = <T extends Int32Array | Float64Array>(place: number, into: T): T => {
    const bytes = column.get(id * 16 + place)
    return bytes === undefined ? into : decodeInto(bytes, into)
  }
  return {
    count,
    columns: cubeOf(cube).has.map((name) => read(dimensions.indexOf(name), new Int32Array(count))),
    amounts: read(amountColumn, new Float64Array(count)),
  }
}

/** One after the other, added up, without what came to nothing. */
function addSheets(sheets: readonly Sheet[]): Sheet {
  const count = sheets.reduce((all, sheet) => all + sheet.count, 0)
  const amounts = new Float64Array(count)
  const columns = (sheets[0]?.columns ?? []).map(() => new Int32Array(count))
  let to = 0
  for (const sheet of sheets) {
    amounts.set(sheet.amounts, to)
    for (const [index, column] of columns.entries()) column.set(sheet.columns[index] ?? [], to)
    to += sheet.count
  }
  return withoutNothing(aggregate({ columns, amounts }, 0, count))
}

function withoutNothing({ count, columns, amounts }: Sheet): Sheet {
  const kept = Array.from({ length: count }, (_, at) => at).filter((at) => amounts[at] !== 0)
  return {
    count: kept.length,
    columns: columns.map((column) => Int32Array.from(kept, (at) => column[at] ?? 0)),
    amounts: Float64Array.from(kept, (at) => amounts[at] ?? 0),
  }
}
