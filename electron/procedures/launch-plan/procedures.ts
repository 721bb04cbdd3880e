/** Everything that can be asked of a launch plan, gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { dependencyProcedures } from './dependencies.ts'
import { memberProcedures } from './members.ts'
import { placeProcedures } from './places.ts'
import { planProcedures } from './plan.ts'
import { riskProcedures } from './risks.ts'
import { scheduleProcedures } from './schedule.ts'
import { taskPartProcedures } from './task-parts.ts'
import { taskProcedures } from './tasks.ts'

export function launchPlanProcedures(ctx: RouterCtx): Handlers['launchPlan'] {
  return {
    ...planProcedures(ctx),
    ...placeProcedures(ctx),
    ...taskProcedures(ctx),
    ...scheduleProcedures(ctx),
    ...dependencyProcedures(ctx),
    ...taskPartProcedures(ctx),
    ...riskProcedures(ctx),
    ...memberProcedures(ctx),
  }
}
