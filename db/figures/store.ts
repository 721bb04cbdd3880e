/** Writes events, as they are; their sums are another matter. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import type { Events } from './events.ts'

/** Rows of one statement: SQLite is asked less often. */
const together = 64

const columns = 'batch, seq, at, day, hour, metric, amount, network, team, campaign, advocate, item, caption, post'
/** Values of a row that are always given, and those that are zero as a rule. */
const given = 10
const seldom = 2

/** What is the same in every row, or follows from the row before, is not given again and again. */
function insertOf(rows: number, hasSeldom: boolean): string {
  const values = Array.from({ length: given + (hasSeldom ? seldom : 0) }, () => '?').join(', ')
  const row = (at: number) => `(@batch, @seq + ${at}, ${values}${hasSeldom ? '' : ', 0, 0'})`
  return `INSERT INTO event (${columns}) VALUES ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}`
}

const statementsOf = oncePer((raw: Database.Database) => ({
  one: raw.prepare(insertOf(1, true)),
  plain: raw.prepare(insertOf(together, false)),
  full: raw.prepare(insertOf(together, true)),
  begin: raw.prepare('INSERT INTO event_batch (import_id, "on") VALUES (?, ?)'),
  count: raw.prepare('UPDATE event_batch SET events = events + ? WHERE batch = ?'),
  of: raw
    .prepare<[number, number, number], number[]>(`SELECT ${columns} FROM event WHERE batch = ? AND seq >= ? ORDER BY seq LIMIT ?`)
    .raw(),
}))

/** A new batch of an import. Inside a transaction. */
export function beginBatch(raw: Database.Database, importId: string, isOn: boolean): number {
  return Number(statementsOf(raw).begin.run(importId, isOn ? 1 : 0).lastInsertRowid)
}

/** The events `from` up to, but not, `to`; the first is the batch's `seq`-th. Inside a transaction. */
export function writeEvents(raw: Database.Database, batch: number, events: Events, seq: number, from = 0, to = events.count): void {
  const { one, plain, full, count } = statementsOf(raw)
  const hasSeldom = isAny(events.caption, from, to) || isAny(events.post, from, to)
  const width = given + (hasSeldom ? seldom : 0)
  const values = new Array<number>(together * width).fill(0)
  let at = from
  for (; at + together <= to; at += together) {
    for (let index = 0; index < together; index += 1) fill(values, index * width, events, at + index, hasSeldom)
    const place = { batch, seq: seq + at - from }
    if (hasSeldom) full.run(values, place)
    else plain.run(values, place)
  }
  const single = new Array<number>(given + seldom).fill(0)
  for (; at < to; at += 1) {
    fill(single, 0, events, at, true)
    one.run(single, { batch, seq: seq + at - from })
  }
  count.run(to - from, batch)
}

function isAny(column: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (column[at] !== 0) return true
  return false
}

function fill(values: number[], to: number, events: Events, at: number, hasSeldom: boolean): void {
  values[to] = events.at[at] ?? 0
  values[to + 1] = events.day[at] ?? 0
  values[to + 2] = events.hour[at] ?? 0
  values[to + 3] = events.metric[at] ?? 0
  values[to + 4] = events.amount[at] ?? 0
  values[to + 5] = events.network[at] ?? 0
  values[to + 6] = events.team[at] ?? 0
  values[to + 7] = events.campaign[at] ?? 0
  values[to + 8] = events.advocate[at] ?? 0
  values[to + 9] = events.item[at] ?? 0
  if (!hasSeldom) return
  values[to + 10] = events.caption[at] ?? 0
  values[to + 11] = events.post[at] ?? 0
}

/** Reads up to as many events of a batch as `into` has room for, from the `seq`-th on; answers the place after the last one, or null at the end. */
export function readEvents(raw: Database.Database, batch: number, seq: number, into: Events): number | null {
  const rows = statementsOf(raw).of.all(batch, seq, into.day.length)
  for (const [at, values] of rows.entries()) {
    into.at[at] = values[2] ?? 0
    into.day[at] = values[3] ?? 0
    into.hour[at] = values[4] ?? 0
    into.metric[at] = values[5] ?? 0
    into.amount[at] = values[6] ?? 0
    into.network[at] = values[7] ?? 0
    into.team[at] = values[8] ?? 0
    into.campaign[at] = values[9] ?? 0
    into.advocate[at] = values[10] ?? 0
    into.item[at] = values[11] ?? 0
    into.caption[at] = values[12] ?? 0
    into.post[at] = values[13] ?? 0
  }
  into.count = rows.length
  return rows.length === 0 ? null : (rows.at(-1)?.[1] ?? 0) + 1
}
