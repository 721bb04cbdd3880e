/** The plan against its baseline: what moved, phase by phase. */
import type { PlanPhase, PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import { workingDaysBetween } from '#shared/domain/launch-plan/calendar.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { tasksInOrder } from './plan-order.ts'

export interface BaselineGroup {
  readonly phase: PlanPhase
  /** Working days by which the phase's last task ends later than the baseline's last; negative when earlier. */
  readonly slip: number
  readonly moved: readonly PlanTask[]
}

/** Every phase, with the tasks whose dates differ from the baseline. */
export function compareToBaseline(plan: PlanView, calendar: WorkCalendar): readonly BaselineGroup[] {
  const tasks = tasksInOrder(plan)
  return plan.phases.map((phase) => {
    const own = tasks.filter((task) => task.phaseId === phase.id && task.baselineDue !== null)
    const then = latest(own.flatMap((task) => task.baselineDue ?? []))
    const now = latest(own.map((task) => task.due))
    return {
      phase,
      slip: then === undefined || now === undefined ? 0 : workingDaysBetween(calendar, then, now),
      moved: own.filter((task) => task.baselineDue !== task.due || task.baselineStart !== task.start),
    }
  })
}

/** Working days by which the forecast of the end is later than the baseline's end; null without a baseline. */
export function slipOfEnd(plan: PlanView, calendar: WorkCalendar): number | null {
  const then = latest(plan.tasks.flatMap((task) => task.baselineDue ?? []))
  return then === undefined ? null : workingDaysBetween(calendar, then, plan.forecastEnd)
}

function latest(days: readonly string[]): string | undefined {
  return days.toSorted().at(-1)
}
