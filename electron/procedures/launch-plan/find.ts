/** Finds the record an act is about; each refuses row-missing (or no-plan) when it is not there, or no longer. */
import { type HolidayRow, holidayRow, type PlaceRow, placeRow } from '#db/queries/days-off.ts'
import { type PhaseRow, type PlanRow, phaseRow, planRow } from '#db/queries/plans.ts'
import { type RiskRow, riskRow } from '#db/queries/risks.ts'
import { type ChecklistRow, checklistRow, type LinkRow, linkRow } from '#db/queries/task-parts.ts'
import { type DependencyRow, dependencyRow, type TaskRow, taskRow } from '#db/queries/tasks.ts'
import type { ReadDb } from '#db/types.ts'
import { AppError } from '#shared/rpc.ts'
import type { TableName } from '#shared/tables.ts'

export function findPlan(db: ReadDb, id: string): PlanRow {
  const row = planRow(db, id)
  if (row === null) throw new AppError('no-plan')
  return row
}

export const findPhase = (db: ReadDb, id: string): PhaseRow => found(phaseRow(db, id), 'phase')
export const findTask = (db: ReadDb, id: string): TaskRow => found(taskRow(db, id), 'task')
export const findDependency = (db: ReadDb, id: string): DependencyRow => found(dependencyRow(db, id), 'dependency')
export const findPlace = (db: ReadDb, id: string): PlaceRow => found(placeRow(db, id), 'place')
export const findHoliday = (db: ReadDb, id: string): HolidayRow => found(holidayRow(db, id), 'holiday')
export const findChecklistItem = (db: ReadDb, id: string): ChecklistRow => found(checklistRow(db, id), 'checklist_item')
export const findLink = (db: ReadDb, id: string): LinkRow => found(linkRow(db, id), 'task_link')
export const findRisk = (db: ReadDb, id: string): RiskRow => found(riskRow(db, id), 'risk')

/** The row itself; row-missing when it is null. */
export function found<T>(row: T | null, table: TableName): T {
  if (row === null) throw new AppError('row-missing', { table })
  return row
}
