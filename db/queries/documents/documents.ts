/** The documents themselves; what they are made of has files of its own. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { document } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type DocumentRow = typeof document.$inferSelect

/** A company has a handful; more than this is no list to read. */
const most = 500

/** Archived ones too; oldest first, as a shelf is filled. */
export function listDocuments(db: ReadDb): readonly DocumentRow[] {
  return db.select().from(document).where(isNull(document.deletedAt)).orderBy(asc(document.createdAt), asc(document.id)).limit(most).all()
}

/** Null when there is none, or it was removed. */
export function documentRow(db: ReadDb, id: string): DocumentRow | null {
  return (
    db
      .select()
      .from(document)
      .where(and(eq(document.id, id), isNull(document.deletedAt)))
      .get() ?? null
  )
}

export function insertDocument(tx: WriteDb, row: typeof document.$inferInsert): void {
  tx.insert(document).values(row).run()
}

export function updateDocument(tx: WriteDb, id: string, fields: Partial<DocumentRow>): void {
  tx.update(document).set(fields).where(eq(document.id, id)).run()
}

/** Whoever leaves the team owns no document any longer. */
export function disownDocuments(tx: WriteDb, memberId: string): void {
  tx.update(document).set({ ownerId: null }).where(eq(document.ownerId, memberId)).run()
}
