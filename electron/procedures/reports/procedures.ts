/** Everything that can be asked of leadership reports, gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { contentProcedures } from './content.ts'
import { exportProcedures } from './exports.ts'
import { frozenProcedures } from './frozen.ts'
import { partProcedures } from './parts.ts'
import { scheduleProcedures } from './schedules.ts'
import { reportSettingsProcedures } from './settings.ts'
import { storeProcedures } from './store.ts'

export function reportProcedures(ctx: RouterCtx): Handlers['reports'] {
  return {
    ...storeProcedures(ctx),
    ...contentProcedures(ctx),
    ...partProcedures(ctx),
    ...frozenProcedures(ctx),
    ...exportProcedures(ctx),
    ...scheduleProcedures(ctx),
    ...reportSettingsProcedures(ctx),
  }
}
