/** What bringing files of figures in asks of posts and imports, and writes of them. */
import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import type { PostFigures } from '#shared/domain/figures/types.ts'
import type { Network } from '#shared/domain/networks.ts'
import { oncePer } from '../../once.ts'
import { campaign, item } from '../../schema/content.ts'
import { figureImport, figureMapping, post, postSnapshot } from '../../schema/figures.ts'
import { person, share } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type PostDbRow = typeof post.$inferSelect
export type ImportRow = typeof figureImport.$inferSelect

/** The last post of this number or address; null: none. */
export function postByKey(db: ReadDb, network: Network, key: string): PostDbRow | null {
  return preparedByKey(db).get({ network, key }) ?? null
}

const preparedByKey = oncePer((db: ReadDb) =>
  db
    .select()
    .from(post)
    .where(sql`${post.network} = ${sql.placeholder('network')} and ${post.key} = ${sql.placeholder('key')} and +${post.deletedAt} is null`)
    .limit(1)
    .prepare(),
)

export interface Snapshot {
  readonly exportedOn: Day
  readonly figures: PostFigures
}

/** Those that count, the first export first; of one day the last word is the last. */
export function snapshotsOf(db: ReadDb, postId: string): readonly Snapshot[] {
  return preparedSnapshots(db).all({ postId })
}

const preparedSnapshots = oncePer((db: ReadDb) =>
  db
    .select({ exportedOn: postSnapshot.exportedOn, figures: postSnapshot.figures })
    .from(postSnapshot)
    .innerJoin(figureImport, eq(figureImport.id, postSnapshot.importId))
    .where(
      sql`${postSnapshot.postId} = ${sql.placeholder('postId')} and +${postSnapshot.deletedAt} is null and ${figureImport.deletedAt} is null`,
    )
    .orderBy(asc(postSnapshot.exportedOn), asc(figureImport.at), asc(postSnapshot.id))
    .limit(1000)
    .prepare(),
)

export function insertPost(tx: WriteDb, row: typeof post.$inferInsert): void {
  tx.insert(post).values(row).run()
}

export function updatePost(tx: WriteDb, id: string, fields: Partial<PostDbRow>): void {
  tx.update(post).set(fields).where(eq(post.id, id)).run()
}

export function insertSnapshot(tx: WriteDb, row: typeof postSnapshot.$inferInsert): void {
  tx.insert(postSnapshot).values(row).run()
}

/** Null when there is none, or it was taken out. */
export function importRow(db: ReadDb, id: string): ImportRow | null {
  return (
    db
      .select()
      .from(figureImport)
      .where(and(eq(figureImport.id, id), isNull(figureImport.deletedAt)))
      .get() ?? null
  )
}

/** When these very bytes came in; null: never. */
export function importOfBytes(db: ReadDb, fileHash: string): ImportRow | null {
  return (
    db
      .select()
      .from(figureImport)
      .where(sql`${figureImport.fileHash} = ${fileHash} and +${figureImport.deletedAt} is null`)
      .limit(1)
      .get() ?? null
  )
}

/** Shown in a list. */
const mostListed = 500

/** Files, the last one first, with whose account they tell of; of whoever takes part no longer the name is kept back. */
export function fileImports(db: ReadDb) {
  return db
    .select({ row: figureImport, personName: sql<string>`coalesce(${person.name}, '')` })
    .from(figureImport)
    .leftJoin(person, sql`${person.id} = ${figureImport.personId} and ${person.consent} = 'opted-in' and ${person.deletedAt} is null`)
    .where(and(isNull(figureImport.deletedAt), eq(figureImport.source, 'file')))
    .orderBy(desc(figureImport.at), desc(figureImport.id))
    .limit(mostListed)
    .all()
}

export function markImport(tx: WriteDb, id: string, now: number): void {
  tx.update(figureImport).set({ deletedAt: now }).where(eq(figureImport.id, id)).run()
}

export function updateImport(tx: WriteDb, id: string, fields: Partial<ImportRow>): void {
  tx.update(figureImport).set(fields).where(eq(figureImport.id, id)).run()
}

const pageSize = 2000

/** Posts of which an import tells, page by page. */
export function* postsOfImport(db: ReadDb, importId: string): Generator<readonly string[]> {
  for (let after = ''; ; ) {
    const rows = db
      .selectDistinct({ id: postSnapshot.postId })
      .from(postSnapshot)
      .where(sql`${postSnapshot.importId} = ${importId} and ${postSnapshot.postId} > ${after}`)
      .orderBy(asc(postSnapshot.postId))
      .limit(pageSize)
      .all()
    if (rows.length === 0) return
    yield rows.map(({ id }) => id)
    after = rows.at(-1)?.id ?? ''
  }
}

/** Marks those of these posts of which no export tells any more. */
export function markUntoldPosts(tx: WriteDb, ids: readonly string[], now: number): void {
  const told = sql`exists (select 1 from ${postSnapshot} s join ${figureImport} f on f.id = s.import_id
    where s.post_id = ${post.id} and s.deleted_at is null and f.deleted_at is null)`
  tx.update(post)
    .set({ deletedAt: now })
    .where(and(inArray(post.id, [...ids]), isNull(post.deletedAt), sql`not ${told}`))
    .run()
}

export interface NotedShare {
  readonly network: Network
  readonly url: string
  readonly itemId: string | null
  readonly personId: string | null
}

/** Posts that were written down with their address; of one person where `personId` is given. */
export function notedShares(db: ReadDb, personId: string | null): readonly NotedShare[] {
  const { network, url, itemId } = share
  return db
    .select({ network, url, itemId, personId: share.personId })
    .from(share)
    .where(and(isNull(share.deletedAt), ne(url, ''), ...(personId === null ? [] : [eq(share.personId, personId)])))
    .limit(mostShares)
    .all()
}

const mostShares = 200_000

/** All items with what they are recognised by, page by page. */
export function* linkedItems(db: ReadDb) {
  const { id, title, canonicalUrl, campaignId } = item
  for (let after = ''; ; ) {
    const page = db
      .select({ id, title, canonicalUrl, campaignId })
      .from(item)
      .where(sql`${id} > ${after} and +${item.deletedAt} is null`)
      .orderBy(asc(id))
      .limit(pageSize)
      .all()
    yield* page
    if (page.length < pageSize) return
    after = page.at(-1)?.id ?? ''
  }
}

export function namedCampaigns(db: ReadDb) {
  const { id, name, hashtag } = campaign
  return db.select({ id, name, hashtag }).from(campaign).where(isNull(campaign.deletedAt)).limit(1000).all()
}

/** The newest first. */
export function figureMappings(db: ReadDb) {
  return db.select().from(figureMapping).where(isNull(figureMapping.deletedAt)).orderBy(desc(figureMapping.createdAt)).limit(100).all()
}

export function insertFigureMapping(tx: WriteDb, row: typeof figureMapping.$inferInsert): void {
  tx.insert(figureMapping).values(row).run()
}

export function updateFigureMapping(tx: WriteDb, id: string, fields: Partial<typeof figureMapping.$inferInsert>): void {
  tx.update(figureMapping).set(fields).where(eq(figureMapping.id, id)).run()
}
