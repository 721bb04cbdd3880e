/** Takes off what a series of exports tells twice: days of an older export that a newer one speaks of, and what posts tell already. */

import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import { type Metric, metrics } from '#shared/domain/figures/types.ts'
import { figureImport } from '../schema/figures.ts'
import type { WriteDb } from '../types.ts'
import { type Events, roomForEvents } from './events.ts'
import { cellOf, eventsOf, importsOf, postsOfAccount, type Series, type SeriesImport, type SeriesKind, type Totals } from './series.ts'
import { createEventBulk } from './write.ts'

const kinds: readonly Metric[] = ['reaction', 'comment', 'reshare', 'click']

/** What posts take off a day's series: engagements without kind are told by posts of any kind. */
export function toldByPosts(posts: Totals, metric: Metric): number {
  const own = posts.get(metric) ?? 0
  return metric === 'engagement' ? own + kinds.reduce((sum, kind) => sum + (posts.get(kind) ?? 0), 0) : own
}

/**
 * Reckons what is taken off anew; inside an act, after its imports were written or marked as deleted. What is taken off is an import of its
 * own, `reckoned`, that goes and comes with the act.
 */
export function reckonSeries(
  tx: WriteDb,
  series: Series,
  kind: SeriesKind,
  by: { readonly newId: () => string; readonly at: number },
): void {
  dropReckoned(tx, series, by.at)
  const off: Events[] = []
  const covered = new Set<number>()
  const imports = importsOf(tx, series)
  for (const each of imports) {
    const isOverlapping = imports.length > 1
    const left = isOverlapping ? takeCovered(tx, each.id, kind, covered, off) : null
    if (kind === 'account') takeTold(tx, series, each, left, off)
  }
  write(tx, series, imports, off, by)
}

function dropReckoned(tx: WriteDb, { format, network, personId, ownPage }: Series, at: number): void {
  const is = (column: typeof figureImport.network | typeof figureImport.personId, value: string | null) => sql`${column} is ${value}`
  tx.update(figureImport)
    .set({ deletedAt: at })
    .where(
      and(
        ...[eq(figureImport.source, 'reckoned'), eq(figureImport.format, format), eq(figureImport.ownPage, ownPage)],
        ...[isNull(figureImport.deletedAt), is(figureImport.network, network), is(figureImport.personId, personId)],
      ),
    )
    .run()
}

/** Takes off what newer exports speak of, then enters what this one does. Answers the cells that were taken off. */
function takeCovered(tx: WriteDb, importId: string, kind: SeriesKind, covered: Set<number>, off: Events[]): ReadonlySet<number> {
  const taken = new Set<number>()
  const own = new Set<number>()
  for (const events of eventsOf(tx, importId)) {
    const room = roomForEvents(events.count)
    for (let at = 0; at < events.count; at += 1) {
      if (events.post[at] !== 0) continue
      const cell = cellOf(kind, events, at)
      own.add(cell)
      if (!covered.has(cell)) continue
      taken.add(cell)
      copyOff(events, at, room, events.amount[at] ?? 0)
    }
    if (room.count > 0) off.push(room)
  }
  for (const cell of own) covered.add(cell)
  return taken
}

/** Takes off what posts of the account tell of the days of an export, spread over them in proportion. */
function takeTold(
  tx: WriteDb,
  series: Series,
  { id, fromDay, toDay }: SeriesImport,
  taken: ReadonlySet<number> | null,
  off: Events[],
): void {
  if (fromDay === null || toDay === null) return
  const posts = postsOfAccount(tx, series, fromDay, toDay)
  if (posts.size === 0) return
  const isLeft = (events: Events, at: number) => events.post[at] === 0 && !taken?.has(cellOf('account', events, at))
  const totals = new Map<number, number>()
  for (const [events, at] of eachEvent(tx, id)) {
    const metric = events.metric[at] ?? 0
    if (isLeft(events, at)) totals.set(metric, (totals.get(metric) ?? 0) + (events.amount[at] ?? 0))
  }
  const spread = spreader(totals, posts)
  let room = roomForEvents(roomAtOnce)
  for (const [events, at] of eachEvent(tx, id)) {
    const amount = isLeft(events, at) ? spread(events.metric[at] ?? 0, events.amount[at] ?? 0) : 0
    if (amount !== 0) copyOff(events, at, room, amount)
    if (room.count < roomAtOnce) continue
    off.push(room)
    room = roomForEvents(roomAtOnce)
  }
  if (room.count > 0) off.push(room)
}

/** Days of an account are few. */
const roomAtOnce = 2000

function* eachEvent(tx: WriteDb, importId: string): Generator<readonly [events: Events, at: number]> {
  for (const events of eventsOf(tx, importId)) for (let at = 0; at < events.count; at += 1) yield [events, at]
}

/** How much of an amount is taken off, so that all of them together come to the whole, without a fraction lost. */
function spreader(totals: ReadonlyMap<number, number>, posts: Totals): (metric: number, amount: number) => number {
  const passed = new Map<number, number>()
  return (metric, amount) => {
    const total = totals.get(metric) ?? 0
    const name = metrics[metric]
    const whole = name === undefined ? 0 : Math.max(0, Math.min(total, toldByPosts(posts, name)))
    if (total <= 0 || whole === 0) return 0
    const before = passed.get(metric) ?? 0
    passed.set(metric, before + amount)
    return Math.round(((before + amount) * whole) / total) - Math.round((before * whole) / total)
  }
}

function copyOff(events: Events, at: number, room: Events, amount: number): void {
  const columns = ['day', 'hour', 'metric', 'network', 'team', 'campaign', 'advocate', 'item', 'caption', 'post', 'at'] as const
  for (const name of columns) room[name][room.count] = events[name][at] ?? 0
  room.amount[room.count] = -amount
  room.count += 1
}

function write(
  tx: WriteDb,
  series: Series,
  imports: readonly SeriesImport[],
  off: readonly Events[],
  by: { readonly newId: () => string; readonly at: number },
): void {
  const events = off.reduce((sum, { count }) => sum + count, 0)
  const last: Day | undefined = imports[0]?.exportedOn
  if (events === 0 || last === undefined) return
  const id = by.newId()
  tx.insert(figureImport)
    .values({ ...series, id, source: 'reckoned', exportedOn: last, events, at: by.at })
    .run()
  const bulk = createEventBulk(tx, id)
  for (const part of off) bulk.addEvents(tx, part)
  bulk.finish(tx)
}
