/** What happened on a day and may explain a figure, as somebody wrote it down. */
import { and, asc, between, eq, isNull } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import { annotation } from '../../schema/figures.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type AnnotationRow = typeof annotation.$inferSelect

/** Written by hand; more than these no chart can bear. */
const most = 1000

/** Both days counted, in their order. */
export function annotationsBetween(db: ReadDb, from: Day, to: Day): readonly AnnotationRow[] {
  return db
    .select()
    .from(annotation)
    .where(and(isNull(annotation.deletedAt), between(annotation.day, from, to)))
    .orderBy(asc(annotation.day), asc(annotation.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it was removed. */
export function annotationRow(db: ReadDb, id: string): AnnotationRow | null {
  return (
    db
      .select()
      .from(annotation)
      .where(and(eq(annotation.id, id), isNull(annotation.deletedAt)))
      .get() ?? null
  )
}

export function insertAnnotation(tx: WriteDb, row: typeof annotation.$inferInsert): void {
  tx.insert(annotation).values(row).run()
}

export function updateAnnotation(tx: WriteDb, id: string, fields: Partial<AnnotationRow>): void {
  tx.update(annotation).set(fields).where(eq(annotation.id, id)).run()
}
