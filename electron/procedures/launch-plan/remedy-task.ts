/** Remedies as tasks of the plan: which are there, and a new one. */
import { listPlans } from '#db/queries/plans.ts'
import { tasksOf } from '#db/queries/tasks.ts'
import type { ReadDb } from '#db/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { nextWorkingDay, workingDaysBetween } from '#shared/domain/launch-plan/calendar.ts'
import type { Role, Screen } from '#shared/domain/launch-plan/types.ts'
import { AppError } from '#shared/rpc.ts'
import { readPlanRows, rowsToCalendar } from '../../services/plan-spec.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { addTask } from './tasks.ts'

interface Remedy {
  /** "remedy:" and what it is: the same remedy is planned once. */
  readonly key: string
  readonly title: string
  readonly purpose: string
  readonly ownerRole: Role
  readonly screen: Screen
}

/** Calendar days until a remedy is due. */
const dueWithin = 14
/** A remedy that was done longer ago has had its effect, or none: it may be put into the plan again. */
const doneWithin = 28

/** By key of the remedy: the task of the newest plan that is to do it, or did so lately. */
export function remedyTasks(db: ReadDb, today: Day): ReadonlyMap<string, { readonly taskId: string; readonly taskDone: boolean }> {
  const [plan] = listPlans(db)
  if (plan === undefined) return new Map()
  const tasks = tasksOf(db, plan.id).filter(
    ({ key, doneOn }) => key.startsWith('remedy:') && (doneOn === null || doneOn > addDays(today, -doneWithin)),
  )
  return new Map(tasks.map(({ key, id, status }) => [key, { taskId: id, taskDone: status === 'done' }]))
}

/** The task that is there already, or a new one of the newest plan, due in two weeks. Refuses no-plan. */
export function planRemedyTask(ctx: RouterCtx, { title, ...remedy }: Remedy): { taskId: string } {
  const db = requireDb(ctx)
  const today = todayOf(ctx, db)
  const [plan] = listPlans(db.read)
  if (plan === undefined) throw new AppError('no-plan')
  const known = remedyTasks(db.read, today).get(remedy.key)
  if (known !== undefined && !known.taskDone) return { taskId: known.taskId }
  const { days, start, phaseId } = placeOf(db.read, plan.id, today)
  return addTask(ctx, { phaseId, title, days, start }, remedy)
}

/** From the next working day on; before the plan begins, as soon as it does. */
function placeOf(db: ReadDb, planId: string, today: Day): { readonly start: Day; readonly days: number; readonly phaseId: string } {
  const rows = readPlanRows(db, planId)
  const { plan, phases } = rows
  const calendar = rowsToCalendar(rows)
  const tomorrow = addDays(today, 1)
  const from = nextWorkingDay(calendar, tomorrow < plan.start ? plan.start : tomorrow)
  const due = addDays(tomorrow < plan.start ? plan.start : today, dueWithin)
  const phase = phases.find(({ endDay }) => from < addDays(plan.start, endDay)) ?? phases.at(-1)
  if (phase === undefined) throw new AppError('no-plan')
  return { start: from, days: Math.max(1, workingDaysBetween(calendar, from, addDays(due, 1))), phaseId: phase.id }
}
