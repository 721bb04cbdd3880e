/** The words of a plan for the reader at this computer. */
import { type PlanTexts, planTextsIn } from '../../services/plan-texts.ts'
import type { RouterCtx } from '../context.ts'

/** Texts in the language of the settings. A plan whose template this app does not have keeps its own texts. */
export function textsOfPlan(ctx: RouterCtx, plan: { readonly templateId: string }): PlanTexts {
  return planTextsIn(ctx.templates, plan, ctx.settings.get().locale)
}
