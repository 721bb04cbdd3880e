/** Targets and what was typed in for them. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { target, targetReading } from '../../schema/figures.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type TargetRow = typeof target.$inferSelect
export type ReadingRow = typeof targetReading.$inferSelect

/** A program with more goals than these has none. */
const mostTargets = 100
const mostReadings = 5000

/** By the day they are due. */
export function targetRows(db: ReadDb): readonly TargetRow[] {
  return db
    .select()
    .from(target)
    .where(sql`${target.deletedAt} is null`)
    .orderBy(target.byDay, target.createdAt, target.id)
    .limit(mostTargets)
    .all()
}

/** Null when there is none, or it was removed. */
export function targetRow(db: ReadDb, id: string): TargetRow | null {
  return (
    db
      .select()
      .from(target)
      .where(and(eq(target.id, id), sql`${target.deletedAt} is null`))
      .get() ?? null
  )
}

export function insertTarget(tx: WriteDb, row: typeof target.$inferInsert): void {
  tx.insert(target).values(row).run()
}

export function updateTarget(tx: WriteDb, id: string, fields: Partial<TargetRow>): void {
  tx.update(target).set(fields).where(eq(target.id, id)).run()
}

/** Of all targets, the newest first. */
export function readingRows(db: ReadDb): readonly ReadingRow[] {
  return db
    .select()
    .from(targetReading)
    .where(sql`${targetReading.deletedAt} is null`)
    .orderBy(desc(targetReading.day), desc(targetReading.id))
    .limit(mostReadings)
    .all()
}

export function readingRow(db: ReadDb, id: string): ReadingRow | null {
  return (
    db
      .select()
      .from(targetReading)
      .where(and(eq(targetReading.id, id), sql`${targetReading.deletedAt} is null`))
      .get() ?? null
  )
}

/** The one of that day; null: none is there. */
export function readingOn(db: ReadDb, targetId: string, day: string): ReadingRow | null {
  const ofDay = and(eq(targetReading.targetId, targetId), eq(targetReading.day, day), sql`+${targetReading.deletedAt} is null`)
  return db.select().from(targetReading).where(ofDay).limit(1).get() ?? null
}

export function insertReading(tx: WriteDb, row: typeof targetReading.$inferInsert): void {
  tx.insert(targetReading).values(row).run()
}

export function updateReading(tx: WriteDb, id: string, fields: Partial<ReadingRow>): void {
  tx.update(targetReading).set(fields).where(eq(targetReading.id, id)).run()
}
