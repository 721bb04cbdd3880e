/** The words of a plan for the reader at this computer. */
import { createPlanTexts, type PlanTexts } from '../../services/plan-texts.ts'
import type { RouterCtx } from '../context.ts'

/** Texts in the language of the settings. A plan whose template this app does not have keeps its own texts. */
export function textsOfPlan(ctx: RouterCtx, plan: { readonly templateId: string }): PlanTexts {
  const template = ctx.templates.list().includes(plan.templateId) ? ctx.templates.load(plan.templateId) : null
  return createPlanTexts(template, ctx.settings.get().locale)
}
