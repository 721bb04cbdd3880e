/** Who a wave is for before anything is prepared: the people its filter finds, who have nothing of it yet. */
import { and, asc, gt, type SQL, sql } from 'drizzle-orm'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { whyNotMessaged } from '#shared/domain/people/messages.ts'
import { consents, employments, type MessageKind } from '#shared/domain/people/types.ts'
import { person, share } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'
import { personWhere } from '../people/find.ts'
import type { PersonDbRow } from '../people/people.ts'

export interface Audience {
  readonly filter: PersonFilter
  readonly kind: MessageKind
  readonly today: Day
  /** Whoever has a message of it is left out; null: it is not saved yet. */
  readonly waveId: string | null
}

/** People who are alike in all that decides whether, how and in which language they are written to. */
export type AudienceGroup = Pick<PersonDbRow, 'consent' | 'employment' | 'locale'> & {
  readonly hasAddress: boolean
  readonly hasShared: boolean
  readonly people: number
}

/** Days up to today whose shares a message of thanks speaks of. */
export const thankedDays = 30

/** Everybody, also those who must not be written to. */
export function audienceGroups(db: ReadDb, audience: Audience): readonly AudienceGroup[] {
  const { consent, employment, locale } = person
  const hasAddress = sql<number>`${person.email} <> ''`
  const shared = audience.kind === 'validation' ? sql<number>`${person.id} in (${sharers(audience.today)})` : sql<number>`1`
  const rows = db
    .select({ consent, employment, locale, hasAddress, hasShared: shared, people: sql<number>`count(*)` })
    .from(person)
    .where(audienceWhere(audience))
    .groupBy(consent, employment, locale, sql`4`, sql`5`)
    .all()
  return rows.map((row) => ({ ...row, hasAddress: row.hasAddress === 1, hasShared: row.hasShared === 1 }))
}

/** Those who meet a condition on `person`, by id, after `afterId`. */
export function peoplePage(db: ReadDb, where: SQL, afterId: string, limit: number): readonly PersonDbRow[] {
  return db
    .select()
    .from(person)
    .where(and(where, gt(person.id, afterId)))
    .orderBy(asc(person.id))
    .limit(limit)
    .all()
}

/** A condition on `person`: in the audience, and no rule is against it. */
export function dueWhere(audience: Audience): SQL {
  const may = consents.flatMap((consent) =>
    employments
      .filter((employment) => whyNotMessaged({ consent, employment, erasedAt: null, hasShared: true }, audience.kind) === null)
      .map((employment) => `${consent} ${employment}`),
  )
  const mayBe = sql`${person.consent} || ' ' || ${person.employment} in (select value from json_each(${JSON.stringify(may)}))`
  const shared = audience.kind === 'validation' ? sql` and ${person.id} in (${sharers(audience.today)})` : sql``
  return sql`${audienceWhere(audience)} and ${mayBe}${shared}`
}

function audienceWhere({ filter, today, waveId }: Audience): SQL {
  const found = personWhere(filter, today)
  if (waveId === null) return found
  return sql`${found} and ${person.id} not in (select d.person_id from delivery d where d.wave_id = ${waveId} and d.round = 0 and +d.deleted_at is null)`
}

function sharers(today: Day): SQL {
  const from = addDays(today, 1 - thankedDays)
  return sql`select s.person_id from ${share} s where s.deleted_at is null and s.day between ${from} and ${today} and s.person_id is not null`
}
