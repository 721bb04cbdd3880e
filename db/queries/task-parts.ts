/** What hangs on one task: its checklist and its links. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { checklistItem, task, taskLink } from '../schema/launch-plan.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type ChecklistRow = typeof checklistItem.$inferSelect
export type LinkRow = typeof taskLink.$inferSelect

const most = 500
const mostInPlan = 50_000

export function checklistOf(db: ReadDb, taskId: string): readonly ChecklistRow[] {
  return db
    .select()
    .from(checklistItem)
    .where(and(eq(checklistItem.taskId, taskId), isNull(checklistItem.deletedAt)))
    .orderBy(asc(checklistItem.position), asc(checklistItem.id))
    .limit(most)
    .all()
}

/** All items of a plan by task, each list in order. */
export function checklistsOfPlan(db: ReadDb, planId: string): ReadonlyMap<string, readonly ChecklistRow[]> {
  const rows = db
    .select({ item: checklistItem })
    .from(checklistItem)
    .innerJoin(task, eq(task.id, checklistItem.taskId))
    .where(and(eq(task.planId, planId), isNull(checklistItem.deletedAt)))
    .orderBy(asc(checklistItem.position), asc(checklistItem.id))
    .limit(mostInPlan)
    .all()
  const byTask = new Map<string, ChecklistRow[]>()
  for (const { item } of rows) {
    const list = byTask.get(item.taskId)
    if (list) list.push(item)
    else byTask.set(item.taskId, [item])
  }
  return byTask
}

/** Items done and items in all, by task; answered by the index alone. */
export function checklistCounts(db: ReadDb, planId: string): ReadonlyMap<string, { readonly done: number; readonly all: number }> {
  const tasks = db.select({ id: task.id }).from(task).where(eq(task.planId, planId))
  const rows = db
    .select({ taskId: checklistItem.taskId, done: sql<number>`sum(${checklistItem.done})`, all: sql<number>`count(*)` })
    .from(checklistItem)
    .where(and(inArray(checklistItem.taskId, tasks), isNull(checklistItem.deletedAt)))
    .groupBy(checklistItem.taskId)
    .all()
  return new Map(rows.map((row) => [row.taskId, row]))
}

export function checklistRow(db: ReadDb, id: string): ChecklistRow | null {
  return (
    db
      .select()
      .from(checklistItem)
      .where(and(eq(checklistItem.id, id), isNull(checklistItem.deletedAt)))
      .get() ?? null
  )
}

export function insertChecklistItem(tx: WriteDb, row: typeof checklistItem.$inferInsert): void {
  tx.insert(checklistItem).values(row).run()
}

export function updateChecklistItem(tx: WriteDb, id: string, fields: Partial<ChecklistRow>): void {
  tx.update(checklistItem).set(fields).where(eq(checklistItem.id, id)).run()
}

export function linksOf(db: ReadDb, taskId: string): readonly LinkRow[] {
  return db
    .select()
    .from(taskLink)
    .where(and(eq(taskLink.taskId, taskId), isNull(taskLink.deletedAt)))
    .orderBy(sql`rowid`)
    .limit(most)
    .all()
}

export function linkRow(db: ReadDb, id: string): LinkRow | null {
  return (
    db
      .select()
      .from(taskLink)
      .where(and(eq(taskLink.id, id), isNull(taskLink.deletedAt)))
      .get() ?? null
  )
}

export function insertLink(tx: WriteDb, row: typeof taskLink.$inferInsert): void {
  tx.insert(taskLink).values(row).run()
}

export function removeLink(tx: WriteDb, id: string, now: number): void {
  tx.update(taskLink).set({ deletedAt: now }).where(eq(taskLink.id, id)).run()
}
