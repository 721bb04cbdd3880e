/** The synced tables by name: triggers, history and undo walk this list. */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { TableName } from '#shared/tables.ts'
import { checklistItem, dependency, holiday, phase, place, plan, risk, task, taskLink } from './launch-plan.ts'
import { member, workspace } from './workspace.ts'

export const syncedTables: Readonly<Record<TableName, SQLiteTable>> = {
  workspace,
  member,
  plan,
  place,
  holiday,
  phase,
  task,
  dependency,
  checklist_item: checklistItem,
  task_link: taskLink,
  risk,
}
