/** Plans with their phases: the frame that tasks hang in. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { phase, plan } from '../schema/launch-plan.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type PlanRow = typeof plan.$inferSelect
export type PhaseRow = typeof phase.$inferSelect

const mostPlans = 100
const mostPhases = 100

/** Newest first. */
export function listPlans(db: ReadDb): readonly PlanRow[] {
  return db.select().from(plan).where(isNull(plan.deletedAt)).orderBy(desc(plan.createdAt), desc(plan.id)).limit(mostPlans).all()
}

/** Null when there is none, or it was removed. */
export function planRow(db: ReadDb, id: string): PlanRow | null {
  return (
    db
      .select()
      .from(plan)
      .where(and(eq(plan.id, id), isNull(plan.deletedAt)))
      .get() ?? null
  )
}

export function phasesOf(db: ReadDb, planId: string): readonly PhaseRow[] {
  return db
    .select()
    .from(phase)
    .where(and(eq(phase.planId, planId), isNull(phase.deletedAt)))
    .orderBy(asc(phase.position))
    .limit(mostPhases)
    .all()
}

export function phaseRow(db: ReadDb, id: string): PhaseRow | null {
  return (
    db
      .select()
      .from(phase)
      .where(and(eq(phase.id, id), isNull(phase.deletedAt)))
      .get() ?? null
  )
}

export function insertPlan(tx: WriteDb, row: typeof plan.$inferInsert): void {
  tx.insert(plan).values(row).run()
}

export function updatePlan(tx: WriteDb, id: string, fields: Partial<PlanRow>): void {
  tx.update(plan).set(fields).where(eq(plan.id, id)).run()
}

export function insertPhase(tx: WriteDb, row: typeof phase.$inferInsert): void {
  tx.insert(phase).values(row).run()
}

export function updatePhase(tx: WriteDb, id: string, fields: Partial<PhaseRow>): void {
  tx.update(phase).set(fields).where(eq(phase.id, id)).run()
}
