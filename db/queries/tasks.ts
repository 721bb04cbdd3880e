/** A plan's tasks and what ties them together. */
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { dependency, phase, task } from '../schema/launch-plan.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type TaskRow = typeof task.$inferSelect
export type DependencyRow = typeof dependency.$inferSelect

const mostTasks = 5000
const mostDependencies = 20_000

/** In the order in which a reader meets them: by phase, then by position. */
export function tasksOf(db: ReadDb, planId: string): readonly TaskRow[] {
  const phasePosition = db.select({ position: phase.position }).from(phase).where(eq(phase.id, task.phaseId))
  return db
    .select()
    .from(task)
    .where(and(eq(task.planId, planId), isNull(task.deletedAt)))
    .orderBy(sql`${phasePosition}`, asc(task.position), asc(task.id))
    .limit(mostTasks)
    .all()
}

export function taskRow(db: ReadDb, id: string): TaskRow | null {
  return (
    db
      .select()
      .from(task)
      .where(and(eq(task.id, id), isNull(task.deletedAt)))
      .get() ?? null
  )
}

/** The position after the last task of a phase. */
export function nextTaskPosition(db: ReadDb, phaseId: string): number {
  const row = db
    .select({ last: sql<number | null>`max(${task.position})` })
    .from(task)
    .where(eq(task.phaseId, phaseId))
    .get()
  return (row?.last ?? 0) + 1
}

export function dependenciesOf(db: ReadDb, planId: string): readonly DependencyRow[] {
  return db
    .select()
    .from(dependency)
    .where(and(eq(dependency.planId, planId), isNull(dependency.deletedAt)))
    .orderBy(asc(dependency.id))
    .limit(mostDependencies)
    .all()
}

export function dependencyRow(db: ReadDb, id: string): DependencyRow | null {
  return (
    db
      .select()
      .from(dependency)
      .where(and(eq(dependency.id, id), isNull(dependency.deletedAt)))
      .get() ?? null
  )
}

export function insertTask(tx: WriteDb, row: typeof task.$inferInsert): void {
  tx.insert(task).values(row).run()
}

export function updateTask(tx: WriteDb, id: string, fields: Partial<TaskRow>): void {
  tx.update(task).set(fields).where(eq(task.id, id)).run()
}

/** Writes what the scheduler found; one prepared statement, for a plan's move touches every task. */
export function setTaskDates(
  tx: WriteDb,
  dates: readonly { readonly taskId: string; readonly start: string; readonly due: string }[],
): void {
  const statement = tx
    .update(task)
    .set({ start: sql`${sql.placeholder('start')}`, due: sql`${sql.placeholder('due')}` })
    .where(eq(task.id, sql.placeholder('taskId')))
    .prepare()
  for (const row of dates) statement.run(row)
}

/** Today's dates become what progress is measured against. */
export function setBaseline(tx: WriteDb, planId: string): void {
  tx.update(task)
    .set({ baselineStart: sql`${task.start}`, baselineDue: sql`${task.due}` })
    .where(and(eq(task.planId, planId), isNull(task.deletedAt)))
    .run()
}

/** The task goes, and with it what tied it to others. */
export function removeTask(tx: WriteDb, id: string, now: number): void {
  const ties = and(or(eq(dependency.fromTaskId, id), eq(dependency.toTaskId, id)), isNull(dependency.deletedAt))
  tx.update(dependency).set({ deletedAt: now }).where(ties).run()
  tx.update(task).set({ deletedAt: now }).where(eq(task.id, id)).run()
}

export function insertDependency(tx: WriteDb, row: typeof dependency.$inferInsert): void {
  tx.insert(dependency).values(row).run()
}

export function updateDependency(tx: WriteDb, id: string, fields: Partial<DependencyRow>): void {
  tx.update(dependency).set(fields).where(eq(dependency.id, id)).run()
}
