/** This computer's settings. */
import type { Ctx } from './context.ts'
import type { Handlers } from './handlers.ts'

export function settingsProcedures(ctx: Ctx): Handlers['settings'] {
  return {
    get: () => ctx.settings.get(),
    update: ({ fields }) => {
      ctx.settings.update(fields)
      return {}
    },
  }
}
