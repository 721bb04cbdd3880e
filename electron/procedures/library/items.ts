/** Items are made, changed and copied one by one. */
import { campaignRow } from '#db/queries/content.ts'
import { type ItemFieldsRow, type ItemRow, insertItem, insertNotes, updateItems } from '#db/queries/library/items.ts'
import { captionsOf, insertCaption } from '#db/queries/library/parts.ts'
import { memberRow } from '#db/queries/members.ts'
import type { Db, ReadDb } from '#db/types.ts'
import { storyKeyOf } from '#shared/domain/content/story.ts'
import { textToDay } from '#shared/domain/day.ts'
import { canonicalUrl } from '../../services/feeds/parse/urls.ts'
import { actorOf, nowOf, type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { findItem } from './act.ts'

type ItemHandlers = Pick<Handlers['library'], 'create' | 'update' | 'addNote' | 'duplicate' | 'settleNewer'>
type Fields = Parameters<ItemHandlers['update']>[0]['fields']

export function itemProcedures(ctx: RouterCtx): ItemHandlers {
  return {
    create: ({ fields }) => {
      const db = requireDb(ctx)
      refuseUnknown(db.read, fields)
      const row = newItem(ctx, db, fields)
      db.write({ code: 'item-added', data: { title: row.title } }, (tx) => insertItem(tx, row))
      return { itemId: row.id }
    },
    update: ({ itemId, fields }) => {
      const db = requireDb(ctx)
      const { title } = findItem(db.read, itemId)
      refuseUnknown(db.read, fields)
      const values = withKeys(fields)
      if (Object.keys(values).length > 0)
        db.write({ code: 'item-updated', data: { title: fields.title ?? title } }, (tx) => updateItems(tx, [itemId], values))
      return {}
    },
    addNote: ({ itemId, body }) => {
      const db = requireDb(ctx)
      const { title } = findItem(db.read, itemId)
      const note = { id: db.newId(), itemId, kind: 'remark', body, by: actorOf(ctx), at: ctx.clock() } as const
      db.write({ code: 'item-note-added', data: { title } }, (tx) => insertNotes(tx, [note]))
      return {}
    },
    duplicate: ({ itemId }) => ({ itemId: duplicate(ctx, findItem(requireDb(ctx).read, itemId)) }),
    settleNewer: ({ itemId, take }) => {
      const db = requireDb(ctx)
      const { title, newer } = findItem(db.read, itemId)
      if (newer === null) return {}
      const next = take ? { title: newer.title || title, summary: newer.summary } : {}
      db.write({ code: take ? 'item-newer-taken' : 'item-newer-left', data: { title: next.title ?? title } }, (tx) =>
        updateItems(tx, [itemId], { ...withKeys(next), newer: null }),
      )
      return {}
    },
  }
}

/** A draft of somebody's own: the company's, of no category, published now, unless `fields` say otherwise. */
export function newItem(ctx: RouterCtx, db: Db, fields: Fields & { readonly title: string }) {
  const now = ctx.clock()
  return {
    ...({ kind: 'company', category: 'other', teamIds: [], stage: 'draft' } as const),
    ...withKeys(fields),
    ...{ title: fields.title, id: db.newId(), publishedAt: nowOf(ctx, db), createdAt: now },
  }
}

/** What other columns follow from title and link. */
function withKeys(fields: Fields): Partial<ItemFieldsRow> {
  return {
    ...fields,
    ...(fields.url === undefined ? {} : { canonicalUrl: canonicalUrl(fields.url) ?? '' }),
    ...(fields.title === undefined ? {} : { storyKey: storyKeyOf(fields.title) }),
  }
}

/** Refuses day-missing, and row-missing for a campaign or an owner who is not there. */
export function refuseUnknown(db: ReadDb, fields: Fields): void {
  for (const day of [fields.refreshOn, fields.expiresOn]) if (day !== undefined && day !== null) textToDay(day)
  if (fields.campaignId !== undefined && fields.campaignId !== null) found(campaignRow(db, fields.campaignId), 'campaign')
  if (fields.ownerId !== undefined && fields.ownerId !== null) found(memberRow(db, fields.ownerId), 'member')
}

/** A draft with the same contents and captions; of where it came from, who approved it and when it went out it knows nothing. */
function duplicate(ctx: RouterCtx, original: ItemRow): string {
  const db = requireDb(ctx)
  const id = db.newId()
  const fresh = { stage: 'draft', sourceId: null, newer: null, pinned: false, ...noApproval } as const
  const times = { publishedAt: nowOf(ctx, db), createdAt: ctx.clock() }
  db.write({ code: 'item-duplicated', data: { title: original.title } }, (tx) => {
    insertItem(tx, { ...original, ...fresh, ...times, id })
    for (const caption of captionsOf(tx, [original.id]))
      insertCaption(tx, { ...caption, id: db.newId(), itemId: id, createdAt: times.createdAt })
  })
  return id
}

/** What an item loses that has to be approved again. */
export const noApproval = { firstApprovedBy: null, firstApprovedAt: null, approvedBy: null, approvedAt: null } as const
