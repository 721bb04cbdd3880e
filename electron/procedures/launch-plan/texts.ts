/** The words of a plan for the reader at this computer. */
import type { TaskRow } from '#db/queries/tasks.ts'
import { createPlanTexts, type PlanTexts } from '../../services/plan-texts.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import { findPlan } from './find.ts'

/** Texts in the language of the settings. A plan whose template this app does not have keeps its own texts. */
export function textsOfPlan(ctx: RouterCtx, plan: { readonly templateId: string }): PlanTexts {
  const template = ctx.templates.list().includes(plan.templateId) ? ctx.templates.load(plan.templateId) : null
  return createPlanTexts(template, ctx.settings.get().locale)
}

/** The task's title in the reader's language. */
export function titleOf(ctx: RouterCtx, task: TaskRow): string {
  return textsOfPlan(ctx, findPlan(requireDb(ctx).read, task.planId)).task(task).title
}
