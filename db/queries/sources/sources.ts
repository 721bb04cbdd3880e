/** Content sources: the feeds that are followed, and what is counted of them. */
import { and, asc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { itemStages } from '#shared/domain/content/types.ts'
import { oncePer } from '../../once.ts'
import { placeholders } from '../../placeholders.ts'
import { item, source } from '../../schema/content.ts'
import { sourceState } from '../../schema/content-local.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type SourceRow = typeof source.$inferSelect
export type SourceStateRow = typeof sourceState.$inferSelect

/** A program follows dozens; more than this is no list any more. */
export const mostSources = 1000

/** In alphabetical order. */
export function sourcesOf(db: ReadDb): readonly SourceRow[] {
  return preparedSources(db).all()
}

const preparedSources = oncePer((db: ReadDb) =>
  db
    .select()
    .from(source)
    .where(isNull(source.deletedAt))
    .orderBy(asc(sql`lower(${source.name})`), asc(source.id))
    .limit(mostSources)
    .prepare(),
)

/** Null when there is none, or it was removed. */
export function sourceRow(db: ReadDb, id: string): SourceRow | null {
  const row = preparedSource(db).get({ id })
  return row === undefined || row.deletedAt !== null ? null : row
}

const preparedSource = oncePer((db: ReadDb) =>
  db
    .select()
    .from(source)
    .where(eq(source.id, sql.placeholder('id')))
    .prepare(),
)

/** Followed at one of these addresses, typed or moved to; one that is still followed comes before those that were removed. */
export function sourceByAddress(db: ReadDb, urls: readonly string[]): SourceRow | null {
  return preparedByAddress(db).get({ urls: JSON.stringify(urls) }) ?? null
}

const preparedByAddress = oncePer((db: ReadDb) => {
  const urls = sql`(select value from json_each(${sql.placeholder('urls')}))`
  return db
    .select()
    .from(source)
    .where(sql`${source.url} in ${urls} or ${source.movedTo} in ${urls}`)
    .orderBy(sql`${source.deletedAt} is not null`, asc(source.id))
    .limit(1)
    .prepare()
})

/** What is left out is as the schema has it. */
export function insertSource(tx: WriteDb, row: typeof source.$inferInsert): void {
  preparedInsert(tx).run({ ...asInSchema, ...row })
}

const asInSchema = {
  ...{ deletedAt: null, movedTo: '', siteUrl: '', locale: null, arrival: 'review', readPages: true, intervalMinutes: 60 },
  ...{ paused: false, loginHeader: '' },
} as const

const preparedInsert = oncePer((tx: WriteDb) => tx.insert(source).values(placeholders(sourceFields)).prepare())
const sourceFields = [
  ...(['id', 'deletedAt', 'name', 'url', 'movedTo', 'siteUrl', 'kind', 'category', 'locale', 'teamIds', 'keepWords', 'dropWords'] as const),
  ...(['arrival', 'readPages', 'intervalMinutes', 'paused', 'loginHeader', 'createdAt'] as const),
] as const

export function updateSource(tx: WriteDb, id: string, fields: Partial<SourceRow>): void {
  tx.update(source).set(fields).where(eq(source.id, id)).run()
}

/** By source; those that this computer has never fetched are missing. */
export function statesOf(db: ReadDb): ReadonlyMap<string, SourceStateRow> {
  return new Map(
    preparedStates(db)
      .all()
      .map((row) => [row.sourceId, row]),
  )
}

const preparedStates = oncePer((db: ReadDb) => db.select().from(sourceState).limit(10_000).prepare())

/** A source that this computer has never fetched stands at nothing. */
export function stateOf(db: ReadDb, sourceId: string): SourceStateRow {
  return preparedState(db).get({ sourceId }) ?? neverAsked(sourceId)
}

export function neverAsked(sourceId: string): SourceStateRow {
  return { ...nothingYet, sourceId }
}

const preparedState = oncePer((db: ReadDb) =>
  db
    .select()
    .from(sourceState)
    .where(eq(sourceState.sourceId, sql.placeholder('sourceId')))
    .prepare(),
)

const nothingYet: Omit<SourceStateRow, 'sourceId'> = {
  feedTitle: '',
  siteUrl: '',
  validatorUrl: '',
  etag: null,
  lastModified: null,
  digest: '',
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
  const { problem, ...state } = { ...stateOf(tx, sourceId), ...fields }
  preparedStateWrite(tx).run({ ...state, problem: problem === null ? null : JSON.stringify(problem) })
}

const preparedStateWrite = oncePer((tx: WriteDb) => {
  const { sourceId, ...columns } = getTableColumns(sourceState)
  const names = ['feedTitle', 'siteUrl', 'validatorUrl', 'etag', 'lastModified', 'digest', 'triedAt', 'wellAt', 'newAt'] as const
  const values = placeholders(['sourceId', ...names, 'failures', 'nextAt', 'goneAt'])
  const excluded = Object.entries(columns).map(([field, { name }]) => [field, sql.raw(`excluded."${name}"`)])
  return tx
    .insert(sourceState)
    .values({ ...values, problem: sql`${sql.placeholder('problem')}` })
    .onConflictDoUpdate({ target: sourceId, set: Object.fromEntries(excluded) })
    .prepare()
})

/** Ids of the sources whose time has come, those that wait longest first. `now`: epoch milliseconds. */
export function dueSources(db: ReadDb, now: number, limit: number): readonly string[] {
  return preparedDue(db)
    .all({ now, limit })
    .map((row) => row.id)
}

const preparedDue = oncePer((db: ReadDb) => {
  const next = sql<number>`coalesce(${sourceState.nextAt}, 0)`
  return db
    .select({ id: source.id })
    .from(source)
    .leftJoin(sourceState, eq(sourceState.sourceId, source.id))
    .where(and(isNull(source.deletedAt), eq(source.paused, false), isNull(sourceState.goneAt), sql`${next} <= ${sql.placeholder('now')}`))
    .orderBy(asc(next), asc(source.id))
    .limit(sql.placeholder('limit'))
    .prepare()
})

export interface SourceCounts {
  readonly items: number
  readonly toReview: number
  /** Published since the instant asked for. */
  readonly recent: number
}

/** By the source that brought them first. `since`: epoch milliseconds. */
export function countsBySource(db: ReadDb, since: number): ReadonlyMap<string, SourceCounts> {
  return new Map(
    preparedCounts(db)
      .all({ since })
      .map(({ id, ...counts }) => [id, counts]),
  )
}

// Each source by its part of one index: no row is read, and none is looked at for more than one count.
const preparedCounts = oncePer((db: ReadDb) => {
  const counted = (more: SQL = sql``) =>
    sql<number>`(select count(*) from ${item} where "item"."source_id" = "source"."id" and ${item.deletedAt} is null ${more})`
  return db
    .select({
      id: source.id,
      items: counted(),
      toReview: counted(sql`and ${item.stage} = 'review'`),
      recent: counted(sql`and ${inArray(item.stage, itemStages)} and ${item.publishedAt} >= ${sql.placeholder('since')}`),
    })
    .from(source)
    .where(isNull(source.deletedAt))
    .limit(mostSources)
    .prepare()
})
