/** What people shared, as they told it or somebody typed it in. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import type { EventDraft } from '../../figures/drafts.ts'
import { postsNear } from '../../figures/noted.ts'
import { sumBy, sumFigures } from '../../figures/read.ts'
import { reconcilePosts } from '../../figures/reconcile.ts'
import { addEvents } from '../../figures/write.ts'
import { item } from '../../schema/content.ts'
import { share } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { insertImport, removeImport } from '../figures/imports.ts'
import { everSince, type ShareSums, sumMetrics, toShareSums } from '../figures/share-sums.ts'

export type ShareRow = typeof share.$inferSelect

/** Of one person so many are shown. */
const mostShown = 200

const ofPerson = (personId: string) => sql`${share.personId} = ${personId} and +${share.deletedAt} is null`

/** The newest first, each with the title of what was shared. */
export function sharesOf(db: ReadDb, personId: string) {
  const { id, network, day, itemId, url, clicks, impressions, engagements } = share
  return db
    .select({ id, network, day, itemId, itemTitle: sql<string>`coalesce(${item.title}, '')`, url, clicks, impressions, engagements })
    .from(share)
    .leftJoin(item, and(eq(item.id, share.itemId), isNull(item.deletedAt)))
    .where(ofPerson(personId))
    .orderBy(desc(share.day), desc(share.id))
    .limit(mostShown)
    .all()
}

/** All that somebody's shares have come to by the end of a day, wherever it was counted: typed in, in a file, in the hub. */
export function shareSums(db: ReadDb, personId: string, to: Day): ShareSums {
  return toShareSums(sumFigures(db, { from: everSince, to, filter: ofOne(personId), metrics: sumMetrics }))
}

/** How many somebody shared on each of these days, both counted. */
export function sharesByDay(db: ReadDb, personId: string, from: Day, to: Day): ReadonlyMap<Day, number> {
  const byDay = sumBy(db, { from, to, filter: ofOne(personId), metrics: ['share'] }, 'day')
  return new Map([...byDay].map(([day, sums]) => [day, sums.share ?? 0]))
}

function ofOne(personId: string): FigureFilter {
  return FigureFilter.parse({ personIds: [personId] })
}

/** Null when there is none, or it was removed. */
export function shareRow(db: ReadDb, id: string): ShareRow | null {
  return (
    db
      .select()
      .from(share)
      .where(and(eq(share.id, id), isNull(share.deletedAt)))
      .get() ?? null
  )
}

/** What it brought counts from then on, as an import of its own that has the share's id; the post of a file that is the same share no longer counts as one. */
export function insertShare(tx: WriteDb, row: typeof share.$inferInsert): void {
  tx.insert(share).values(row).run()
  const { id, network, day, createdAt } = row
  const drafts = draftsOf(tx, row)
  insertImport(tx, {
    id,
    source: 'typed',
    network,
    exportedOn: day,
    fromDay: day,
    toDay: day,
    rows: 1,
    events: drafts.length,
    at: createdAt,
  })
  addEvents(tx, id, drafts)
  reconcilePosts(tx, id, postsOfNote(tx, row))
}

/** `reckonedId`: of the import that says what counts in its place. */
export function removeShare(tx: WriteDb, row: ShareRow, reckonedId: string, now: number): void {
  tx.update(share).set({ deletedAt: now }).where(eq(share.id, row.id)).run()
  removeImport(tx, row.id, now)
  const postIds = postsOfNote(tx, row)
  if (postIds.length === 0) return
  insertImport(tx, { id: reckonedId, source: 'reckoned', exportedOn: row.day, at: now })
  reconcilePosts(tx, reckonedId, postIds)
}

function postsOfNote(db: ReadDb, { personId, network, day, url = '' }: typeof share.$inferInsert): readonly string[] {
  return personId == null ? [] : postsNear(db, { personId, network, day, url })
}

function draftsOf(db: ReadDb, row: typeof share.$inferInsert): readonly EventDraft[] {
  const { network, day, personId = null, itemId = null, clicks = null, impressions = null, engagements = null } = row
  const campaignId = itemId === null ? null : campaignOf(db, itemId)
  const amounts = [
    ['share', 1],
    ['click', clicks],
    ['impression', impressions],
    ['engagement', engagements],
  ] as const
  return amounts.flatMap(([metric, amount]) =>
    amount === null || amount === 0
      ? []
      : [{ at: noonOf(day), day, metric, amount, network, personId, itemId, campaignId, captionId: null, postId: null, ownPage: false }],
  )
}

function campaignOf(db: ReadDb, itemId: string): string | null {
  return db.select({ id: item.campaignId }).from(item).where(eq(item.id, itemId)).get()?.id ?? null
}

function noonOf(day: Day): number {
  return (dayToNumber(day) + 0.5) * 86_400_000
}
