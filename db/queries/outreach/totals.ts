/** Figures that messages speak of: of each who shared, and of the program as a whole. */
import { type SQL, sql } from 'drizzle-orm'
import { addDays, type Day } from '#shared/domain/day.ts'
import { person, share } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'
import { inIds, type PersonDbRow } from '../people/people.ts'

export interface Sums {
  readonly shares: number
  readonly clicks: number
  readonly impressions: number
}

/** The days that are counted, both inclusive. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** More than this are not thanked in one go. */
const most = 5000

const sums = {
  shares: sql<number>`count(*)`,
  clicks: sql<number>`coalesce(sum(${share.clicks}), 0)`,
  impressions: sql<number>`coalesce(sum(${share.impressions}), 0)`,
}

export function daysUpTo(today: Day, days: number): Span {
  return { from: addDays(today, 1 - days), to: today }
}

/** By person; who shared nothing is missing. */
export function sumsByPerson(db: ReadDb, personIds: readonly string[], span: Span): ReadonlyMap<string, Sums> {
  const rows = db
    .select({ personId: sql<string>`${share.personId}`, ...sums })
    .from(share)
    .where(sql`${inIds(share.personId, personIds)} and ${within(span)}`)
    .groupBy(share.personId)
    .all()
  return new Map(rows.map(({ personId, ...figures }) => [personId, figures]))
}

/** Those who take part and have shared, by name. */
export function sharersOf(db: ReadDb, span: Span): readonly (Pick<PersonDbRow, 'id'> & Sums)[] {
  return db
    .select({ id: person.id, ...sums })
    .from(person)
    .innerJoin(share, sql`${share.personId} = ${person.id} and ${within(span)}`)
    .where(
      sql`${person.consent} = 'opted-in' and ${person.employment} <> 'left' and ${person.erasedAt} is null and ${person.deletedAt} is null`,
    )
    .groupBy(person.id)
    .orderBy(person.name, person.id)
    .limit(most)
    .all()
}

/** Of everybody together, also of shares that bear no name any more; `people`: how many took part by a share. */
export function programSums(db: ReadDb, span: Span): Sums & { readonly people: number } {
  const row = db
    .select({ ...sums, people: sql<number>`count(distinct ${share.personId})` })
    .from(share)
    .where(within(span))
    .get()
  return row ?? { shares: 0, clicks: 0, impressions: 0, people: 0 }
}

function within({ from, to }: Span): SQL {
  return sql`+${share.deletedAt} is null and ${share.day} between ${from} and ${to}`
}
