/** The people who run the program. */
import { asc, eq, isNull } from 'drizzle-orm'
import { risk, task } from '../schema/launch-plan.ts'
import { member } from '../schema/workspace.ts'
import type { ReadDb, WriteDb } from '../types.ts'
import { disownDocuments } from './documents/documents.ts'
import { removeWaitingReviews } from './documents/reviews.ts'

export type MemberRow = typeof member.$inferSelect

/** A program team is small; more than this is no team. */
const most = 1000

export function membersOf(db: ReadDb): readonly MemberRow[] {
  return db.select().from(member).where(isNull(member.deletedAt)).orderBy(asc(member.name)).limit(most).all()
}

/** Names by id, of people who left too: the audit list still speaks of them. */
export function membersById(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db.select({ id: member.id, name: member.name }).from(member).limit(most).all()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Null when there is none, or it was removed. */
export function memberRow(db: ReadDb, id: string): MemberRow | null {
  const row = db.select().from(member).where(eq(member.id, id)).get()
  return row === undefined || row.deletedAt !== null ? null : row
}

export function insertMember(tx: WriteDb, row: typeof member.$inferInsert): void {
  tx.insert(member).values(row).run()
}

export function updateMember(tx: WriteDb, id: string, fields: Partial<MemberRow>): void {
  tx.update(member).set(fields).where(eq(member.id, id)).run()
}

/** What they owned goes back to its role, and nobody waits for their verdict. */
export function removeMember(tx: WriteDb, id: string, now: number): void {
  tx.update(task).set({ ownerId: null }).where(eq(task.ownerId, id)).run()
  tx.update(risk).set({ ownerId: null }).where(eq(risk.ownerId, id)).run()
  disownDocuments(tx, id)
  removeWaitingReviews(tx, id, now)
  tx.update(member).set({ deletedAt: now }).where(eq(member.id, id)).run()
}
