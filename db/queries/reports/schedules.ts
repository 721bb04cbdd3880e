/** Reports that are made again and again, and what came of them on this computer. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { report, reportSchedule } from '../../schema/reports.ts'
import { reportRun } from '../../schema/reports-local.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type ScheduleRow = typeof reportSchedule.$inferSelect
export type RunRow = typeof reportRun.$inferSelect

/** More are not looked after by anybody. */
const most = 500

const present = and(eq(report.id, reportSchedule.reportId), isNull(report.deletedAt))

/** In the order in which they were made, each with its report's name and its last run here. */
export function scheduleRows(
  db: ReadDb,
): readonly { readonly schedule: ScheduleRow; readonly name: string; readonly run: RunRow | null }[] {
  return db
    .select({ schedule: reportSchedule, name: report.name, run: reportRun })
    .from(reportSchedule)
    .innerJoin(report, present)
    .leftJoin(reportRun, eq(reportRun.scheduleId, reportSchedule.id))
    .where(isNull(reportSchedule.deletedAt))
    .orderBy(asc(reportSchedule.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it or its report was removed. */
export function scheduleRow(db: ReadDb, id: string): { readonly schedule: ScheduleRow; readonly name: string } | null {
  return (
    db
      .select({ schedule: reportSchedule, name: report.name })
      .from(reportSchedule)
      .innerJoin(report, present)
      .where(and(eq(reportSchedule.id, id), isNull(reportSchedule.deletedAt)))
      .get() ?? null
  )
}

export function insertSchedule(tx: WriteDb, row: typeof reportSchedule.$inferInsert): void {
  tx.insert(reportSchedule).values(row).run()
}

export function updateSchedule(tx: WriteDb, id: string, fields: Partial<ScheduleRow>): void {
  tx.update(reportSchedule).set(fields).where(eq(reportSchedule.id, id)).run()
}

/** In the place of the one before. */
export function writeRun(tx: WriteDb, row: RunRow): void {
  const { scheduleId: _scheduleId, ...fields } = row
  tx.insert(reportRun).values(row).onConflictDoUpdate({ target: reportRun.scheduleId, set: fields }).run()
}

/** Whether this computer has any to look after. */
export function hasSchedules(db: ReadDb, computer: string): boolean {
  const mine = and(eq(reportSchedule.computer, computer), eq(reportSchedule.active, true), isNull(reportSchedule.deletedAt))
  return db.select({ id: reportSchedule.id }).from(reportSchedule).where(mine).limit(1).get() !== undefined
}
