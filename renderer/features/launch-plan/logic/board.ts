/** The board's columns. Waiting is no status one can set: a card stands there by itself while something before it is open. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { TaskStatus } from '#shared/domain/launch-plan/types.ts'
import { isWaiting } from './task-state.ts'

export const columns = ['todo', 'doing', 'waiting', 'done'] as const
export type Column = (typeof columns)[number]

/** The column a task stands in. Work under way stays under way even while a condition is open. */
export function columnOf(task: PlanTask): Column {
  if (task.status !== 'todo') return task.status
  return isWaiting(task) ? 'waiting' : 'todo'
}

/** Tasks by column, in the order given. */
export function groupByColumn(tasks: readonly PlanTask[]): Readonly<Record<Column, readonly PlanTask[]>> {
  const groups: Record<Column, PlanTask[]> = { todo: [], doing: [], waiting: [], done: [] }
  for (const task of tasks) groups[columnOf(task)].push(task)
  return groups
}

/** The status a drop in a column means; null where a card cannot be put by hand. */
export function columnToStatus(column: Column): TaskStatus | null {
  return column === 'waiting' ? null : column
}

/** The status one step on (+1) or back (-1); null at the ends. */
export function statusStep(status: TaskStatus, step: 1 | -1): TaskStatus | null {
  const order: readonly TaskStatus[] = ['todo', 'doing', 'done']
  return order[order.indexOf(status) + step] ?? null
}
