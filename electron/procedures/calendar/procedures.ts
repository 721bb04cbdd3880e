/** The procedures of "calendar". */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { exportProcedures } from './export.ts'
import { fillProcedures } from './filling.ts'
import { findFreeTime } from './free-time.ts'
import { recurringProcedures } from './recurring.ts'
import { scheduleProcedures } from './schedule.ts'
import { spreadProcedures } from './spreading.ts'
import { viewProcedures } from './view.ts'

export function calendarProcedures(ctx: RouterCtx): Handlers['calendar'] {
  return {
    ...viewProcedures(ctx),
    ...scheduleProcedures(ctx),
    ...recurringProcedures(ctx),
    ...fillProcedures(ctx),
    freeTime: (wish) => ({ time: findFreeTime(ctx, wish) }),
    ...spreadProcedures(ctx),
    ...exportProcedures(ctx),
  }
}
