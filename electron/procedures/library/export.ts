/** The library as a file: what a filter finds, as a table. */
import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { toFileError } from '#db/errors.ts'
import { campaignsOf, teamsOf } from '#db/queries/content.ts'
import { findItems } from '#db/queries/library/find.ts'
import { captionsOf } from '#db/queries/library/parts.ts'
import { itemSummaries, type Moment } from '#db/queries/library/summaries.ts'
import type { Db } from '#db/types.ts'
import { type ExportItem, itemsToCsv } from '#shared/export/items-to-csv.ts'
import { AppError } from '#shared/rpc.ts'
import { createExportText } from '../../services/export-text.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { momentOf } from './act.ts'

type Asked = Parameters<Handlers['library']['exportItems']>[0]

/** Without it Excel would not take a file for UTF-8. */
const byteOrderMark = '\uFEFF'
/** Items read at once; between two reads others have their turn. */
const pageSize = 500

/** Null when cancelled. Refuses folder-missing and what the file refuses. */
export async function exportItems(ctx: RouterCtx, { filter, sort, path: asked }: Asked) {
  const db = requireDb(ctx)
  const moment = momentOf(ctx, db)
  const text = createExportText(ctx.settings.get().locale)
  const path = asked ?? (await ctx.desktop.chooseFileToSave(text.message('export.library-name', { day: moment.today }), 'csv'))
  if (path === null) return null
  if (!existsSync(dirname(path))) throw new AppError('folder-missing', { path: dirname(path) })
  const items: ExportItem[] = []
  for (let offset = 0; ; offset += pageSize) {
    const page = readPage(db, { filter, sort }, offset, moment)
    items.push(...page)
    if (page.length < pageSize) break
    await setImmediate()
  }
  try {
    writeFileSync(path, `${byteOrderMark}${itemsToCsv(items, text)}`)
  } catch (error) {
    throw toFileError(error, path)
  }
  return { path, items: items.length }
}

function readPage(db: Db, { filter, sort }: Pick<Asked, 'filter' | 'sort'>, offset: number, moment: Moment): readonly ExportItem[] {
  const { ids } = findItems(db.read, filter, { sort, offset, limit: pageSize }, moment)
  const captions = captionsOf(db.read, ids)
  const teams = new Map(teamsOf(db.read).map(({ id, name }) => [id, name]))
  const campaigns = new Map(campaignsOf(db.read).map(({ id, name }) => [id, name]))
  return itemSummaries(db.read, ids, moment).map((item) => ({
    ...item,
    teamIds: [...item.teamIds],
    teams: item.teamIds.flatMap((id) => teams.get(id) ?? []),
    campaign: campaigns.get(item.campaignId ?? '') ?? '',
    captionList: captions.filter((caption) => caption.itemId === item.id),
  }))
}
