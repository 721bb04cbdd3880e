/** The way in for everything that is counted: events and their sums are written together, or not at all. */
import type { ReadDb, WriteDb } from '../types.ts'
import { createDrafting, type EventDraft } from './drafts.ts'
import { type Events, roomForEvents } from './events.ts'
import { mergeSmall, mostMerged } from './merge.ts'
import { rawOf } from './raw.ts'
import { bump } from './state.ts'
import { beginBatch, writeEvents } from './store.ts'
import { appendSums } from './sums.ts'

/** Writes events of an import whose row is, or will be, in `figure_import`. Inside an act, with which they come, go and come back. */
export function addEvents(tx: WriteDb, importId: string, drafts: readonly EventDraft[]): void {
  if (drafts.length === 0) return
  const raw = rawOf(tx)
  const events = createDrafting(tx)(drafts)
  const batch = beginBatch(raw, importId, true)
  writeEvents(raw, batch, events, 0)
  const spans = appendSums(raw, batch, events)
  if (events.count <= mostMerged) mergeSmall(raw, spans)
  bump(raw, 'sums')
}

/** Events of one import that come in many transactions; nobody sees any of them before the last one. */
export interface EventBulk {
  /** In the body of a transaction of the act. */
  add(tx: WriteDb, drafts: readonly EventDraft[]): void
  addEvents(tx: WriteDb, events: Events): void
  /** In the last transaction: from here on they count. */
  finish(tx: WriteDb): void
}

/** More would take more memory, fewer more rows. */
const mostWaiting = 500_000

/** Begins it; sums are reckoned of so many events `together`. The row of the import has to be written in the first transaction, at the latest, so that a process that dies leaves nothing. */
export function createEventBulk(db: ReadDb, importId: string, together = mostWaiting): EventBulk {
  const raw = rawOf(db)
  let draft: ReturnType<typeof createDrafting> | null = null
  let batch = 0
  let seq = 0
  let waiting: Events | null = null
  const sumUp = () => {
    if (waiting !== null) appendSums(raw, batch, waiting)
    waiting = null
  }
  const bulk: EventBulk = {
    add(tx, drafts) {
      draft ??= createDrafting(tx)
      bulk.addEvents(tx, draft(drafts))
    },
    addEvents(_tx, events) {
      if (batch === 0) batch = beginBatch(raw, importId, false)
      writeEvents(raw, batch, events, seq)
      seq += events.count
      for (let from = 0; from < events.count; ) {
        waiting ??= roomForEvents(together)
        from += copyEvents(events, from, waiting)
        if (waiting.count === together) sumUp()
      }
    },
    finish() {
      if (batch === 0) return
      sumUp()
      raw.prepare('UPDATE event_batch SET "on" = 1 WHERE batch = ?').run(batch)
      bump(raw, 'sums')
    },
  }
  return bulk
}

/** As many as there is room for; answers how many. */
function copyEvents(source: Events, from: number, into: Events): number {
  const { count } = into
  const most = Math.min(source.count - from, into.day.length - count)
  const columns = ['day', 'hour', 'metric', 'network', 'team', 'campaign', 'advocate', 'item', 'caption', 'post', 'at', 'amount'] as const
  for (const name of columns) into[name].set(source[name].subarray(from, from + most), count)
  into.count += most
  return most
}
