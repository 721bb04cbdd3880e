/** Content sources: the feeds that are followed, and what is counted of them. */
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { item, source } from '../../schema/content.ts'
import { sourceState } from '../../schema/content-local.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type SourceRow = typeof source.$inferSelect
export type SourceStateRow = typeof sourceState.$inferSelect

/** A program follows dozens; more than this is no list any more. */
export const mostSources = 1000

/** In alphabetical order. */
export function sourcesOf(db: ReadDb): readonly SourceRow[] {
  return db
    .select()
    .from(source)
    .where(isNull(source.deletedAt))
    .orderBy(asc(sql`lower(${source.name})`), asc(source.id))
    .limit(mostSources)
    .all()
}

/** Null when there is none, or it was removed. */
export function sourceRow(db: ReadDb, id: string): SourceRow | null {
  const row = db.select().from(source).where(eq(source.id, id)).get()
  return row === undefined || row.deletedAt !== null ? null : row
}

/** Followed at one of these addresses, typed or moved to; one that is still followed comes before those that were removed. */
export function sourceByAddress(db: ReadDb, urls: readonly string[]): SourceRow | null {
  const found = db
    .select()
    .from(source)
    .where(or(inArray(source.url, [...urls]), inArray(source.movedTo, [...urls])))
    .orderBy(sql`${source.deletedAt} is not null`, asc(source.id))
    .limit(1)
    .get()
  return found ?? null
}

export function insertSource(tx: WriteDb, row: typeof source.$inferInsert): void {
  tx.insert(source).values(row).run()
}

export function updateSource(tx: WriteDb, id: string, fields: Partial<SourceRow>): void {
  tx.update(source).set(fields).where(eq(source.id, id)).run()
}

/** By source. */
export function statesOf(db: ReadDb): ReadonlyMap<string, SourceStateRow> {
  const rows = db.select().from(sourceState).limit(10_000).all()
  return new Map(rows.map((row) => [row.sourceId, row]))
}

/** A source that this computer has never fetched stands at nothing. */
export function stateOf(db: ReadDb, sourceId: string): SourceStateRow {
  const row = db.select().from(sourceState).where(eq(sourceState.sourceId, sourceId)).get()
  return row ?? { ...nothingYet, sourceId }
}

const nothingYet: Omit<SourceStateRow, 'sourceId'> = {
  feedTitle: '',
  siteUrl: '',
  validatorUrl: '',
  etag: null,
  lastModified: null,
  triedAt: null,
  wellAt: null,
  newAt: null,
  failures: 0,
  nextAt: 0,
  problem: null,
  goneAt: null,
}

/** This table has no history: the writer tells of the change. */
export function writeState(tx: WriteDb, sourceId: string, fields: Partial<SourceStateRow>): void {
  tx.insert(sourceState)
    .values({ sourceId, ...fields })
    .onConflictDoUpdate({ target: sourceState.sourceId, set: { sourceId, ...fields } })
    .run()
}

/** Ids of the sources whose time has come, those that wait longest first. `now`: epoch milliseconds. */
export function dueSources(db: ReadDb, now: number, limit: number): readonly string[] {
  const next = sql<number>`coalesce(${sourceState.nextAt}, 0)`
  return db
    .select({ id: source.id })
    .from(source)
    .leftJoin(sourceState, eq(sourceState.sourceId, source.id))
    .where(and(isNull(source.deletedAt), eq(source.paused, false), isNull(sourceState.goneAt), sql`${next} <= ${now}`))
    .orderBy(asc(next), asc(source.id))
    .limit(limit)
    .all()
    .map((row) => row.id)
}

export interface SourceCounts {
  readonly items: number
  readonly toReview: number
  /** Published since the instant asked for. */
  readonly recent: number
}

/** By the source that brought them first; sources without items are missing. `since`: epoch milliseconds. */
export function countsBySource(db: ReadDb, since: number): ReadonlyMap<string, SourceCounts> {
  const rows = db
    .select({
      id: item.sourceId,
      items: sql<number>`count(*)`,
      toReview: sql<number>`sum(${item.stage} = 'review')`,
      recent: sql<number>`sum(${item.publishedAt} >= ${since})`,
    })
    .from(item)
    .where(and(isNotNull(item.sourceId), isNull(item.deletedAt)))
    .groupBy(item.sourceId)
    .all()
  return new Map(rows.flatMap(({ id, ...counts }) => (id === null ? [] : [[id, counts] as const])))
}
