/** What colleagues propose and ask for, and filters of the library with a name. */
import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { idea, savedView } from '../../schema/content.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type IdeaRow = typeof idea.$inferSelect
export type SavedViewRow = typeof savedView.$inferSelect

/** More than this is no inbox any more; older ones are still there when those before them are done. */
const mostIdeas = 2000
const mostViews = 200

/** New ones first, then the newest of the others. */
export function ideasOf(db: ReadDb): readonly IdeaRow[] {
  return db
    .select()
    .from(idea)
    .where(isNull(idea.deletedAt))
    .orderBy(sql`${idea.status} <> 'new'`, desc(idea.at), desc(idea.id))
    .limit(mostIdeas)
    .all()
}

export function countNewIdeas(db: ReadDb): number {
  const row = db
    .select({ count: count() })
    .from(idea)
    .where(and(eq(idea.status, 'new'), isNull(idea.deletedAt)))
    .get()
  return row?.count ?? 0
}

/** Null when there is none, or it was removed. */
export function ideaRow(db: ReadDb, id: string): IdeaRow | null {
  return (
    db
      .select()
      .from(idea)
      .where(and(eq(idea.id, id), isNull(idea.deletedAt)))
      .get() ?? null
  )
}

export function insertIdea(tx: WriteDb, row: typeof idea.$inferInsert): void {
  tx.insert(idea).values(row).run()
}

export function updateIdea(tx: WriteDb, id: string, fields: Partial<IdeaRow>): void {
  tx.update(idea).set(fields).where(eq(idea.id, id)).run()
}

/** In the order in which they were made. */
export function savedViewsOf(db: ReadDb): readonly SavedViewRow[] {
  return db
    .select()
    .from(savedView)
    .where(isNull(savedView.deletedAt))
    .orderBy(asc(savedView.createdAt), asc(savedView.id))
    .limit(mostViews)
    .all()
}

export function insertSavedView(tx: WriteDb, row: typeof savedView.$inferInsert): void {
  tx.insert(savedView).values(row).run()
}

export function updateSavedView(tx: WriteDb, id: string, fields: Partial<SavedViewRow>): void {
  tx.update(savedView).set(fields).where(eq(savedView.id, id)).run()
}
