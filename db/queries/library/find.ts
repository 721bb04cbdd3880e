/** Which items a filter finds: the newest come first without sorting, because the index's keys rise with the time of publication. */
import { type SQL, sql } from 'drizzle-orm'
import type { ItemFilter, itemSorts } from '#shared/contracts/library-shapes.ts'
import type { ReadDb } from '../../types.ts'
import { marksToMatch } from './marks.ts'
import { type Excluded, statusSearch } from './statuses.ts'
import type { Moment } from './summaries.ts'
import { wordsToMatch } from './words.ts'

type Sort = (typeof itemSorts)[number]

export interface Page {
  readonly sort: Sort
  readonly offset: number
  readonly limit: number
}

export interface Found {
  readonly ids: readonly string[]
  readonly total: number
  /** There are more than `total`. */
  readonly more: boolean
}

/** A search for words counts no further. */
const mostCounted = 1000

/** The ids of one page. Without words every hit is counted; with words up to 1,000. */
export function findItems(db: ReadDb, filter: ItemFilter, page: Page, moment: Moment): Found {
  const words = wordsToMatch(db, filter.text)
  const hits = hitsOf(db, filter, words, moment)
  return words === '' ? findAll(db, hits, page) : findWords(db, hits, page)
}

/** All that a filter finds, without words. */
export function countFound(db: ReadDb, filter: ItemFilter, moment: Moment): number {
  return countHits(db, hitsOf(db, filter, '', moment))
}

/** What is asked of the index, or of all items where `match` is empty; and what else must be true of a key. */
interface Hits {
  readonly match: string
  readonly within: readonly SQL[]
  readonly without: readonly Excluded[]
}

function hitsOf(db: ReadDb, filter: ItemFilter, words: string, moment: Moment): Hits {
  const { terms, within, without } = statusSearch(db, filter, moment)
  const match = [...(words === '' ? [] : [`(${words})`]), ...marksToMatch(filter), ...terms].join(' AND ')
  return { match, within, without }
}

/** A table of keys, and the condition under which one is a hit. */
function tableOf({ match, within, without }: Hits) {
  const key = match === '' ? sql`key` : sql`rowid`
  // The plus keeps SQLite from asking the index anew for each key of a set.
  const conditions = [
    ...(match === '' ? [] : [sql`item_search match ${match}`]),
    ...within.map((keys) => sql`+${key} in (${keys})`),
    ...without.map(({ keys }) => sql`+${key} not in (${keys})`),
  ]
  const where = conditions.length === 0 ? undefined : sql.join(conditions, sql` and `)
  return { key, from: match === '' ? sql`item_place indexed by item_place_key` : sql`item_search`, where }
}

function findAll(db: ReadDb, hits: Hits, { sort, offset, limit }: Page): Found {
  const keys = sort === 'newest' || sort === 'oldest' ? keysInOrder(db, hits, sort, { offset, limit }) : null
  const ids = keys === null ? idsSorted(db, sql`+key in (${keysOf(hits)})`, { sort, offset, limit }) : idsOf(db, keys)
  return { ids, total: countHits(db, hits), more: false }
}

/** Asks the index once: the hits that are counted hold the page, unless it lies far behind. */
function findWords(db: ReadDb, hits: Hits, { sort, offset, limit }: Page): Found {
  const order = sort === 'oldest' ? 'oldest' : 'newest'
  const counted = keysInOrder(db, hits, order, { offset: 0, limit: Math.max(mostCounted + 1, offset + limit) })
  const more = counted.length > mostCounted
  const total = Math.min(counted.length, mostCounted)
  if (sort === order) return { ids: idsOf(db, counted.slice(offset, offset + limit)), total, more }
  const isHit = more ? sql`+key in (${keysOf(hits)})` : sql`key in (select value from json_each(${JSON.stringify(counted)}))`
  return { ids: idsSorted(db, isHit, { sort, offset, limit }), total, more }
}

function keysOf(hits: Hits): SQL {
  const { key, from, where } = tableOf(hits)
  return where === undefined ? sql`select ${key} from ${from}` : sql`select ${key} from ${from} where ${where}`
}

function keysInOrder(db: ReadDb, hits: Hits, sort: 'newest' | 'oldest', page: Omit<Page, 'sort'>): readonly number[] {
  const { key, from, where } = tableOf(hits)
  const rows = db
    .select({ key: sql<number>`${key}` })
    .from(from)
    .where(where)
    .orderBy(sort === 'newest' ? sql`${key} desc` : key)
    .limit(page.limit)
    .offset(page.offset)
    .all()
  return rows.map((row) => row.key)
}

/** What the index finds, less what is excluded of it: few items bear a mark by which they could be, so that only these are looked at. */
function countHits(db: ReadDb, { match, within, without }: Hits): number {
  if (match === '' || without.length === 0) return count(db, { match, within, without })
  const marks = without.map(({ mark }) => mark).join(' OR ')
  const excluded = sql.join(
    without.map(({ keys }) => keys),
    sql` union `,
  )
  return (
    count(db, { match, within, without: [] }) - count(db, { match: `${match} AND (${marks})`, within: [...within, excluded], without: [] })
  )
}

function count(db: ReadDb, hits: Hits): number {
  const { from, where } = tableOf(hits)
  return db.select({ count: sql<number>`count(*)` }).from(from).where(where).get()?.count ?? 0
}

/** In the order of the keys. */
function idsOf(db: ReadDb, keys: readonly number[]): readonly string[] {
  const rows = db
    .select({ id: sql<string>`p.item_id` })
    .from(sql`json_each(${JSON.stringify(keys)}) k cross join item_place p on p.key = k.value`)
    .orderBy(sql`k.id`)
    .limit(keys.length)
    .all()
  return rows.map((row) => row.id)
}

/** By title the index of titles is walked; what is to be refreshed first is little enough to be sorted. */
function idsSorted(db: ReadDb, isHit: SQL, { sort, offset, limit }: Page): readonly string[] {
  const order = sort === 'title' ? sql`title_key, key` : sql`refresh_on is null, refresh_on, key desc`
  const rows = db.select({ id: sql<string>`item_id` }).from(sql`item_place`).where(isHit).orderBy(order).limit(limit).offset(offset).all()
  return rows.map((row) => row.id)
}
