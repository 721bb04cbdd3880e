/** How many people stand where, counted by marks, or by the narrow indexes of the directory. */
import { type SQL, sql } from 'drizzle-orm'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type Consent, consents } from '#shared/domain/people/types.ts'
import type { ReadDb } from '../../types.ts'
import { consentRank, hasLeft, marksWhere } from './marks.ts'

/** Up to so many people nothing that is asked of them takes long. */
const few = 2000

/** Whether so many people are here, or were, that some questions about them take long. */
export function hasManyPeople(db: ReadDb): boolean {
  return (db.select({ last: sql<number | null>`max(key)` }).from(sql`directory`).get()?.last ?? 0) > few
}

export interface PeopleCounts {
  readonly all: number
  readonly left: number
  readonly byConsent: Readonly<Record<Consent, number>>
}

/** Everybody of the directory whose marks a filter finds; what else it asks for is not looked at. */
export function countMarked(db: ReadDb, filter: PersonFilter): number {
  const where = marksWhere(filter)
  const found = where.length === 0 ? sql`1` : sql.join([...where], sql` and `)
  return db.select({ people: sql<number | null>`sum(people)` }).from(sql`directory_count`).where(found).get()?.people ?? 0
}

/** Who has left is in `left` alone. */
export function countByConsent(db: ReadDb): PeopleCounts {
  const rows = db
    .select({ rank: consentRank, left: sql<number>`sum(people * ${hasLeft})`, count: sql<number>`sum(people)` })
    .from(sql`directory_count`)
    .groupBy(consentRank)
    .all()
  const here = new Map(rows.map(({ rank, count, left }) => [rank, count - left]))
  const of = (consent: Consent) => here.get(consents.indexOf(consent)) ?? 0
  return {
    all: rows.reduce((sum, { count, left }) => sum + count - left, 0),
    left: rows.reduce((sum, row) => sum + row.left, 0),
    byConsent: {
      'not-asked': of('not-asked'),
      invited: of('invited'),
      reminded: of('reminded'),
      'opted-in': of('opted-in'),
      declined: of('declined'),
      'opted-out': of('opted-out'),
    },
  }
}

export interface Counted {
  readonly value: string
  readonly people: number
}

/** More values than this are no list to choose from. */
const mostValues = 2000

/** Departments or places of those who are here, by name; spelled as one of their people has it. `among`: keys of the directory; null: all. */
export function countValues(db: ReadDb, column: 'department' | 'place', among: SQL | null = null): readonly Counted[] {
  const key = sql.raw(`${column}_key`)
  const from = among === null ? sql.raw(`directory indexed by directory_${column}`) : sql`directory`
  return db
    .select({
      value: sql<string>`(select p.${sql.raw(column)} from person p where p.id = (
        select d.person_id from directory d where d.${key} = directory.${key} limit 1
      ))`,
      people: sql<number>`count(*)`,
    })
    .from(from)
    .where(sql`${key} <> '' and not ${hasLeft} and ${among === null ? sql`1` : sql`key in (${among})`}`)
    .groupBy(key)
    .orderBy(key)
    .limit(mostValues)
    .all()
}
