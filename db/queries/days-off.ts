/** Where a plan's people work, and the days on which they do not. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { holiday, place } from '../schema/launch-plan.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type PlaceRow = typeof place.$inferSelect
export type HolidayRow = typeof holiday.$inferSelect

const mostPlaces = 100
const mostHolidays = 5000

/** The primary place first; the one without a country, if any, holds the days added by hand. */
export function placesOf(db: ReadDb, planId: string): readonly PlaceRow[] {
  return db
    .select()
    .from(place)
    .where(and(eq(place.planId, planId), isNull(place.deletedAt)))
    .orderBy(desc(place.primary), sql`rowid`)
    .limit(mostPlaces)
    .all()
}

export function placeRow(db: ReadDb, id: string): PlaceRow | null {
  return (
    db
      .select()
      .from(place)
      .where(and(eq(place.id, id), isNull(place.deletedAt)))
      .get() ?? null
  )
}

/** Every day off of the plan's places, in order of days. */
export function holidaysOf(db: ReadDb, planId: string): readonly HolidayRow[] {
  return db
    .select()
    .from(holiday)
    .where(and(eq(holiday.planId, planId), isNull(holiday.deletedAt)))
    .orderBy(asc(holiday.day), asc(holiday.id))
    .limit(mostHolidays)
    .all()
}

export function holidayRow(db: ReadDb, id: string): HolidayRow | null {
  return (
    db
      .select()
      .from(holiday)
      .where(and(eq(holiday.id, id), isNull(holiday.deletedAt)))
      .get() ?? null
  )
}

export function insertPlace(tx: WriteDb, row: typeof place.$inferInsert): void {
  tx.insert(place).values(row).run()
}

export function updatePlace(tx: WriteDb, id: string, fields: Partial<PlaceRow>): void {
  tx.update(place).set(fields).where(eq(place.id, id)).run()
}

export function insertHoliday(tx: WriteDb, row: typeof holiday.$inferInsert): void {
  tx.insert(holiday).values(row).run()
}

export function updateHoliday(tx: WriteDb, id: string, fields: Partial<HolidayRow>): void {
  tx.update(holiday).set(fields).where(eq(holiday.id, id)).run()
}

/** The place goes, and its days with it. */
export function removePlace(tx: WriteDb, id: string, now: number): void {
  tx.update(holiday)
    .set({ deletedAt: now })
    .where(and(eq(holiday.placeId, id), isNull(holiday.deletedAt)))
    .run()
  tx.update(place).set({ deletedAt: now }).where(eq(place.id, id)).run()
}
