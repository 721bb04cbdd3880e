/** From a plan and a calendar to dates: the one function that every change of a plan calls again. */
import { addDays } from '../day.ts'
import { placeTasks } from './place.ts'
import { slackOfTasks } from './slack.ts'
import type { Moved, PlanSpec, Schedule, Scheduled, WorkCalendar } from './types.ts'

/**
 * Dates, slack and critical path of every task, in the order of the plan's tasks. Untouched tasks keep their share of
 * their phase, touched ones their exact place, fixed ones their day, work under way or done its actual dates;
 * dependencies only ever push later. Refuses `dependency-circular`, `dependency-conflict`, `day-off` and
 * `day-before-plan` (a fixed start), `no-working-days`.
 */
export function schedule(plan: PlanSpec, calendar: WorkCalendar): Schedule {
  const placement = placeTasks(plan, calendar)
  const slack = slackOfTasks(plan, placement)
  return {
    start: plan.start,
    end: addDays(plan.start, plan.lengthDays - 1),
    phases: placement.phases.map(({ id, start, end, workingDays }) => ({ phaseId: id, start, end, workingDays })),
    tasks: placement.tasks.map(({ startDay, dueDay }, index) => ({
      taskId: plan.tasks[index]?.id ?? '',
      start: startDay,
      due: dueDay,
      slack: slack[index]?.days ?? 0,
      critical: slack[index]?.critical ?? false,
    })),
  }
}

/** The tasks whose dates differ from before, in the order of the new schedule; new tasks have not moved. */
export function diffSchedules(before: readonly Pick<Scheduled, 'taskId' | 'start' | 'due'>[], after: Schedule): readonly Moved[] {
  const beforeById = new Map(before.map((task) => [task.taskId, task]))
  return after.tasks.flatMap(({ taskId, start, due }) => {
    const from = beforeById.get(taskId)
    if (!from || (from.start === start && from.due === due)) return []
    return [{ taskId, from: { start: from.start, due: from.due }, to: { start, due } }]
  })
}
