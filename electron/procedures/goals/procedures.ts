/** Everything that can be asked of goals, gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { costProcedures } from './costs.ts'
import { mentionProcedures } from './mentions.ts'
import { rateProcedures } from './rates.ts'
import { scenarioProcedures } from './scenarios.ts'
import { targetProcedures } from './targets.ts'

export function goalProcedures(ctx: RouterCtx): Handlers['goals'] {
  return {
    ...targetProcedures(ctx),
    ...rateProcedures(ctx),
    ...costProcedures(ctx),
    ...scenarioProcedures(ctx),
    ...mentionProcedures(ctx),
  }
}
