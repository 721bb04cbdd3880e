/** Everything that can be asked of the figures, gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { afterLaunchProcedures } from './after-launch.ts'
import { annotationProcedures } from './annotations.ts'
import { countedProcedures } from './counted.ts'
import { dipProcedures } from './dip.ts'
import { freshnessProcedures } from './freshness.ts'
import { overviewProcedures } from './overview.ts'
import { paperProcedures } from './paper.ts'
import { postProcedures } from './posts.ts'
import { figureSettingsProcedures } from './settings.ts'

export function figureProcedures(ctx: RouterCtx): Handlers['figures'] {
  return {
    ...countedProcedures(ctx),
    ...dipProcedures(ctx),
    ...afterLaunchProcedures(ctx),
    ...overviewProcedures(ctx),
    ...freshnessProcedures(ctx),
    ...postProcedures(ctx),
    ...annotationProcedures(ctx),
    ...paperProcedures(ctx),
    ...figureSettingsProcedures(ctx),
  }
}
