/** Posts with what their last live snapshot says. */
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import type { Day } from '#shared/domain/day.ts'
import type { Metric, PostFigures } from '#shared/domain/figures/types.ts'
import { item } from '../../schema/content.ts'
import { figureImport, post, postSnapshot } from '../../schema/figures.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

type PostDbRow = typeof post.$inferSelect

export interface PostPage {
  readonly from: Day
  readonly to: Day
  readonly filter: FigureFilter
  readonly sort: Metric
  readonly offset: number
  readonly limit: number
}

export interface PostRow {
  readonly id: string
  readonly network: string
  readonly url: string
  readonly text: string
  readonly publishedOn: string
  readonly itemId: string | null
  readonly itemTitle: string
  /** Empty: nobody's, or somebody's who did not agree to be named where figures are compared. */
  readonly personName: string
  readonly figures: PostFigures | null
  readonly asOf: string | null
}

/** The newest of a post's snapshots whose import still counts. */
const lastSnapshot = sql`(select s.id from ${postSnapshot} s join ${figureImport} i on i.id = s.import_id
  where s.post_id = ${post.id} and s.deleted_at is null and i.deleted_at is null order by s.exported_on desc, s.id desc limit 1)`

/** Published in the period, the first by `sort`; teams do not tell posts apart. */
export function postsOf(db: ReadDb, page: PostPage): readonly PostRow[] {
  const amount = sql`coalesce(json_extract(${postSnapshot.figures}, ${`$.${JSON.stringify(page.sort)}`}), 0)`
  return db
    .select({
      ...{ id: post.id, network: post.network, url: post.url, text: post.text, publishedOn: post.publishedOn },
      itemId: item.id,
      itemTitle: sql<string>`coalesce(${item.title}, '')`,
      personName: sql<string>`coalesce(${person.name}, '')`,
      figures: postSnapshot.figures,
      asOf: postSnapshot.exportedOn,
    })
    .from(post)
    .leftJoin(postSnapshot, sql`${postSnapshot.id} = ${lastSnapshot}`)
    .leftJoin(item, and(eq(item.id, post.itemId), isNull(item.deletedAt)))
    .leftJoin(
      person,
      sql`${person.id} = ${post.personId} and ${person.ranked} and ${person.consent} = 'opted-in' and ${person.deletedAt} is null`,
    )
    .where(asked(page))
    .orderBy(sql`${amount} desc`, sql`${post.publishedOn} desc`, post.id)
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

export function countPosts(db: ReadDb, page: Pick<PostPage, 'filter' | 'from' | 'to'>): number {
  return db.select({ count: sql<number>`count(*)` }).from(post).where(asked(page)).get()?.count ?? 0
}

/** Posts of which nobody has said what they share. */
export function countUnlinkedPosts(db: ReadDb, page: Pick<PostPage, 'filter' | 'from' | 'to'>): number {
  return (
    db
      .select({ count: sql<number>`count(*)` })
      .from(post)
      .where(and(asked(page), isNull(post.itemId)))
      .get()?.count ?? 0
  )
}

/** Null when there is none, or it was removed. */
export function postRow(db: ReadDb, id: string): PostDbRow | null {
  return (
    db
      .select()
      .from(post)
      .where(and(eq(post.id, id), isNull(post.deletedAt)))
      .get() ?? null
  )
}

export function linkPostTo(tx: WriteDb, id: string, itemId: string | null): void {
  tx.update(post).set({ itemId }).where(eq(post.id, id)).run()
}

function asked({ from, to, filter }: Pick<PostPage, 'filter' | 'from' | 'to'>): SQL {
  const conditions = [
    sql`${post.deletedAt} is null and ${post.publishedOn} between ${from} and ${to}`,
    among(sql`${post.network}`, filter.networks),
    among(sql`${post.itemId}`, filter.itemIds),
    among(sql`${post.personId}`, filter.personIds),
    ...(filter.ownPages === 'with' ? [] : [sql`${post.ownPage} = ${filter.ownPages === 'only' ? 1 : 0}`]),
    ...itemConditions(filter),
  ]
  return sql.join(conditions, sql` and `)
}

function itemConditions({ campaignIds, categories, kinds }: FigureFilter): readonly SQL[] {
  if (campaignIds.length + categories.length + kinds.length === 0) return []
  const about = [among(sql`i.campaign_id`, campaignIds), among(sql`i.category`, categories), among(sql`i.kind`, kinds)]
  return [sql`${post.itemId} in (select i.id from ${item} i where ${sql.join(about, sql` and `)})`]
}

function among(column: SQL, values: readonly string[]): SQL {
  return values.length === 0 ? sql`1` : sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
}
