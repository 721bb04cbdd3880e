/** The company's own row: there is exactly one. */
import { eq } from 'drizzle-orm'
import { workspace } from '../schema/workspace.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type WorkspaceRow = typeof workspace.$inferSelect

/** Null only while a new file is being filled. */
export function workspaceRow(db: ReadDb): WorkspaceRow | null {
  return db.select().from(workspace).limit(1).get() ?? null
}

export function insertWorkspace(tx: WriteDb, row: typeof workspace.$inferInsert): void {
  tx.insert(workspace).values(row).run()
}

export function updateWorkspace(tx: WriteDb, id: string, fields: Partial<WorkspaceRow>): void {
  tx.update(workspace).set(fields).where(eq(workspace.id, id)).run()
}
