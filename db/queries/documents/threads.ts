/** What people say beside the text: threads on words, comments in threads. */
import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { documentComment, documentThread } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from './grouped.ts'

export type ThreadRow = typeof documentThread.$inferSelect
export type CommentRow = typeof documentComment.$inferSelect

const mostThreads = 5000
const mostComments = 50_000

/** Oldest first; of blocks that were removed too, for what was said stays said. */
export function threadsOf(db: ReadDb, documentId: string): readonly ThreadRow[] {
  return db
    .select()
    .from(documentThread)
    .where(and(eq(documentThread.documentId, documentId), isNull(documentThread.deletedAt)))
    .orderBy(asc(documentThread.at), asc(documentThread.id))
    .limit(mostThreads)
    .all()
}

/** All comments of a document by thread, oldest first. */
export function commentsOf(db: ReadDb, documentId: string): ReadonlyMap<string, readonly CommentRow[]> {
  const threads = db.select({ id: documentThread.id }).from(documentThread).where(eq(documentThread.documentId, documentId))
  const rows = db
    .select()
    .from(documentComment)
    .where(and(inArray(documentComment.threadId, threads), isNull(documentComment.deletedAt)))
    .orderBy(asc(documentComment.at), asc(documentComment.id))
    .limit(mostComments)
    .all()
  return grouped(rows, (row) => row.threadId)
}

/** Threads nobody has resolved, by document. */
export function openThreads(db: ReadDb, documentIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ documentId: documentThread.documentId, count: count() })
    .from(documentThread)
    .where(and(inArray(documentThread.documentId, [...documentIds]), isNull(documentThread.resolvedAt), isNull(documentThread.deletedAt)))
    .groupBy(documentThread.documentId)
    .all()
  return new Map(rows.map((row) => [row.documentId, row.count]))
}

export function threadRow(db: ReadDb, id: string): ThreadRow | null {
  return (
    db
      .select()
      .from(documentThread)
      .where(and(eq(documentThread.id, id), isNull(documentThread.deletedAt)))
      .get() ?? null
  )
}

export function insertThread(tx: WriteDb, row: typeof documentThread.$inferInsert): void {
  tx.insert(documentThread).values(row).run()
}

export function updateThread(tx: WriteDb, id: string, fields: Partial<ThreadRow>): void {
  tx.update(documentThread).set(fields).where(eq(documentThread.id, id)).run()
}

export function insertComment(tx: WriteDb, row: typeof documentComment.$inferInsert): void {
  tx.insert(documentComment).values(row).run()
}
