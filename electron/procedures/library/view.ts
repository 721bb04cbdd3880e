/** One item, with all that is known of it. */
import { contentSettingsOf } from '#db/queries/content.ts'
import { type ItemRow, itemHtml } from '#db/queries/library/items.ts'
import { captionsOf, ideaOf, notesOf, originsOf, slotsOf } from '#db/queries/library/parts.ts'
import { itemSummaries } from '#db/queries/library/summaries.ts'
import { membersById } from '#db/queries/members.ts'
import type { ReadDb } from '#db/types.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { actorOf, type RouterCtx, requireDb } from '../context.ts'
import { found } from '../launch-plan/find.ts'
import { findItem, momentOf } from './act.ts'

/** Refuses row-missing. */
export function viewItem(ctx: RouterCtx, itemId: string): ItemView {
  const db = requireDb(ctx)
  const { read } = db
  const row = findItem(read, itemId)
  const moment = momentOf(ctx, db)
  const summary = found(itemSummaries(read, [itemId], moment)[0] ?? null, 'item')
  const names = membersById(read)
  const { author, imageUrl, imageAlt, disclosure, utm, ownerId, newer } = row
  return {
    ...summary,
    ...{ teamIds: [...summary.teamIds], author, imageUrl, imageAlt, disclosure, utm, ownerId, newer },
    file: row.fileHash === '' ? null : { name: row.fileName, type: row.fileType, size: row.fileSize },
    html: itemHtml(read, itemId),
    ...approvalOf(ctx, read, row, names),
    captionList: captionsOf(read, [itemId]).map(({ id, network, locale, tone, text }) => ({ id, network, locale, tone, text })),
    notes: notesOf(read, itemId).map(({ id, kind, body, by, at }) => ({ id, kind, body, by: names.get(by) ?? by, at })),
    origins: [...originsOf(read, itemId)],
    slots: slotsOf(read, [itemId]).map(({ id, day, time, zone, network, teamId }) => ({
      ...{ id, day, time, network, teamId },
      past: `${day}T${time}` <= moment.wallIn(zone),
    })),
    ideaId: ideaOf(read, itemId),
  }
}

function approvalOf(ctx: RouterCtx, read: ReadDb, row: ItemRow, names: ReadonlyMap<string, string>) {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  const { approvals: needed } = contentSettingsOf(read)
  const given = [row.firstApprovedBy, row.approvedBy].filter((by) => by !== null).length
  return {
    firstApprovedBy: nameOf(row.firstApprovedBy),
    approvedBy: nameOf(row.approvedBy),
    approvedAt: row.approvedAt,
    // What is approved needs nothing more, however many people were asked for since.
    approvals: { given, needed: row.stage === 'approved' ? given : needed, mine: row.firstApprovedBy === actorOf(ctx) },
  }
}
