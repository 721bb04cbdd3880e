/** Sums of all months up to each one, group by group: whole months of anything are then one subtraction, however many events there were. */
import type Database from 'better-sqlite3'
import { amountsOf, columnOf } from './columns.ts'
import type { Attribute, ItemMarks } from './cubes.ts'
import { keep, type Running, type Segment } from './directory.ts'

/** Of a segment of a cube without days. */
export function runningOf(raw: Database.Database, segment: Segment, name: Attribute, marks: ItemMarks | null): Running {
  const column = columnOf(raw, segment, name, marks)
  const held = segment.running.get(name)
  if (held !== undefined) return held
  const running = addRunning(segment, column, amountsOf(raw, segment))
  keep(raw, segment, running.sums.byteLength)
  segment.running.set(name, running)
  return running
}

function addRunning(segment: Segment, column: Int32Array, amounts: Float64Array): Running {
  const months = [...new Set(segment.rows.map(({ start }) => start))]
  let room = 0
  for (let at = 0; at < column.length; at += 1) room = Math.max(room, (column[at] ?? 0) + 1)
  const sums = new Float64Array((months.length + 1) * room)
  let at = 0
  for (const [month, start] of months.entries()) {
    const to = (month + 1) * room
    sums.copyWithin(to, to - room, to)
    const end = at + segment.rows.reduce((count, row) => (row.start === start ? count + row.count : count), 0)
    for (; at < end; at += 1) {
      const place = to + (column[at] ?? 0)
      sums[place] = (sums[place] ?? 0) + (amounts[at] ?? 0)
    }
  }
  return { room, months, sums }
}

/** The places in `sums` from which the months of a period are taken off, and at which they end. */
export function monthsWithin({ room, months }: Running, from: number, to: number): { readonly before: number; readonly until: number } {
  const first = months.findIndex((start) => start >= from)
  const end = months.findIndex((start) => start > to)
  return { before: (first === -1 ? months.length : first) * room, until: (end === -1 ? months.length : end) * room }
}
