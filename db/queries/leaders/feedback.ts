/** What beta testers say. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { person, pilotFeedback } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

type FeedbackRow = typeof pilotFeedback.$inferSelect

/** More than this nobody reads. */
const most = 1000

/** The newest first. The name of who withdrew is no longer told; nor of who would rather not be named. */
export function feedbackOf(db: ReadDb) {
  const isNamed = and(
    eq(person.id, pilotFeedback.personId),
    isNull(person.deletedAt),
    isNull(person.erasedAt),
    sql`${person.consent} not in ('declined', 'opted-out')`,
  )
  return db
    .select({ row: pilotFeedback, personId: person.id, name: person.name })
    .from(pilotFeedback)
    .leftJoin(person, isNamed)
    .where(isNull(pilotFeedback.deletedAt))
    .orderBy(desc(pilotFeedback.at), desc(pilotFeedback.id))
    .limit(most)
    .all()
    .map(({ row: { deletedAt: _, ...row }, personId, name }) => ({ ...row, personId, personName: name ?? '' }))
}

/** Null when there is none, or it was removed. */
export function feedbackRow(db: ReadDb, id: string): FeedbackRow | null {
  return (
    db
      .select()
      .from(pilotFeedback)
      .where(and(eq(pilotFeedback.id, id), isNull(pilotFeedback.deletedAt)))
      .get() ?? null
  )
}

export function insertFeedback(tx: WriteDb, row: typeof pilotFeedback.$inferInsert): void {
  tx.insert(pilotFeedback).values(row).run()
}

export function removeFeedback(tx: WriteDb, id: string, now: number): void {
  tx.update(pilotFeedback).set({ deletedAt: now }).where(eq(pilotFeedback.id, id)).run()
}
