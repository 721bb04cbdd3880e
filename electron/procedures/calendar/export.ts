/** The calendar as a file or on paper. */
import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { toFileError } from '#db/errors.ts'
import { captionTexts } from '#db/queries/calendar/items.ts'
import { campaignsOf, teamsOf } from '#db/queries/content.ts'
import { captionFor } from '#shared/domain/calendar/captions.ts'
import { tagLink } from '#shared/domain/content/utm.ts'
import type { Day } from '#shared/domain/day.ts'
import type { Network } from '#shared/domain/networks.ts'
import type { ExportPost } from '#shared/export/calendar-export.ts'
import type { ExportText } from '#shared/export/plan-export-types.ts'
import { AppError } from '#shared/rpc.ts'
import { createExportText } from '../../services/export-text.ts'
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { checkedRange, type Desk, openDesk, type PostRow, slotsOf, viewSlots } from './desk.ts'

type ExportHandlers = Pick<Handlers['calendar'], 'export' | 'print'>

interface Page {
  readonly from: Day
  readonly to: Day
  readonly teamId: string | null
  readonly network: Network | null
}
/** Without it Excel would not take a file for UTF-8. */
const byteOrderMark = '\uFEFF'

export function exportProcedures(ctx: RouterCtx): ExportHandlers {
  return {
    export: async ({ format, path: asked, ...page }) => {
      const desk = openDesk(ctx)
      const { from, to } = checkedRange(page)
      const text = createExportText(ctx.settings.get().locale)
      const name = text.message('export.calendar-name', { from, to })
      const path = asked ?? (await ctx.desktop.chooseFileToSave(name, format))
      if (path === null) return null
      if (!existsSync(dirname(path))) throw new AppError('folder-missing', { path: dirname(path) })
      if (format === 'pdf') await ctx.desktop.printView(routeOf(page), { kind: 'pdf', path, today: desk.today })
      else await writeFile(path, format, { posts: postsToExport(ctx, desk, page, text), name, text, stamp: ctx.clock() })
      return { path }
    },
    print: async (page) => {
      checkedRange(page)
      openDesk(ctx)
      await ctx.desktop.printView(routeOf(page), { kind: 'printer' })
      return {}
    },
  }
}

interface Content {
  readonly posts: readonly ExportPost[]
  readonly name: string
  readonly text: ExportText
  readonly stamp: number
}

async function writeFile(path: string, format: 'ics' | 'csv', { posts, name, text, stamp }: Content): Promise<void> {
  const { calendarToCsv, calendarToIcs } = await import('#shared/export/calendar-export.ts')
  const content = format === 'ics' ? calendarToIcs(posts, name, text, stamp) : `${byteOrderMark}${calendarToCsv(posts, text)}`
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw toFileError(error, path)
  }
}

function postsToExport(ctx: RouterCtx, desk: Desk, { from, to, teamId, network }: Page, text: ExportText): readonly ExportPost[] {
  const { read } = desk.db
  const rows = slotsOf(desk, from, to, { teamId, network })
  const { locale } = ctx.settings.get()
  const captionOf = ({ captionId, network: on, item }: PostRow) =>
    captionId ?? captionFor(item.captions, on, [item.locale, locale])?.id ?? ''
  const captions = captionTexts(read, rows.map(captionOf))
  const teams = new Map(teamsOf(read).map(({ id, name }) => [id, name]))
  const campaigns = new Map(campaignsOf(read).map(({ id, name }) => [id, name]))
  const slots = new Map(viewSlots(desk, rows).map((slot) => [slot.id, slot]))
  return rows.flatMap((row) => {
    const slot = slots.get(row.id)
    if (slot === undefined) return []
    const { item } = row
    const team = teams.get(row.teamId ?? '') ?? ''
    const words = { network: row.network, item: item.title, campaign: campaigns.get(item.campaignId ?? '') ?? '', team }
    const link = item.url === '' ? '' : tagLink(item.url, item.utm ?? desk.settings.utm, words)
    return [{ ...slot, team: team === '' ? text.message('content.everybody') : team, caption: captions.get(captionOf(row)) ?? '', link }]
  })
}

function routeOf({ from, to, teamId, network }: Page): string {
  const search = new URLSearchParams({ from, to })
  if (teamId !== null) search.set('team', teamId)
  if (network !== null) search.set('network', network)
  return `/print/calendar?${search}`
}
