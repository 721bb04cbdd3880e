/** What a task's bar shows and where, worked out once for the screen and for paper. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'
import type { TaskStatus } from '#shared/domain/launch-plan/types.ts'
import { barSpan, dayToMiddle, dayToX, elapsedShare, type Scale, type Span } from './geometry.ts'

export interface BarModel {
  readonly x: number
  readonly width: number
  readonly milestone: boolean
  readonly status: TaskStatus
  readonly critical: boolean
  /** Share that is done, 0 to 1: of the checklist, else of the days that have passed. */
  readonly share: number
  readonly baseline: Span | null
  /** From the planned end to the day it is expected on. */
  readonly forecast: Span | null
  /** The end of the deadline's day. */
  readonly deadline: number | null
  readonly deadlineMissed: boolean
  /** Working days behind the baseline; 0 when it is not. */
  readonly late: number
}

export interface BarOptions {
  readonly baseline: boolean
  readonly critical: boolean
}

export function taskToBar(task: PlanTask, scale: Scale, today: Day, options: BarOptions): BarModel {
  const milestone = task.kind === 'milestone'
  const { x, width } = milestone ? milestoneSpan(scale, task.due) : barSpan(scale, task.start, task.due)
  const expected = dayToX(scale, task.forecastDue) + scale.dayWidth
  return {
    x,
    width,
    milestone,
    status: task.status,
    critical: options.critical && task.critical,
    share: task.status === 'done' ? 1 : task.status === 'todo' ? 0 : shareOf(task, today),
    baseline: options.baseline ? baselineOf(task, scale) : null,
    forecast: task.status !== 'done' && task.forecastDue > task.due ? { x: x + width, width: expected - x - width } : null,
    deadline: task.deadline === null ? null : dayToX(scale, task.deadline) + scale.dayWidth,
    deadlineMissed: task.deadline !== null && task.due > task.deadline,
    late: options.baseline ? Math.max(0, task.slip) : 0,
  }
}

/** A milestone is as wide as its diamond, whatever the zoom. */
function milestoneSpan(scale: Scale, due: Day): Span {
  const middle = dayToMiddle(scale, due)
  return { x: middle - 7, width: 14 }
}

function shareOf(task: PlanTask, today: Day): number {
  return task.checklistAll > 0 ? task.checklistDone / task.checklistAll : elapsedShare(task.start, task.due, today)
}

/** Nothing is drawn for a task that is where it was planned. */
function baselineOf(task: PlanTask, scale: Scale): Span | null {
  if (task.baselineStart === null || task.baselineDue === null) return null
  if (task.baselineStart === task.start && task.baselineDue === task.due) return null
  return barSpan(scale, task.baselineStart, task.baselineDue)
}
