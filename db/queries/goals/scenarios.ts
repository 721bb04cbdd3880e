/** Guesses of reach that were kept. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { reachScenario } from '../../schema/figures.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type ScenarioRow = typeof reachScenario.$inferSelect

const most = 200

/** The newest first. */
export function scenarioRows(db: ReadDb): readonly ScenarioRow[] {
  return db
    .select()
    .from(reachScenario)
    .where(sql`${reachScenario.deletedAt} is null`)
    .orderBy(desc(reachScenario.createdAt), desc(reachScenario.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it was removed. */
export function scenarioRow(db: ReadDb, id: string): ScenarioRow | null {
  return (
    db
      .select()
      .from(reachScenario)
      .where(and(eq(reachScenario.id, id), sql`${reachScenario.deletedAt} is null`))
      .get() ?? null
  )
}

export function insertScenario(tx: WriteDb, row: typeof reachScenario.$inferInsert): void {
  tx.insert(reachScenario).values(row).run()
}

export function updateScenario(tx: WriteDb, id: string, fields: Partial<ScenarioRow>): void {
  tx.update(reachScenario).set(fields).where(eq(reachScenario.id, id)).run()
}
