/** The inverse of scheduling: what to store when somebody drags a task or its end to a day. */
import { AppError } from '../../rpc.ts'
import type { Day } from '../day.ts'
import { createWorkingDays, workingDaysBetween } from './calendar.ts'
import { planToPhases } from './phases.ts'
import type { PlanSpec, WorkCalendar } from './types.ts'

/**
 * The exact offset (working days from its phase's first one) that makes a task start on `day`, or on the next working
 * day when that is a day off. Negative before its phase. Store it with `elastic: false`. Refuses `day-before-plan`.
 */
export function offsetForStart(plan: PlanSpec, calendar: WorkCalendar, taskId: string, day: Day): number {
  if (day < plan.start) throw new AppError('day-before-plan', { taskId, day, start: plan.start })
  const days = createWorkingDays(calendar, plan.start)
  const phaseId = plan.tasks.find((task) => task.id === taskId)?.phaseId
  const phase = planToPhases(plan, days).find(({ id }) => id === phaseId)
  if (!phase) throw new AppError('row-missing', { taskId })
  return days.slotFrom(day) - phase.base
}

/** Working days of a task that starts on `start` and is dragged to end on `due`: 1 or more; a day off at the end does not count. */
export function daysForDue(calendar: WorkCalendar, start: Day, due: Day): number {
  if (due <= start) return 1
  const days = createWorkingDays(calendar, start)
  const beforeDue = workingDaysBetween(calendar, start, due)
  return Math.max(1, days.dayOf(beforeDue) === due ? beforeDue + 1 : beforeDue)
}
