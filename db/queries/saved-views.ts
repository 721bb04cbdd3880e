/** Filters with a name, of any list. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { savedView } from '../schema/content.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type SavedViewRow = typeof savedView.$inferSelect

const mostViews = 200

/** In the order in which they were made. */
export function savedViewsOf(db: ReadDb, list: SavedViewRow['list']): readonly SavedViewRow[] {
  return db
    .select()
    .from(savedView)
    .where(and(eq(savedView.list, list), isNull(savedView.deletedAt)))
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
