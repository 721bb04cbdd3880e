/** Links whose pages are still to be read. This table has no history. */
import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { item } from '../../schema/content.ts'
import { linkDue } from '../../schema/content-local.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export interface DueLink {
  readonly itemId: string
  readonly url: string
  /** What stands for the title until the page has been read. */
  readonly title: string
  readonly tries: number
  readonly nextAt: number | null
}

/** Those whose time has come, the oldest first; those of items that were removed wait until they are back. `now`: epoch milliseconds. */
export function dueLinks(db: ReadDb, now: number, limit: number): readonly DueLink[] {
  return db
    .select({ itemId: linkDue.itemId, url: item.url, title: linkDue.title, tries: linkDue.tries, nextAt: linkDue.nextAt })
    .from(linkDue)
    .innerJoin(item, eq(item.id, linkDue.itemId))
    .where(and(lte(linkDue.nextAt, now), isNull(item.deletedAt)))
    .orderBy(asc(linkDue.nextAt), asc(linkDue.itemId))
    .limit(limit)
    .all()
}

export function insertLinkDue(tx: WriteDb, row: typeof linkDue.$inferInsert): void {
  tx.insert(linkDue).values(row).run()
}

/** It was tried in vain. What was said meanwhile about its time, such as that the network is back, stands. */
export function postponeLink(tx: WriteDb, { itemId, tries, nextAt: before }: DueLink, nextAt: number): void {
  tx.update(linkDue)
    .set({ tries: tries + 1, nextAt })
    .where(and(eq(linkDue.itemId, itemId), sql`${linkDue.nextAt} is ${before}`))
    .run()
}

export function makeLinksDue(tx: WriteDb): void {
  tx.update(linkDue).set({ nextAt: 0 }).where(isNotNull(linkDue.nextAt)).run()
}

/** Its page has been read, or is given up. */
export function settleLink(tx: WriteDb, itemId: string): void {
  tx.update(linkDue).set({ nextAt: null }).where(eq(linkDue.itemId, itemId)).run()
}
