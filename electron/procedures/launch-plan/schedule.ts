/** Moving, resizing and completing one task. */
import { type TaskRow, updateTask } from '#db/queries/tasks.ts'
import type { ReadDb } from '#db/types.ts'
import { type Day, textToDay } from '#shared/domain/day.ts'
import { createWorkingDays, nextWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { offsetForStart } from '#shared/domain/launch-plan/drag.ts'
import { daysRange } from '#shared/domain/launch-plan/phases.ts'
import { whyNotReady } from '#shared/domain/launch-plan/readiness.ts'
import type { PlanSpec, TaskStatus, WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { AppError } from '#shared/rpc.ts'
import { type PlanRows, readPlanRows, rowsToCalendar, rowsToSpec } from '../../services/plan-spec.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { taskName } from './act-names.ts'
import { factsOf } from './facts.ts'
import { findTask } from './find.ts'
import { changePlan, titlesOf, withTitles } from './reflow.ts'
import { workingLength } from './view.ts'

type ScheduleHandlers = Pick<Handlers['launchPlan'], 'scheduleTask' | 'setStatus'>
type Wish = Omit<Parameters<ScheduleHandlers['scheduleTask']>[0], 'taskId'>

export function scheduleProcedures(ctx: RouterCtx): ScheduleHandlers {
  return {
    scheduleTask: ({ taskId, ...wish }) => {
      const db = requireDb(ctx)
      const task = findTask(db.read, taskId)
      const rows = readPlanRows(db.read, task.planId)
      const fields = scheduledFields(rows, task, wish)
      const change = { code: 'task-scheduled', data: taskName(ctx, task), planId: task.planId }
      return changePlan(ctx, change, (tx) => updateTask(tx, taskId, fields))
    },
    setStatus: ({ taskId, status, reason }) => setStatus(ctx, taskId, status, reason?.trim() ?? ''),
  }
}

/** Working days as given. Refuses duration-out-of-range. */
export function checkedDays(days: number): number {
  if (days < daysRange.min || days > daysRange.max) throw new AppError('duration-out-of-range', { days, ...daysRange })
  return days
}

/** What to store so that the task stands exactly there. Refuses day-before-plan. */
export function exactPlace(spec: PlanSpec, calendar: WorkCalendar, taskId: string, start: Day) {
  return { offset: offsetForStart(spec, calendar, taskId, start), elastic: false, fixedStart: null }
}

function scheduledFields(rows: PlanRows, task: TaskRow, wish: Wish): Partial<TaskRow> {
  const calendar = rowsToCalendar(rows)
  const days = wish.days ?? workingLength(task, createWorkingDays(calendar, rows.plan.start))
  const start = nextWorkingDay(calendar, wish.start === undefined ? task.start : textToDay(wish.start))
  const isFixed = wish.fixed ?? task.fixedStart !== null
  const place = exactPlace(rowsToSpec(rows), calendar, task.id, start)
  const fields = { ...place, days: task.kind === 'milestone' ? 1 : checkedDays(days), fixedStart: isFixed ? start : null }
  // What is under way began when it began, until somebody says otherwise.
  return task.status === 'doing' && wish.start !== undefined ? { ...fields, startedOn: start } : fields
}

const actByStatus: Readonly<Record<TaskStatus, string>> = { todo: 'task-reopened', doing: 'task-started', done: 'task-done' }

/** Completing what is not ready takes a reason, which is kept. Refuses task-not-ready. */
function setStatus(ctx: RouterCtx, taskId: string, status: TaskStatus, reason: string) {
  const db = requireDb(ctx)
  const task = findTask(db.read, taskId)
  const today = todayOf(ctx, db)
  const notReady =
    status === 'done' && task.status !== 'done' ? whyNotReady(task.conditions, factsOf(db, task.planId, today), taskId) : null
  if (notReady !== null && reason === '') throw withTitles(notReady, titlesOf(ctx, readPlanRows(db.read, task.planId)))
  const fields = { ...statusFields(task, status, today), ...(status === 'doing' ? placeAsShown(db.read, task) : {}) }
  const overrideReason = status === 'done' ? reason || task.overrideReason : ''
  const change = { code: actByStatus[status], data: taskName(ctx, task), planId: task.planId }
  return changePlan(ctx, change, (tx) => updateTask(tx, taskId, { ...fields, status, overrideReason }))
}

/** Work that begins keeps the length it is shown with, whatever holidays a later move brings into its phase. */
function placeAsShown(read: ReadDb, task: TaskRow): Partial<TaskRow> {
  if (!task.elastic) return {}
  const rows = readPlanRows(read, task.planId)
  const calendar = rowsToCalendar(rows)
  const { offset, elastic } = exactPlace(rowsToSpec(rows), calendar, task.id, task.start)
  return { offset, elastic, days: workingLength(task, createWorkingDays(calendar, rows.plan.start)) }
}

function statusFields(task: TaskRow, status: TaskStatus, today: Day): Pick<TaskRow, 'startedOn' | 'doneOn'> {
  if (status === task.status) return { startedOn: task.startedOn, doneOn: task.doneOn }
  if (status === 'todo') return { startedOn: null, doneOn: null }
  if (status === 'doing') return { startedOn: task.startedOn ?? today, doneOn: null }
  // Ticked without ever having been started: it was worked on since it was planned to begin, unless that is still to come.
  return { startedOn: task.startedOn ?? (task.start < today ? task.start : today), doneOn: today }
}
