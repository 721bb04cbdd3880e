/** What the program costs. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { programCost } from '../../schema/figures.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type CostRow = typeof programCost.$inferSelect

const most = 2000

/** The latest first. */
export function costRows(db: ReadDb): readonly CostRow[] {
  return db
    .select()
    .from(programCost)
    .where(sql`${programCost.deletedAt} is null`)
    .orderBy(desc(programCost.fromDay), desc(programCost.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it was removed. */
export function costRow(db: ReadDb, id: string): CostRow | null {
  return (
    db
      .select()
      .from(programCost)
      .where(and(eq(programCost.id, id), sql`${programCost.deletedAt} is null`))
      .get() ?? null
  )
}

export function insertCost(tx: WriteDb, row: typeof programCost.$inferInsert): void {
  tx.insert(programCost).values(row).run()
}

export function updateCost(tx: WriteDb, id: string, fields: Partial<CostRow>): void {
  tx.update(programCost).set(fields).where(eq(programCost.id, id)).run()
}
