/** What the figures mean: a changed meaning is a new version of the definitions, so that an old figure keeps its own. */
import { figureSettingsOf, writeFigureSettings } from '#db/queries/figures/settings.ts'
import { isZone } from '#shared/domain/calendar/zones.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'

type SettingsHandlers = Pick<Handlers['figures'], 'settings' | 'updateSettings'>

export function figureSettingsProcedures(ctx: RouterCtx): SettingsHandlers {
  return {
    settings: () => figureSettingsOf(requireDb(ctx).read),
    updateSettings: ({ fields }) => {
      const db = requireDb(ctx)
      const before = figureSettingsOf(db.read)
      if (fields.zone !== undefined && !isZone(fields.zone)) throw new AppError('zone-unknown', { zone: fields.zone })
      const isRedefined = (['activeMeans', 'adoptionOf'] as const).some((key) => fields[key] !== undefined && fields[key] !== before[key])
      const version = isRedefined ? { definitionVersion: before.definitionVersion + 1, definitionSince: todayOf(ctx, db) } : {}
      db.write({ code: 'figure-settings-updated' }, (tx) => writeFigureSettings(tx, db.newId, { ...fields, ...version }))
      return {}
    },
  }
}
