/** What people shared, as they told it or somebody typed it in. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import { item } from '../../schema/content.ts'
import { share } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

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

/** All that somebody has come to. */
export function shareSums(db: ReadDb, personId: string) {
  const row = db
    .select({
      shares: sql<number>`count(*)`,
      clicks: sql<number>`coalesce(sum(${share.clicks}), 0)`,
      impressions: sql<number>`coalesce(sum(${share.impressions}), 0)`,
    })
    .from(share)
    .where(ofPerson(personId))
    .get()
  return row ?? { shares: 0, clicks: 0, impressions: 0 }
}

/** How many somebody shared on each day from `from` on. */
export function sharesByDay(db: ReadDb, personId: string, from: Day): ReadonlyMap<Day, number> {
  const rows = db
    .select({ day: share.day, count: sql<number>`count(*)` })
    .from(share)
    .where(sql`${ofPerson(personId)} and ${share.day} >= ${from}`)
    .groupBy(share.day)
    .limit(1000)
    .all()
  return new Map(rows.map((row) => [row.day, row.count]))
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

export function insertShare(tx: WriteDb, row: typeof share.$inferInsert): void {
  tx.insert(share).values(row).run()
}

export function removeShare(tx: WriteDb, id: string, now: number): void {
  tx.update(share).set({ deletedAt: now }).where(eq(share.id, id)).run()
}
