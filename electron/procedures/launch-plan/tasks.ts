/** One task: its detail, its texts, making, copying and removing it. */
import { memberRow } from '#db/queries/members.ts'
import { checklistOf, insertChecklistItem, insertLink, linksOf } from '#db/queries/task-parts.ts'
import { insertTask, nextTaskPosition, removeTask, type TaskRow, updateTask } from '#db/queries/tasks.ts'
import { textToDay } from '#shared/domain/day.ts'
import { answerConditions } from '#shared/domain/launch-plan/readiness.ts'
import { readPlanRows, rowsToCalendar, rowsToSpec } from '../../services/plan-spec.ts'
import { textsOf } from '../../services/text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { taskName } from './act-names.ts'
import { factsOf } from './facts.ts'
import { findPhase, findPlan, findTask, found } from './find.ts'
import { changePlan, reflow } from './reflow.ts'
import { checkedDays, exactPlace } from './schedule.ts'
import { textsOfPlan } from './texts.ts'

type TaskHandlers = Pick<Handlers['launchPlan'], 'task' | 'addTask' | 'updateTask' | 'duplicateTask' | 'removeTask'>
type NewTask = Parameters<TaskHandlers['addTask']>[0]
type TaskFields = Parameters<TaskHandlers['updateTask']>[0]['fields']

export function taskProcedures(ctx: RouterCtx): TaskHandlers {
  return {
    task: ({ taskId }) => taskDetail(ctx, taskId),
    addTask: (input) => addTask(ctx, input),
    updateTask: ({ taskId, fields }) => editTask(ctx, taskId, fields),
    duplicateTask: ({ taskId }) => duplicateTask(ctx, taskId),
    removeTask: ({ taskId }) => {
      const task = findTask(requireDb(ctx).read, taskId)
      const change = { code: 'task-removed', data: taskName(ctx, task), planId: task.planId }
      return changePlan(ctx, change, (tx) => removeTask(tx, taskId, ctx.clock()))
    },
  }
}

function taskDetail(ctx: RouterCtx, taskId: string) {
  const db = requireDb(ctx)
  const { read } = db
  const task = findTask(read, taskId)
  const texts = textsOfPlan(ctx, findPlan(read, task.planId))
  const { purpose, doneWhen } = texts.task(task)
  const checklist = checklistOf(read, taskId).map((item) => ({
    id: item.id,
    text: texts.checklistItem(item, task.key),
    done: item.done,
    position: item.position,
  }))
  const conditions = answerConditions(task.conditions, factsOf(db, task.planId, todayOf(ctx, db)), taskId)
  const links = linksOf(read, taskId).map(({ id, label, url }) => ({ id, label, url }))
  return {
    id: taskId,
    purpose,
    doneWhen,
    notes: task.notes,
    overrideReason: task.overrideReason,
    conditions: [...conditions],
    checklist,
    links,
  }
}

/** What a new task may be beside what its maker types in. */
type Origin = Partial<Pick<TaskRow, 'key' | 'purpose' | 'ownerRole' | 'screen'>>

/** Adds a task at the end of its phase, on the days asked for. Refuses row-missing, and what the scheduler refuses. */
export function addTask(ctx: RouterCtx, input: NewTask, origin: Origin = {}) {
  const db = requireDb(ctx)
  const phase = findPhase(db.read, input.phaseId)
  const { planId } = phase
  const id = db.newId()
  const kind = input.kind ?? 'task'
  const days = kind === 'milestone' ? 1 : checkedDays(input.days ?? 1)
  const { start } = findPlan(db.read, planId)
  return db.write({ code: 'task-added', data: { title: input.title } }, (tx) => {
    insertTask(tx, {
      id,
      planId,
      phaseId: phase.id,
      key: '',
      kind,
      title: input.title,
      purpose: '',
      doneWhen: '',
      position: nextTaskPosition(tx, phase.id),
      ownerRole: 'program-manager',
      offset: 0,
      days,
      elastic: false,
      start,
      due: start,
      status: 'todo',
      tags: [],
      conditions: [],
      screen: 'plan',
      ...origin,
    })
    if (input.start !== undefined) {
      const rows = readPlanRows(tx, planId)
      updateTask(tx, id, exactPlace(rowsToSpec(rows), rowsToCalendar(rows), id, textToDay(input.start)))
    }
    reflow(tx, ctx, planId)
    return { taskId: id }
  })
}

/** A text that still reads as the template's own stays the template's, and goes on following the reader's language. */
function editTask(ctx: RouterCtx, taskId: string, fields: TaskFields) {
  const { read } = requireDb(ctx)
  const task = findTask(read, taskId)
  const shown = textsOfPlan(ctx, findPlan(read, task.planId)).task(task)
  const { title, purpose, doneWhen, phaseId, deadline, kind, ...rest } = fields
  if (deadline) textToDay(deadline)
  if (rest.ownerId) found(memberRow(read, rest.ownerId), 'member')
  const change = { code: 'task-updated', data: title === undefined ? taskName(ctx, task) : { title }, planId: task.planId }
  return changePlan(ctx, change, (tx) => {
    updateTask(tx, taskId, {
      id: taskId,
      ...rest,
      ...(deadline === undefined ? {} : { deadline }),
      ...(title === undefined || title === shown.title ? {} : { title }),
      ...(purpose === undefined || purpose === shown.purpose ? {} : { purpose }),
      ...(doneWhen === undefined || doneWhen === shown.doneWhen ? {} : { doneWhen }),
      ...(kind === undefined ? {} : { kind, days: kind === 'milestone' ? 1 : task.days }),
    })
    if (phaseId === undefined || phaseId === task.phaseId) return
    const phase = findPhase(tx, phaseId)
    updateTask(tx, taskId, { phaseId: phase.id, position: nextTaskPosition(tx, phase.id) })
  })
}

/** A copy is the user's own: with its words as they read now, nothing of it begun, right after the original. */
function duplicateTask(ctx: RouterCtx, taskId: string) {
  const db = requireDb(ctx)
  const task = findTask(db.read, taskId)
  const texts = textsOfPlan(ctx, findPlan(db.read, task.planId))
  const { title, ...words } = texts.task(task)
  const copyTitle = textsOf(ctx.settings.get().locale).formatMessage({ id: 'plan.copy-of' }, { title })
  const id = db.newId()
  const fresh = {
    key: '',
    fixedStart: null,
    baselineStart: null,
    baselineDue: null,
    status: 'todo',
    startedOn: null,
    doneOn: null,
    overrideReason: '',
  } as const
  return db.write({ code: 'task-duplicated', data: taskName(ctx, task) }, (tx) => {
    insertTask(tx, { ...task, ...words, ...fresh, id, title: copyTitle, position: task.position + 0.001 })
    for (const item of checklistOf(tx, taskId)) {
      insertChecklistItem(tx, { id: db.newId(), taskId: id, text: texts.checklistItem(item, task.key), position: item.position })
    }
    for (const link of linksOf(tx, taskId)) insertLink(tx, { ...link, id: db.newId(), taskId: id })
    reflow(tx, ctx, task.planId)
    return { taskId: id }
  })
}
