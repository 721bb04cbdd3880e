/** The procedures of the contract "leaders", gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { diagnosisProcedures } from './diagnosis.ts'
import { feedbackProcedures } from './feedback.ts'
import { listProcedures } from './list.ts'
import { pilotProcedures } from './pilot.ts'
import { listSeniors } from './seniors.ts'
import { exportLeaderTable } from './tables.ts'

export function leadersProcedures(ctx: RouterCtx): Handlers['leaders'] {
  const views = {
    ...listProcedures(ctx),
    ...pilotProcedures(ctx),
    ...feedbackProcedures(ctx),
    seniors: () => listSeniors(ctx),
    ...diagnosisProcedures(ctx),
  }
  return { ...views, exportTable: exportLeaderTable(ctx, views) }
}
