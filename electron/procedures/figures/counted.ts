/** What was counted, over time and told apart, on screen and as tables. */
import { seriesOf } from '#db/figures/active.ts'
import { networksAndDays } from '#db/figures/extent.ts'
import { teamsAndCampaigns } from '#db/queries/figures/names.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import type { Db } from '#db/types.ts'
import type { Breakdown } from '#shared/domain/figures/types.ts'
import { figuresToRows, seriesToRows } from '#shared/export/figures-to-rows.ts'
import type { Rows } from '#shared/export/plan-rows.ts'
import { createExportText } from '../../services/export-text.ts'
import { actorOf, type RouterCtx, requireDb } from '../context.ts'
import { exportTable } from '../export-table.ts'
import type { Handlers } from '../handlers.ts'
import { type Asked, checkedPeriod } from './asked.ts'
import { breakdownOf } from './breakdown.ts'

type CountedHandlers = Pick<Handlers['figures'], 'series' | 'breakdown' | 'facets' | 'exportTable' | 'recount'>

/** Rows of one table. */
const mostRows = 100_000

export function countedProcedures(ctx: RouterCtx): CountedHandlers {
  return {
    series: ({ by, filter, ...period }) => [...seriesOf(requireDb(ctx).read, { ...checkedPeriod(period), filter }, by)],
    breakdown: ({ from, to, ...rest }) => {
      const found = breakdownOf(requireDb(ctx).read, { ...checkedPeriod({ from, to }), ...rest })
      return { ...found, rows: [...found.rows] }
    },
    facets: () => {
      const { read } = requireDb(ctx)
      const { networks, firstDay, lastDay } = networksAndDays(read)
      return { ...teamsAndCampaigns(read), networks: [...networks], firstDay, lastDay, currency: figureSettingsOf(read).currency }
    },
    recount: async (_, call) => {
      const result = await ctx.desktop.recountFigures({ db: requireDb(ctx), actor: actorOf(ctx) }, call)
      if (result.wrong > 0) ctx.changed(['figure_import'])
      return result
    },
    exportTable: async ({ by, path, filter, ...given }) => {
      const db = requireDb(ctx)
      const asked = { ...checkedPeriod(given), filter }
      const text = createExportText(ctx.settings.get().locale)
      const name = text.message('export.figures-name', { from: asked.from, to: asked.to })
      let count = 0
      const rows = (): Rows => {
        const table = tableOf(db, asked, by, text)
        count = table.length - 1
        return table
      }
      const written = await exportTable(ctx, { path, name, rows })
      return written === null ? null : { path: written.path, rows: count }
    },
  }
}

function tableOf({ read }: Db, asked: Asked, by: Breakdown | 'week' | 'month', text: ReturnType<typeof createExportText>): Rows {
  if (by === 'day' || by === 'week' || by === 'month') return seriesToRows(seriesOf(read, asked, by), text)
  const found = breakdownOf(read, { ...asked, by, sort: 'share', offset: 0, limit: mostRows })
  return figuresToRows(by, found.rows, text)
}
