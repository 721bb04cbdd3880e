/** Items as the calendar looks at them: what may go out, with its captions and its campaign. */
import { and, asc, count, desc, eq, gte, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { CaptionFacts, ItemFacts } from '#shared/domain/calendar/types.ts'
import { type ContentKind, contentKinds } from '#shared/domain/content/types.ts'
import type { Day } from '#shared/domain/day.ts'
import { campaign, item, itemCaption } from '../../schema/content.ts'
import type { ReadDb } from '../../types.ts'
import { isAmong } from '../among.ts'

type ItemRow = typeof item.$inferSelect

/** An item with what rules, lists and files need of it. */
export interface CalendarItem extends ItemFacts {
  readonly category: ItemRow['category']
  readonly sourceId: string | null
  /** The same for one story from two feeds; empty: unlike any other. */
  readonly storyKey: string
  readonly canonicalUrl: string
  readonly url: string
  readonly locale: ItemRow['locale']
  readonly pinned: boolean
  /** Epoch ms. */
  readonly publishedAt: number
  readonly campaignId: string | null
  readonly utm: ItemRow['utm']
}

/** More captions than this in one look are left aside. */
const mostCaptions = 50_000
/** Beyond this nobody counts what waits. */
const mostCounted = 500

// With a plus SQLite leaves an index of deleted rows alone, and finds the few ids that were asked for.
const isThere = sql`+${item.deletedAt} is null`

const columns = {
  ...{ id: item.id, title: item.title, stage: item.stage, kind: item.kind, category: item.category, url: item.url, locale: item.locale },
  ...{ callToAction: item.callToAction, internalOnly: item.internalOnly, evergreen: item.evergreen, pinned: item.pinned },
  ...{ refreshOn: item.refreshOn, expiresOn: item.expiresOn, teamIds: item.teamIds, publishedAt: item.publishedAt, utm: item.utm },
  ...{ sourceId: item.sourceId, storyKey: item.storyKey, canonicalUrl: item.canonicalUrl, campaignId: item.campaignId },
  campaign: { name: campaign.name, startsOn: campaign.startsOn, endsOn: campaign.endsOn },
}

/** The items that were not removed, by id. */
export function calendarItems(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, CalendarItem> {
  const found = selectItems(db)
    .where(and(isAmong(item.id, ids), isThere))
    .limit(ids.length)
    .all()
  return new Map(withCaptions(db, found).map((each) => [each.id, each]))
}

/**
 * Approved items that may go out on or after `from`: not internal, not expired, and either never scheduled or evergreen. Pinned ones first,
 * then the newest, about `limit` of each kind at most.
 */
export function itemsToSchedule(db: ReadDb, from: Day, limit: number): readonly CalendarItem[] {
  const isUsable = and(isOpen(from), or(eq(item.evergreen, true), sql`not ${hasSlot()}`))
  const select = (where: SQL | undefined) => selectItems(db).where(and(where, isUsable)).orderBy(desc(item.publishedAt))
  const pinned = select(isPinned)
    .limit(limit * contentKinds.length)
    .all()
  const newest = contentKinds.flatMap((kind) =>
    select(and(isStaged, isOfKind(kind)))
      .limit(limit)
      .all(),
  )
  return withCaptions(
    db,
    unlike(pinned, newest, ({ id }) => id),
  )
}

/** Days by which it is decided what waits: on or after `from`; an evergreen item waits again once it last went out before `repeatFrom`. */
export interface WaitingDates {
  readonly from: Day
  readonly repeatFrom: Day
}

/** Approved items of a kind that wait for a day; at most 500 are counted. */
export function countUnscheduled(db: ReadDb, kind: ContentKind, dates: WaitingDates): number {
  const where = and(isStaged, isWaiting(dates, kind))
  const found = db.select({ id: item.id }).from(item).where(where).limit(mostCounted).as('found')
  return db.select({ count: count() }).from(found).get()?.count ?? 0
}

/** Items of a kind as countUnscheduled counts them: pinned ones first, then the newest. */
export function unscheduledItems(db: ReadDb, kind: ContentKind, dates: WaitingDates, limit: number) {
  const { id: itemId, title, category, callToAction } = item
  const select = (where: SQL) =>
    db
      .select({ itemId, title, kind: item.kind, category, callToAction })
      .from(item)
      .where(and(where, isWaiting(dates, kind)))
      .orderBy(desc(item.publishedAt))
      .limit(limit)
      .all()
  return unlike(select(isPinned), select(isStaged), (each) => each.itemId).slice(0, limit)
}

// Which index is to be used: the one of pinned items, or that of stages, by which the newest come first.
const isPinned = sql`${item.pinned} = 1 and ${item.stage} = 'approved' and ${isThere}`
const isStaged = sql`${item.deletedAt} is null and ${item.stage} = 'approved'`

function isOpen(from: Day): SQL | undefined {
  return and(eq(item.internalOnly, false), or(isNull(item.expiresOn), gte(item.expiresOn, from)))
}

function isOfKind(kind: ContentKind): SQL {
  return sql`+${item.kind} = ${kind}`
}

function isWaiting({ from, repeatFrom }: WaitingDates, kind: ContentKind): SQL | undefined {
  const isUsed = hasSlot(sql`and (not ${item.evergreen} or s.day >= ${repeatFrom})`)
  return and(isOfKind(kind), isOpen(from), sql`not ${isUsed}`)
}

function hasSlot(more: SQL = sql``): SQL {
  return sql`exists (select 1 from slot s where s.item_id = ${item.id} and s.deleted_at is null ${more})`
}

function selectItems(db: ReadDb) {
  return db
    .select(columns)
    .from(item)
    .leftJoin(campaign, and(eq(campaign.id, item.campaignId), isNull(campaign.deletedAt)))
}

/** The first ones, then those of the others that are not among them. */
function unlike<T>(first: readonly T[], others: readonly T[], idOf: (each: T) => string): readonly T[] {
  const ids = new Set(first.map(idOf))
  return [...first, ...others.filter((each) => !ids.has(idOf(each)))]
}

function withCaptions(db: ReadDb, rows: readonly Omit<CalendarItem, 'captions'>[]): readonly CalendarItem[] {
  const captions = captionsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, captions: captions.get(row.id) ?? [] }))
}

function captionsOf(db: ReadDb, itemIds: readonly string[]): ReadonlyMap<string, readonly CaptionFacts[]> {
  const { id, itemId, network, locale } = itemCaption
  const rows = db
    .select({ id, itemId, network, locale })
    .from(itemCaption)
    .where(and(isAmong(itemId, itemIds), isNull(itemCaption.deletedAt)))
    .orderBy(asc(itemCaption.createdAt), asc(id))
    .limit(mostCaptions)
    .all()
  const byItem = new Map<string, CaptionFacts[]>()
  for (const { itemId: owner, ...caption } of rows) {
    const own = byItem.get(owner)
    if (own) own.push(caption)
    else byItem.set(owner, [caption])
  }
  return byItem
}

/** The words of captions, by id. */
export function captionTexts(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .select({ id: itemCaption.id, text: itemCaption.text })
    .from(itemCaption)
    .where(and(isAmong(itemCaption.id, ids), sql`+${itemCaption.deletedAt} is null`))
    .limit(mostCaptions)
    .all()
  return new Map(rows.map((row) => [row.id, row.text]))
}
