/** What colleagues propose and ask for. */
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { idea } from '../../schema/content.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type IdeaRow = typeof idea.$inferSelect

/** More than this is no inbox any more; older ones are still there when those before them are done. */
const mostIdeas = 2000

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
