/** Recurring slots, and which of their places are taken. */
import { and, asc, eq, gte, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import { recurringSlot, slot } from '../../schema/calendar.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type RecurringRow = typeof recurringSlot.$inferSelect

/** A program has a handful; more than this is no rhythm. */
const most = 500
const mostPlaces = 20_000

export function recurringSlotsOf(db: ReadDb): readonly RecurringRow[] {
  return db
    .select()
    .from(recurringSlot)
    .where(isNull(recurringSlot.deletedAt))
    .orderBy(asc(recurringSlot.time), asc(recurringSlot.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it was removed. */
export function recurringSlotRow(db: ReadDb, id: string): RecurringRow | null {
  return (
    db
      .select()
      .from(recurringSlot)
      .where(and(eq(recurringSlot.id, id), isNull(recurringSlot.deletedAt)))
      .get() ?? null
  )
}

/** Places that have their item: `<id of the recurring slot> <day>`. */
export function takenPlaces(db: ReadDb, from: Day, to: Day): ReadonlySet<string> {
  const rows = db
    .select({ id: slot.recurringSlotId, day: slot.day })
    .from(slot)
    .where(and(isNull(slot.deletedAt), gte(slot.day, from), lte(slot.day, to), isNotNull(slot.recurringSlotId)))
    .limit(mostPlaces)
    .all()
  return new Set(rows.map(({ id, day }) => `${id} ${day}`))
}

export function insertRecurringSlot(tx: WriteDb, row: typeof recurringSlot.$inferInsert): void {
  tx.insert(recurringSlot).values(row).run()
}

export function updateRecurringSlot(tx: WriteDb, id: string, fields: Partial<RecurringRow>): void {
  tx.update(recurringSlot).set(fields).where(eq(recurringSlot.id, id)).run()
}
