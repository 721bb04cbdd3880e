/** Figures that messages speak of: of each who shared, and of the program as a whole. */
import { sql } from 'drizzle-orm'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { countActive } from '../../figures/active.ts'
import { sumBy, sumFigures } from '../../figures/read.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'
import { type ShareSums, sumMetrics, toShareSums } from '../figures/share-sums.ts'
import { inIds, type PersonDbRow } from '../people/people.ts'

export type Sums = ShareSums

/** The days that are counted, both inclusive. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** More than this are not thanked in one go. */
const most = 5000

export function daysUpTo(today: Day, days: number): Span {
  return { from: addDays(today, 1 - days), to: today }
}

/** By person; of whom nothing was counted is missing. */
export function sumsByPerson(db: ReadDb, personIds: readonly string[], span: Span): ReadonlyMap<string, Sums> {
  if (personIds.length === 0) return new Map()
  return byPerson(db, span, [...personIds])
}

/** Those who take part and have shared, by name. */
export function sharersOf(db: ReadDb, span: Span): readonly (Pick<PersonDbRow, 'id'> & Sums)[] {
  const all = new Map([...byPerson(db, span, [])].filter(([, { shares }]) => shares > 0))
  const people = db
    .select({ id: person.id })
    .from(person)
    .where(
      sql`${inIds(person.id, [...all.keys()])} and ${person.consent} = 'opted-in' and ${person.employment} <> 'left'
        and ${person.erasedAt} is null and +${person.deletedAt} is null`,
    )
    .orderBy(person.name, person.id)
    .limit(most)
    .all()
  return people.flatMap(({ id }) => {
    const sums = all.get(id)
    return sums === undefined ? [] : [{ id, ...sums }]
  })
}

/** Of everybody together, also of shares that bear no name any more; `people`: how many took part by a share. */
export function programSums(db: ReadDb, { from, to }: Span): Sums & { readonly people: number } {
  const query = { from, to, filter: everybody }
  return { ...toShareSums(sumFigures(db, { ...query, metrics: sumMetrics })), people: countActive(db, query) }
}

const everybody = FigureFilter.parse({})

function byPerson(db: ReadDb, { from, to }: Span, personIds: string[]): ReadonlyMap<string, Sums> {
  const rows = sumBy(db, { from, to, filter: { ...everybody, personIds }, metrics: sumMetrics }, 'advocate')
  return new Map([...rows].filter(([id]) => id !== '').map(([id, sums]) => [id, toShareSums(sums)]))
}
