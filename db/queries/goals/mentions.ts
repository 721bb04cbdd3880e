/** What others say of the company, its hashtags and its competitors. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import { moodThreshold } from '#shared/domain/figures/sentiment.ts'
import type { Sentiment } from '#shared/domain/figures/types.ts'
import { mention } from '../../schema/figures.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type MentionRow = typeof mention.$inferSelect

export interface Between {
  /** Both days counted. */
  readonly from: Day
  readonly to: Day
}

/** Of competitors and of hashtags so many are told, those with the most mentions. */
const mostGroups = 50
/** Rows against which a file is compared. */
const mostCompared = 200_000

const within = ({ from, to }: Between) => sql`${mention.deletedAt} is null and ${mention.day} between ${from} and ${to}`
const mentions = sql<number>`sum(${mention.count})`

/** The newest first. */
export function mentionRows(
  db: ReadDb,
  between: Between,
  page: { readonly offset: number; readonly limit: number },
): readonly MentionRow[] {
  return db
    .select()
    .from(mention)
    .where(within(between))
    .orderBy(desc(mention.day), desc(mention.id))
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

export function countMentions(db: ReadDb, between: Between): number {
  return db.select({ rows: sql<number>`count(*)` }).from(mention).where(within(between)).get()?.rows ?? 0
}

/** How many each is spoken of; '' is the company. */
export function voiceCounts(db: ReadDb, between: Between): readonly { readonly about: string; readonly count: number }[] {
  return db
    .select({ about: mention.about, count: mentions })
    .from(mention)
    .where(within(between))
    .groupBy(mention.about)
    .orderBy(sql`${mention.about} <> ''`, desc(mentions), mention.about)
    .limit(mostGroups)
    .all()
}

/** Of the company's own hashtags; the same one in large or small letters is one. */
export function hashtagCounts(db: ReadDb, between: Between): readonly { readonly hashtag: string; readonly count: number }[] {
  return db
    .select({ hashtag: sql<string>`min(${mention.hashtag})`, count: mentions })
    .from(mention)
    .where(sql`${within(between)} and ${mention.hashtag} <> '' and ${mention.about} = ''`)
    .groupBy(sql`lower(${mention.hashtag})`)
    .orderBy(desc(mentions), sql`1`)
    .limit(mostGroups)
    .all()
}

/** Moods of what is said of the company: what somebody judged, else the estimate; texts without either are in none. */
export function moodCounts(db: ReadDb, between: Between): ReadonlyMap<Sentiment, number> {
  const mood = sql<Sentiment | null>`coalesce(${mention.sentiment}, case when ${mention.score} is null then null
    when ${mention.score} > ${moodThreshold} then 'positive' when ${mention.score} < ${-moodThreshold} then 'negative' else 'neutral' end)`
  const rows = db
    .select({ mood, count: mentions })
    .from(mention)
    .where(sql`${within(between)} and ${mention.about} = ''`)
    .groupBy(sql`1`)
    .all()
  return new Map(rows.flatMap((row) => (row.mood === null ? [] : [[row.mood, row.count] as const])))
}

/** Null when there is none, or it was removed. */
export function mentionRow(db: ReadDb, id: string): MentionRow | null {
  return (
    db
      .select()
      .from(mention)
      .where(and(eq(mention.id, id), sql`${mention.deletedAt} is null`))
      .get() ?? null
  )
}

/** Of these ids those that are there. */
export function mentionsById(db: ReadDb, ids: readonly string[]): readonly MentionRow[] {
  return db
    .select()
    .from(mention)
    .where(and(inArray(mention.id, [...ids]), sql`+${mention.deletedAt} is null`))
    .limit(ids.length)
    .all()
}

/** What tells one mention from another, of all in a period. */
export function knownMentions(db: ReadDb, between: Between) {
  const { day, network, about, hashtag, count, text, url } = mention
  return db.select({ day, network, about, hashtag, count, text, url }).from(mention).where(within(between)).limit(mostCompared).all()
}

export function insertMentions(tx: WriteDb, rows: readonly (typeof mention.$inferInsert)[]): void {
  for (const row of rows) tx.insert(mention).values(row).run()
}

export function updateMentions(tx: WriteDb, ids: readonly string[], fields: Partial<MentionRow>): void {
  tx.update(mention)
    .set(fields)
    .where(inArray(mention.id, [...ids]))
    .run()
}
