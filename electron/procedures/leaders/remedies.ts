/** Remedies as tasks of the plan: which are there, and a new one. */
import { listPlans } from '#db/queries/plans.ts'
import { tasksOf } from '#db/queries/tasks.ts'
import type { ReadDb } from '#db/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { nextWorkingDay, workingDaysBetween } from '#shared/domain/launch-plan/calendar.ts'
import type { Role, Screen } from '#shared/domain/launch-plan/types.ts'
import type { Cause } from '#shared/domain/people/diagnosis.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { readPlanRows, rowsToCalendar } from '../../services/plan-spec.ts'
import { textsOf } from '../../services/text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { addTask } from '../launch-plan/tasks.ts'

interface Remedy {
  /** Null: the whole company. */
  readonly teamId: string | null
  readonly teamName: string
  readonly cause: Cause
  /** What was found; null: nothing any more. */
  readonly reason: Reason | null
}

/** Who does it, and where. */
const makers: Readonly<Record<Cause, { readonly ownerRole: Role; readonly screen: Screen }>> = {
  whether: { ownerRole: 'hr-editor', screen: 'policies' },
  what: { ownerRole: 'content-editor', screen: 'calendar' },
  how: { ownerRole: 'trainer', screen: 'people' },
  why: { ownerRole: 'program-manager', screen: 'people' },
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

export function remedyKey(teamId: string | null, cause: Cause): string {
  return `remedy:${cause}:${teamId ?? 'all'}`
}

/** The task that is there already, or a new one in the reader's language. Refuses no-plan. */
export function addRemedyTask(ctx: RouterCtx, { teamId, teamName, cause, reason }: Remedy): { taskId: string } {
  const db = requireDb(ctx)
  const today = todayOf(ctx, db)
  const [plan] = listPlans(db.read)
  if (plan === undefined) throw new AppError('no-plan')
  const key = remedyKey(teamId, cause)
  const known = remedyTasks(db.read, today).get(key)
  if (known !== undefined && !known.taskDone) return { taskId: known.taskId }
  const { formatMessage } = textsOf(ctx.settings.get().locale)
  const title = formatMessage({ id: `remedy.${cause}` }, { team: teamName, isTeam: String(teamId !== null) })
  const purpose = reason === null ? '' : formatMessage({ id: reason.code }, reason.data)
  const { days, start, phaseId } = placeOf(db.read, plan.id, today)
  return addTask(ctx, { phaseId, title, days, start }, { ...makers[cause], key, purpose })
}

/** From the next working day on, due in two weeks; before the plan begins, as soon as it does. */
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
