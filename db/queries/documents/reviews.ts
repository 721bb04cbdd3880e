/** Who was asked to look at a text, what they said of it, and which findings beside it were weighed and left. */
import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { documentDismissal, documentReview } from '../../schema/documents.ts'
import { member } from '../../schema/workspace.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type ReviewRow = typeof documentReview.$inferSelect
export type DismissalRow = typeof documentDismissal.$inferSelect

const most = 1000

/** With the reviewer's name of today, in the order in which they were asked. */
export function reviewsOf(db: ReadDb, documentId: string): readonly (ReviewRow & { readonly name: string })[] {
  return db
    .select({ review: documentReview, name: member.name })
    .from(documentReview)
    .innerJoin(member, eq(member.id, documentReview.memberId))
    .where(and(eq(documentReview.documentId, documentId), isNull(documentReview.deletedAt)))
    .orderBy(asc(documentReview.id))
    .limit(most)
    .all()
    .map(({ review, name }) => ({ ...review, name }))
}

/** Verdicts that are still waited for, by document. */
export function waitingReviews(db: ReadDb, documentIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ documentId: documentReview.documentId, count: count() })
    .from(documentReview)
    .where(
      and(inArray(documentReview.documentId, [...documentIds]), eq(documentReview.verdict, 'waiting'), isNull(documentReview.deletedAt)),
    )
    .groupBy(documentReview.documentId)
    .all()
  return new Map(rows.map((row) => [row.documentId, row.count]))
}

export function insertReview(tx: WriteDb, row: typeof documentReview.$inferInsert): void {
  tx.insert(documentReview).values(row).run()
}

export function updateReview(tx: WriteDb, id: string, fields: Partial<ReviewRow>): void {
  tx.update(documentReview).set(fields).where(eq(documentReview.id, id)).run()
}

/** Nobody waits for the verdict of somebody who has left; what they said before stands. */
export function removeWaitingReviews(tx: WriteDb, memberId: string, now: number): void {
  const rows = and(eq(documentReview.memberId, memberId), eq(documentReview.verdict, 'waiting'), isNull(documentReview.deletedAt))
  tx.update(documentReview).set({ deletedAt: now }).where(rows).run()
}

export function dismissalsOf(db: ReadDb, documentId: string): readonly DismissalRow[] {
  return db
    .select()
    .from(documentDismissal)
    .where(and(eq(documentDismissal.documentId, documentId), isNull(documentDismissal.deletedAt)))
    .orderBy(asc(documentDismissal.id))
    .limit(most)
    .all()
}

export function dismissalRow(db: ReadDb, id: string): DismissalRow | null {
  return (
    db
      .select()
      .from(documentDismissal)
      .where(and(eq(documentDismissal.id, id), isNull(documentDismissal.deletedAt)))
      .get() ?? null
  )
}

export function insertDismissal(tx: WriteDb, row: typeof documentDismissal.$inferInsert): void {
  tx.insert(documentDismissal).values(row).run()
}

export function updateDismissal(tx: WriteDb, id: string, fields: Partial<DismissalRow>): void {
  tx.update(documentDismissal).set(fields).where(eq(documentDismissal.id, id)).run()
}
