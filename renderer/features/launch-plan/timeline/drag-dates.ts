/** From pixels pulled to the working days a task would get. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { addDays } from '#shared/domain/day.ts'
import { addWorkingDays, nextWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { daysForDue } from '#shared/domain/launch-plan/drag.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { distanceToDays, type Scale } from './geometry.ts'
import type { Dates } from './use-schedule.ts'

/** What was grabbed, and where, in pixels of the chart. */
export interface Dragged {
  readonly grab: 'move' | 'resize' | 'join'
  readonly task: PlanTask
  readonly chart: SVGSVGElement
  readonly x: number
  readonly y: number
  readonly pulled: boolean
}

export function taskToDates(task: PlanTask): Dates {
  return { start: task.start, due: task.due, days: task.days }
}

/** The dates when the pointer has come to `x`: starts snap forward to a working day, a length is at least one working day. */
export function datesAfterPull(from: Pick<Dragged, 'grab' | 'task' | 'x'>, x: number, scale: Scale, calendar: WorkCalendar): Dates {
  const by = distanceToDays(scale, x - from.x)
  const { task } = from
  if (by === 0) return taskToDates(task)
  if (from.grab === 'resize') {
    const days = daysForDue(calendar, task.start, addDays(task.due, by))
    return { start: task.start, days, due: addWorkingDays(calendar, task.start, days - 1) }
  }
  const start = nextWorkingDay(calendar, addDays(task.start, by))
  return { start, days: task.days, due: addWorkingDays(calendar, start, task.days - 1) }
}
