/** What may go wrong with a plan. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { risk } from '../schema/launch-plan.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type RiskRow = typeof risk.$inferSelect

const most = 1000

export function risksOf(db: ReadDb, planId: string): readonly RiskRow[] {
  return db
    .select()
    .from(risk)
    .where(and(eq(risk.planId, planId), isNull(risk.deletedAt)))
    .orderBy(sql`rowid`)
    .limit(most)
    .all()
}

export function riskRow(db: ReadDb, id: string): RiskRow | null {
  return (
    db
      .select()
      .from(risk)
      .where(and(eq(risk.id, id), isNull(risk.deletedAt)))
      .get() ?? null
  )
}

export function insertRisk(tx: WriteDb, row: typeof risk.$inferInsert): void {
  tx.insert(risk).values(row).run()
}

export function updateRisk(tx: WriteDb, id: string, fields: Partial<RiskRow>): void {
  tx.update(risk).set(fields).where(eq(risk.id, id)).run()
}
