/** Who a wave is for before anything is prepared: the people its filter finds, who have nothing of it yet. */
import { and, asc, gt, type SQL, sql } from 'drizzle-orm'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { whyNotMessaged } from '#shared/domain/people/messages.ts'
import { consents, employments, type MessageKind } from '#shared/domain/people/types.ts'
import { person, share } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'
import { personWhere } from '../people/find.ts'
import { hitsOf } from '../people/hits.ts'
import { chosenIn, isMarked } from '../people/marks.ts'
import type { PersonDbRow } from '../people/people.ts'
import { remembered } from '../people/remembered.ts'

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

/** Everybody, also those who must not be written to; counted by narrow rows, for waves may be for everybody. */
export function audienceGroups(db: ReadDb, audience: Audience): readonly AudienceGroup[] {
  const { filter, today, waveId, kind } = audience
  const isOfThanks = kind === 'validation'
  const all = remembered(db, ['audience', filter, isOfThanks, today], () => countMarks(db, audience, null))
  const written = new Map(
    waveId === null ? [] : countMarks(db, audience, waveId).map((row) => [`${row.marks} ${row.hasShared}`, row.people]),
  )
  return all.flatMap(({ marks, hasShared, people }) => {
    const left = people - (written.get(`${marks} ${hasShared}`) ?? 0)
    return left > 0 ? [{ ...groupOfMarks(marks), hasShared: hasShared === 1, people: left }] : []
  })
}

/** By marks, and by whether they have shared lately where that is asked. `waveId`: of who has a message of that wave; null: of all. */
function countMarks(db: ReadDb, { filter, today, kind }: Audience, waveId: string | null) {
  const shared = kind === 'validation' ? sql<number>`person_id in (${sharers(today)})` : sql<number>`1`
  const among = waveId === null ? sql`1` : sql`person_id in (${writtenIn(waveId)})`
  return db
    .select({ marks: sql<number>`marks`, hasShared: shared, people: sql<number>`count(*)` })
    .from(sql`directory`)
    .where(sql`${hitsOf(filter, today)} and ${among}`)
    .groupBy(sql`1`, sql`2`)
    .all()
}

function groupOfMarks(marks: number): Omit<AudienceGroup, 'people' | 'hasShared'> {
  return {
    consent: chosenIn('consent', marks) ?? 'not-asked',
    employment: chosenIn('employment', marks) ?? 'active',
    locale: chosenIn('locale', marks) || null,
    hasAddress: !isMarked('withoutEmail', marks),
  }
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
  return sql`${found} and ${person.id} not in (${writtenIn(waveId)})`
}

function writtenIn(waveId: string): SQL {
  return sql`select w.person_id from delivery w where w.wave_id = ${waveId} and w.round = 0 and +w.deleted_at is null`
}

function sharers(today: Day): SQL {
  const from = addDays(today, 1 - thankedDays)
  return sql`select s.person_id from ${share} s where s.deleted_at is null and s.day between ${from} and ${today} and s.person_id is not null`
}
