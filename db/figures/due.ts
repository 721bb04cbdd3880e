/** Makes the sums follow what becomes of imports: gone ones are left out, or taken off where they were merged, and come back the same way. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { roomForEvents } from './events.ts'
import { forgetSum, mergeSmall, mostMerged } from './merge.ts'
import { bump } from './state.ts'
import { readEvents } from './store.ts'
import { appendSums } from './sums.ts'

interface DueBatch {
  readonly batch: number
  readonly on: number
  readonly merged: number
  /** 1: the import stands; 0: it is marked as deleted; null: there is none. */
  readonly lives: number | null
}

const statementsOf = oncePer((raw: Database.Database) => ({
  any: raw.prepare('SELECT 1 FROM figure_due LIMIT 1'),
  due: raw.prepare<[], DueBatch>(
    `SELECT b.batch, b."on", b.merged, (SELECT i.deleted_at IS NULL FROM figure_import i WHERE i.id = b.import_id) AS lives
    FROM figure_due d CROSS JOIN event_batch b ON b.import_id = d.import_id`,
  ),
  done: raw.prepare('DELETE FROM figure_due'),
  turn: raw.prepare('UPDATE event_batch SET "on" = ? WHERE batch = ?'),
  dead: raw
    .prepare<[], number>(
      'SELECT batch FROM event_batch b WHERE "on" = 0 AND NOT EXISTS (SELECT 1 FROM figure_import i WHERE i.id = b.import_id) LIMIT 1',
    )
    .pluck(),
  forgetEvents: raw.prepare('DELETE FROM event WHERE batch = @batch AND seq >= (SELECT max(seq) FROM event WHERE batch = @batch) - @most'),
  sums: raw.prepare<[number], number>('SELECT id FROM event_sum WHERE batch = ?').pluck(),
  keepMerged: raw.prepare('UPDATE event_sum SET batch = 0 WHERE batch = (SELECT batch FROM event_batch WHERE batch = ? AND merged = 1)'),
  forgetBatch: raw.prepare('DELETE FROM event_batch WHERE batch = ?'),
}))

/** Inside a transaction, at the end of every act. */
export function indexDueFigures(raw: Database.Database): void {
  const { any, due, done, turn } = statementsOf(raw)
  if (any.get() === undefined) return
  for (const { batch, on, merged, lives } of due.all()) {
    const wanted = lives === 1 ? 1 : 0
    if (on === wanted) continue
    if (merged === 1) addOrTakeOff(raw, batch, wanted === 1 ? 1 : -1)
    turn.run(wanted, batch)
  }
  done.run()
  bump(raw, 'sums')
}

/** Only small batches are ever merged. */
function addOrTakeOff(raw: Database.Database, batch: number, sign: 1 | -1): void {
  const events = roomForEvents(mostMerged)
  for (let seq: number | null = readEvents(raw, batch, 0, events); seq !== null; seq = readEvents(raw, batch, seq, events))
    mergeSmall(raw, appendSums(raw, 0, events, sign))
}

/** Forgets events of imports that never came to be, at most about so many. False: there are none. Inside a transaction. */
export function forgetDeadEvents(raw: Database.Database, most: number): boolean {
  const { dead, forgetEvents, keepMerged, sums, forgetBatch } = statementsOf(raw)
  const batch = dead.get()
  if (batch === undefined) return false
  if (forgetEvents.run({ batch, most }).changes > 0) return true
  // What was merged has been taken off: with what was not, it comes to nothing.
  keepMerged.run(batch)
  for (const id of sums.all(batch)) forgetSum(raw, id)
  forgetBatch.run(batch)
  return true
}
