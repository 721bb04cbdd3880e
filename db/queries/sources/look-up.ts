/** What is looked up after a feed was stored: fields that it left out, and pictures of the web. */
import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { item } from '../../schema/content.ts'
import { webPicture } from '../../schema/content-local.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type ItemFacts = Pick<typeof item.$inferSelect, 'title' | 'storyKey' | 'summary' | 'imageUrl'>

/** Null when there is none, or it was removed. */
export function itemFacts(db: ReadDb, id: string): ItemFacts | null {
  const { title, storyKey, summary, imageUrl } = item
  const row = db
    .select({ title, storyKey, summary, imageUrl })
    .from(item)
    .where(and(eq(item.id, id), isNull(item.deletedAt)))
    .get()
  return row ?? null
}

export function fillItem(tx: WriteDb, id: string, fields: Partial<ItemFacts>): void {
  tx.update(item).set(fields).where(eq(item.id, id)).run()
}

/** Addresses of pictures that this computer has never asked for, of the newest items of a source that are no archive. */
export function missingPictures(db: ReadDb, sourceId: string, limit: number): readonly string[] {
  const rows = db
    .select({ url: item.imageUrl })
    .from(item)
    .leftJoin(webPicture, eq(webPicture.url, item.imageUrl))
    .where(
      and(eq(item.sourceId, sourceId), isNull(item.deletedAt), ne(item.stage, 'archived'), ne(item.imageUrl, ''), isNull(webPicture.url)),
    )
    .orderBy(desc(item.publishedAt))
    .limit(limit)
    .all()
  return [...new Set(rows.map((row) => row.url))]
}

/** Without bytes: it was asked for in vain. */
export function keepPicture(tx: WriteDb, row: typeof webPicture.$inferInsert): void {
  tx.insert(webPicture).values(row).onConflictDoUpdate({ target: webPicture.url, set: row }).run()
}

/** Those that are there, oldest first. */
export function keptPictures(db: ReadDb): readonly { readonly url: string; readonly bytes: number }[] {
  const bytes = sql<number>`length(${webPicture.bytes})`
  return db
    .select({ url: webPicture.url, bytes })
    .from(webPicture)
    .where(sql`${bytes} > 0`)
    .orderBy(asc(webPicture.at))
    .limit(100_000)
    .all()
}

/** Its bytes go; the address stays, so that it is not brought again. */
export function dropPicture(tx: WriteDb, url: string): void {
  tx.update(webPicture)
    .set({ bytes: Buffer.alloc(0) })
    .where(eq(webPicture.url, url))
    .run()
}
