/** What an act's record is called in the undo menu and the audit list: a template's text is kept as a reference, so that it follows the reader's language. */
import type { RiskRow } from '#db/queries/risks.ts'
import type { ChecklistRow } from '#db/queries/task-parts.ts'
import type { TaskRow } from '#db/queries/tasks.ts'
import type { ErrorData } from '#shared/rpc.ts'
import type { RouterCtx } from '../context.ts'
import { requireDb } from '../context.ts'
import { findPlan, findTask } from './find.ts'
import { textsOfPlan } from './texts.ts'

/** `title`, and where it comes from while nobody has edited it. */
export function taskName(ctx: RouterCtx, task: TaskRow): ErrorData {
  const plan = findPlan(requireDb(ctx).read, task.planId)
  const { title } = textsOfPlan(ctx, plan).task(task)
  return task.title === null ? { title, ref: `${plan.templateId}/task/${task.key}` } : { title }
}

/** `text`, and where it comes from while nobody has edited it. */
export function itemName(ctx: RouterCtx, item: ChecklistRow): ErrorData {
  const { read } = requireDb(ctx)
  const task = findTask(read, item.taskId)
  const plan = findPlan(read, task.planId)
  const text = textsOfPlan(ctx, plan).checklistItem(item, task.key)
  return item.text === null ? { text, ref: `${plan.templateId}/item/${task.key}/${item.key}` } : { text }
}

/** `title`, and where it comes from while nobody has edited it. */
export function riskName(ctx: RouterCtx, risk: RiskRow): ErrorData {
  const plan = findPlan(requireDb(ctx).read, risk.planId)
  const { title } = textsOfPlan(ctx, plan).risk(risk)
  return risk.title === null ? { title, ref: `${plan.templateId}/risk/${risk.key}` } : { title }
}

/** The data of an act with the template's texts in the reader's language; as recorded when the template is not known here. */
export function nameInReadersLanguage(ctx: RouterCtx, data: ErrorData): ErrorData {
  const { ref, ...named } = data
  if (typeof ref !== 'string') return data
  const [templateId = '', kind, key = '', itemKey = ''] = ref.split('/')
  if (!ctx.templates.list().includes(templateId)) return named
  const texts = textsOfPlan(ctx, { templateId })
  switch (kind) {
    case 'task':
      return { ...named, title: texts.task({ key, title: null, purpose: null, doneWhen: null }).title }
    case 'risk':
      return { ...named, title: texts.risk({ key, title: null, mitigation: null }).title }
    case 'item':
      return { ...named, text: texts.checklistItem({ key: itemKey, text: null }, key) }
    default:
      return named
  }
}
