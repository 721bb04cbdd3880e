/** The people a filter finds, page by page. */
import { type SQL, sql } from 'drizzle-orm'
import type { PersonFilter, PersonRow, personSorts } from '#shared/contracts/people-shapes.ts'
import type { Day } from '#shared/domain/day.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'
import { countMarked } from './counts.ts'
import { countedElsewhere, hitsOf } from './hits.ts'
import { personRows } from './people.ts'
import { remembered } from './remembered.ts'

type Sort = (typeof personSorts)[number]

export interface PeoplePage {
  readonly sort?: Sort
  readonly descending?: boolean
  readonly offset?: number
  readonly limit: number
  readonly today: Day
}

/** Up to so many hits are looked up and sorted; among more the order is walked until the page is full. */
const fewHits = 3000

/** A condition on `person`. Who was removed or erased is never found. */
export function personWhere(filter: PersonFilter, today: Day): SQL {
  return sql`${person.id} in (select person_id from directory where ${hitsOf(filter, today)})`
}

/** How many a filter finds. */
export function countPeople(db: ReadDb, filter: PersonFilter, today: Day): number {
  if (isOfMarks(filter)) return countMarked(db, filter)
  const { from, where } = countedElsewhere(filter) ?? {
    from: isBroad(filter) ? sql`directory indexed by directory_marks` : sql`directory`,
    where: hitsOf(filter, today),
  }
  return db.select({ count: sql<number>`count(*)` }).from(from).where(where).get()?.count ?? 0
}

/** Nothing but marks is asked. */
function isOfMarks(filter: PersonFilter): boolean {
  return isBroad(filter) && filter.shared === undefined
}

/** Nothing is asked that the narrowest index does not hold. */
function isBroad({ text, managerId, personIds, departments, places, teamIds }: PersonFilter): boolean {
  return text === '' && managerId === undefined && personIds.length + departments.length + places.length + teamIds.length === 0
}

/** One page. */
export function peopleOf(db: ReadDb, filter: PersonFilter, page: PeoplePage): readonly PersonRow[] {
  return personRows(db, personIdsOf(db, filter, page), page.today)
}

/** One page, and how many there are; while nothing changes they are counted once. */
export function listPeople(
  db: ReadDb,
  filter: PersonFilter,
  page: PeoplePage,
): { readonly people: readonly PersonRow[]; readonly total: number } {
  const { offset = 0, limit, today } = page
  const total = remembered(db, ['total', filter, today], () => countPeople(db, filter, today))
  if (offset >= total) return { people: [], total }
  const isGathered = total > fewHits && !isNear({ offset, limit }, total) && filter.text + filter.teamIds.join('') !== ''
  const ids = isGathered ? gatheredIds(db, filter, page) : walkedIds(db, filter, page, total)
  return { people: personRows(db, ids, today), total }
}

/** Behind the middle the order is walked from its end. */
function walkedIds(db: ReadDb, filter: PersonFilter, page: PeoplePage, total: number): readonly string[] {
  const { offset = 0, limit, descending = false } = page
  if (offset <= total / 2) return idsOf(db, filter, page, total)
  const left = total - offset
  return idsOf(
    db,
    filter,
    { ...page, descending: !descending, limit: Math.min(limit, left), offset: Math.max(left - limit, 0) },
    total,
  ).toReversed()
}

/** What many have in common, and no index knows, is put in order once for all of its pages. */
function gatheredIds(db: ReadDb, filter: PersonFilter, page: PeoplePage): readonly string[] {
  const { sort = 'name', descending = false, offset = 0, limit, today } = page
  const keys = remembered(db, ['order', filter, sort, today], () => keysInOrder(db, filter, sort, today))
  const wanted = descending
    ? keys.slice(Math.max(keys.length - offset - limit, 0), keys.length - offset).toReversed()
    : keys.slice(offset, offset + limit)
  const rows = db
    .select({ id: sql<string>`d.person_id` })
    .from(sql`json_each(${JSON.stringify(wanted)}) k cross join directory d on d.key = k.value`)
    .orderBy(sql`k.id`)
    .limit(limit)
    .all()
  return rows.map((row) => row.id)
}

function keysInOrder(db: ReadDb, filter: PersonFilter, sort: Sort, today: Day): readonly number[] {
  const hits = sql`select key from ${sql.raw(`directory indexed by directory_${sort}`)} where ${hitsOf(filter, today)} order by ${sql.raw(orders[sort].join(', '))}`
  const row = db.select({ keys: sql<string>`json_group_array(key)` }).from(sql`(${hits})`).get()
  return JSON.parse(row?.keys ?? '[]')
}

/** The ids of one page. */
export function personIdsOf(db: ReadDb, filter: PersonFilter, page: PeoplePage): readonly string[] {
  return idsOf(db, filter, page, countPeople(db, filter, page.today))
}

function idsOf(db: ReadDb, filter: PersonFilter, page: PeoplePage, total: number): readonly string[] {
  const { sort = 'name', descending = false, offset = 0, limit, today } = page
  const order = sql.raw(orders[sort].map((column) => (descending ? `${column} desc` : column)).join(', '))
  const isWalked = total > fewHits
  const from = isWalked ? sql.raw(`directory indexed by directory_${sort}`) : sql`directory`
  const keys = sql`select key from ${from} where ${hitsOf(filter, today, isWalked && isNear({ offset, limit }, total))} order by ${order} limit ${limit} offset ${offset}`
  const rows = db.select({ id: sql<string>`person_id` }).from(sql`directory`).where(sql`key in (${keys})`).orderBy(order).limit(limit).all()
  return rows.map((row) => row.id)
}

/** Few rows have to be looked at until the page is full. */
function isNear({ offset, limit }: { readonly offset: number; readonly limit: number }, total: number): boolean {
  return offset + limit <= total / 10
}

const orders: Readonly<Record<Sort, readonly string[]>> = {
  name: ['name_key', 'key'],
  department: ['department_key', 'name_key', 'key'],
  place: ['place_key', 'name_key', 'key'],
  consent: ['consent_rank', 'name_key', 'key'],
  hired: ['hired_on', 'name_key', 'key'],
}
