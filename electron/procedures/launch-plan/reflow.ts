/** After every change that can move dates: schedule the plan anew, write what moved, and say it. */
import { setTaskDates } from '#db/queries/tasks.ts'
import type { WriteDb } from '#db/types.ts'
import type { MovedTask } from '#shared/contracts/launch-plan.ts'
import { diffSchedules, schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { Schedule } from '#shared/domain/launch-plan/types.ts'
import { AppError, type ErrorData } from '#shared/rpc.ts'
import { type PlanRows, readPlanRows, rowsToCalendar, rowsToSpec } from '../../services/plan-spec.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import { textsOfPlan } from './texts.ts'

interface Change {
  readonly code: string
  readonly data?: ErrorData
  readonly planId: string
}

/** One undoable act on a plan's dates. Refused as the scheduler refuses; then nothing of it is kept. */
export function changePlan(ctx: RouterCtx, change: Change, body: (tx: WriteDb) => void): { moved: MovedTask[] } {
  return requireDb(ctx).write(change, (tx) => {
    body(tx)
    return { moved: reflow(tx, ctx, change.planId) }
  })
}

/** Writes the dates that changed; answers them with titles. Refuses what the scheduler refuses, in words of the reader. */
export function reflow(tx: WriteDb, ctx: RouterCtx, planId: string): MovedTask[] {
  const rows = readPlanRows(tx, planId)
  const moved = movedTasks(ctx, rows)
  setTaskDates(
    tx,
    moved.map(({ taskId, toStart, toDue }) => ({ taskId, start: toStart, due: toDue })),
  )
  return moved
}

/** What scheduling these rows would move, against the dates that stand in them. */
export function movedTasks(ctx: RouterCtx, rows: PlanRows): MovedTask[] {
  const titles = titlesOf(ctx, rows)
  const standing = rows.tasks.map(({ id, start, due }) => ({ taskId: id, start, due }))
  return diffSchedules(standing, scheduleRows(rows, titles)).map(({ taskId, from, to }) => ({
    taskId,
    title: titles.get(taskId) ?? '',
    fromStart: from.start,
    fromDue: from.due,
    toStart: to.start,
    toDue: to.due,
  }))
}

/** A refusal names records by id; its sentence needs their titles. */
export function withTitles(error: AppError, titles: ReadonlyMap<string, string>): AppError {
  const title = (key: string) => titles.get(String(error.data[key] ?? ''))
  const named: Record<string, string> = {}
  const path = error.data['path']
  if (typeof path === 'string')
    named['tasks'] = path
      .split(',')
      .map((id) => titles.get(id) ?? id)
      .join(' → ')
  for (const [key, name] of [
    ['taskId', 'title'],
    ['predecessorId', 'predecessor'],
    ['fromTaskId', 'predecessor'],
    ['toTaskId', 'title'],
  ] as const) {
    const text = title(key)
    if (text !== undefined) named[name] = text
  }
  return new AppError(error.code, { ...error.data, ...named })
}

/** Titles by task id, in the reader's language. */
export function titlesOf(ctx: RouterCtx, rows: Pick<PlanRows, 'plan' | 'tasks'>): ReadonlyMap<string, string> {
  const texts = textsOfPlan(ctx, rows.plan)
  return new Map(rows.tasks.map((task) => [task.id, texts.task(task).title]))
}

function scheduleRows(rows: PlanRows, titles: ReadonlyMap<string, string>): Schedule {
  try {
    return schedule(rowsToSpec(rows), rowsToCalendar(rows))
  } catch (error) {
    throw error instanceof AppError ? withTitles(error, titles) : error
  }
}
