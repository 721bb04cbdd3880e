/** What a task's row says about it: one verdict, the most pressing one. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'
import { workingDaysBetween } from '#shared/domain/launch-plan/calendar.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'

export type TaskState =
  | { readonly kind: 'done' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'waits'; readonly count: number }
  | { readonly kind: 'not-ready'; readonly met: number; readonly all: number }
  | { readonly kind: 'doing' }
  | { readonly kind: 'ready' }

/** The verdict of a row. `days` of lateness are working days, at least 1. */
export function taskToState(task: PlanTask, today: Day, calendar: WorkCalendar): TaskState {
  if (task.status === 'done') return { kind: 'done' }
  if (isLate(task, today)) return { kind: 'late', days: Math.max(1, workingDaysBetween(calendar, task.due, today)) }
  if (task.waitsFor.length > 0) return { kind: 'waits', count: task.waitsFor.length }
  if (!task.ready) return { kind: 'not-ready', met: task.conditionsMet, all: task.conditionsAll }
  return task.status === 'doing' ? { kind: 'doing' } : { kind: 'ready' }
}

/** Not done although its last day is past. */
export function isLate(task: Pick<PlanTask, 'status' | 'due'>, today: Day): boolean {
  return task.status !== 'done' && task.due < today
}

/** Held up: by a task before it or by an open condition. */
export function isWaiting(task: Pick<PlanTask, 'status' | 'waitsFor' | 'ready'>): boolean {
  return task.status !== 'done' && (task.waitsFor.length > 0 || !task.ready)
}

/** Owned by this person, or by their role while nobody is named. */
export function isOf(task: Pick<PlanTask, 'ownerId' | 'ownerRole'>, member: { readonly id: string; readonly role: string }): boolean {
  return task.ownerId === null ? task.ownerRole === member.role : task.ownerId === member.id
}
