/** Slots: which item goes out when. */
import { and, asc, desc, eq, gte, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import type { Network } from '#shared/domain/networks.ts'
import { slot } from '../../schema/calendar.ts'
import { item } from '../../schema/content.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { isAmong } from '../among.ts'

export type SlotRow = typeof slot.$inferSelect

/** More than this in one look is no calendar any more. */
const most = 10_000
/** Results that best hours are reckoned from, the newest. */
const mostResults = 5000

/** Null: all. */
export interface SlotFilter {
  /** Posts for everybody are for every team. */
  readonly teamId: string | null
  readonly network: Network | null
}

/** Slots of a period by day and time; both days counted. */
export function slotsBetween(db: ReadDb, from: Day, to: Day, filter: SlotFilter): readonly SlotRow[] {
  return db
    .select()
    .from(slot)
    .where(isBetween(from, to, filter))
    .orderBy(asc(slot.day), asc(slot.time), asc(slot.id))
    .limit(most)
    .all()
}

/** The same slots with what mix, gaps and crowding look at; those of removed items are left out. */
export function postsBetween(db: ReadDb, from: Day, to: Day, filter: SlotFilter) {
  const { id, itemId, teamId, day, time, network, captionId } = slot
  const { kind, callToAction, stage, sourceId, storyKey, canonicalUrl } = item
  return db
    .select({ id, itemId, teamId, day, time, network, captionId, kind, callToAction, stage, sourceId, storyKey, canonicalUrl })
    .from(slot)
    .innerJoin(item, and(eq(item.id, itemId), sql`+${item.deletedAt} is null`))
    .where(isBetween(from, to, filter))
    .orderBy(asc(day), asc(time), asc(id))
    .limit(most)
    .all()
}

function isBetween(from: Day, to: Day, { teamId, network }: SlotFilter): SQL | undefined {
  return and(
    isNull(slot.deletedAt),
    gte(slot.day, from),
    lte(slot.day, to),
    network === null ? undefined : eq(slot.network, network),
    teamId === null ? undefined : or(isNull(slot.teamId), eq(slot.teamId, teamId)),
  )
}

/** Every slot of these items, by day and time. */
export function slotsOfItems(db: ReadDb, itemIds: readonly string[]): readonly SlotRow[] {
  return db
    .select()
    .from(slot)
    .where(and(isAmong(slot.itemId, itemIds), sql`+${slot.deletedAt} is null`))
    .orderBy(asc(slot.day), asc(slot.time), asc(slot.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it was removed. */
export function slotRow(db: ReadDb, id: string): SlotRow | null {
  return slotsById(db, [id])[0] ?? null
}

export function slotsById(db: ReadDb, ids: readonly string[]): readonly SlotRow[] {
  return db
    .select()
    .from(slot)
    .where(and(isAmong(slot.id, ids), sql`+${slot.deletedAt} is null`))
    .orderBy(asc(slot.day), asc(slot.time), asc(slot.id))
    .limit(most)
    .all()
}

/** Slots whose clicks somebody has read, the newest. */
export function slotResults(db: ReadDb, network: Network | null): readonly Pick<SlotRow, 'day' | 'time' | 'clicks'>[] {
  const { day, time, clicks } = slot
  return db
    .select({ day, time, clicks })
    .from(slot)
    .where(and(isNull(slot.deletedAt), isNotNull(clicks), network === null ? undefined : eq(slot.network, network)))
    .orderBy(desc(day))
    .limit(mostResults)
    .all()
}

export function insertSlot(tx: WriteDb, row: typeof slot.$inferInsert): void {
  tx.insert(slot).values(row).run()
}

export function updateSlot(tx: WriteDb, id: string, fields: Partial<SlotRow>): void {
  tx.update(slot).set(fields).where(eq(slot.id, id)).run()
}

export function removeSlots(tx: WriteDb, ids: readonly string[], now: number): void {
  tx.update(slot).set({ deletedAt: now }).where(isAmong(slot.id, ids)).run()
}
