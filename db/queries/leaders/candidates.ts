/** Who might lead: those of whom something is said or noted, and what that is. Who declined, withdrew or left is not among them. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { addDays, type Day, dayToNumber } from '#shared/domain/day.ts'
import type { LeaderData } from '#shared/domain/people/leaders.ts'
import { type Consent, consents, type Employment, employments } from '#shared/domain/people/types.ts'
import { attendance } from '../../schema/outreach.ts'
import { leaderAnswer, person, personNetwork, share } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from '../documents/grouped.ts'
import { hitsOf } from '../people/hits.ts'
import { flagWhere } from '../people/marks.ts'
import { inIds } from '../people/people.ts'

export type AnswerRow = typeof leaderAnswer.$inferSelect

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly leader: boolean
  readonly data: LeaderData
}

/** Of each sign so many people are looked at, the strongest first. */
const most = 1000
/** Days up to today in which shares show a habit. */
const habitDays = 90

const silent: readonly Consent[] = ['declined', 'opted-out']
const gone: readonly Employment[] = ['left']

/** At most some thousands, in no order. What somebody shared or told is looked at only while they take part. */
export function candidatesOf(db: ReadDb, filter: PersonFilter, today: Day): readonly Candidate[] {
  const narrowed = withoutSilent(filter)
  if (narrowed === null) return []
  const from = addDays(today, 1 - habitDays)
  const rows = db
    .select({ id: person.id, name: person.name, leader: person.leader, consent: person.consent, usesSocial: person.usesSocial })
    .from(person)
    .where(
      sql`${person.id} in (select person_id from directory where person_id in (${withSigns(from)}) and ${hitsOf(narrowed, today, true)})`,
    )
    .limit(4 * most)
    .all()
  const ids = rows.filter(({ consent }) => consent === 'opted-in').map(({ id }) => id)
  const networks = networksOf(db, ids)
  const shares = sharesSince(db, ids, from)
  const trainings = trainingsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, name, leader, usesSocial }) => ({
    ...{ id, name, leader },
    data: {
      networks: networks.get(id)?.count ?? 0,
      audience: networks.get(id)?.audience ?? null,
      usesNone: usesSocial === false,
      shares: shares.get(id) ?? 0,
      trainings: trainings.get(id) ?? 0,
    },
  }))
}

/** The filter without who is in no list; null: it asks for nobody else. */
function withoutSilent(filter: PersonFilter): PersonFilter | null {
  const asked = filter.consents.length === 0 ? consents : filter.consents
  const here = filter.employments.length === 0 ? employments : filter.employments
  const narrowed = asked.filter((each) => !silent.includes(each))
  const working = here.filter((each) => !gone.includes(each))
  return narrowed.length === 0 || working.length === 0 ? null : { ...filter, consents: narrowed, employments: working }
}

/** Ids of people of whom there is a word, a mark, a recent share or a large audience. */
function withSigns(from: Day) {
  const isNoted = sql`(${flagWhere('leader')} or ${flagWhere('trained')} or shared_day >= ${dayToNumber(from)})`
  return sql`
    select person_id from (select person_id from leader_answer where deleted_at is null group by person_id order by max(at) desc limit ${most})
    union select person_id from directory where key in (
      select key from directory indexed by directory_marks where ${isNoted} order by ${flagWhere('leader')} desc, shared_day desc, key limit ${most}
    )
    union select person_id from (
      select person_id from person_network where deleted_at is null group by person_id order by max(audience) desc, person_id limit ${most}
    )`
}

function networksOf(db: ReadDb, ids: readonly string[]) {
  const rows = db
    .select({
      personId: personNetwork.personId,
      count: sql<number>`count(*)`,
      audience: sql<number | null>`max(${personNetwork.audience})`,
    })
    .from(personNetwork)
    .where(sql`${inIds(personNetwork.personId, ids)} and +${personNetwork.deletedAt} is null`)
    .groupBy(personNetwork.personId)
    .all()
  return new Map(rows.map((row) => [row.personId, row]))
}

function sharesSince(db: ReadDb, ids: readonly string[], from: Day): ReadonlyMap<string | null, number> {
  const rows = db
    .select({ personId: share.personId, count: sql<number>`count(*)` })
    .from(share)
    .where(sql`${inIds(share.personId, ids)} and ${share.day} >= ${from} and +${share.deletedAt} is null`)
    .groupBy(share.personId)
    .all()
  return new Map(rows.map((row) => [row.personId, row.count]))
}

function trainingsOf(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ personId: attendance.personId, count: sql<number>`count(*)` })
    .from(attendance)
    .where(sql`${inIds(attendance.personId, ids)} and ${attendance.state} = 'attended' and +${attendance.deletedAt} is null`)
    .groupBy(attendance.personId)
    .all()
  return new Map(rows.map((row) => [row.personId, row.count]))
}

/** What was said of these people, by person, the newest first. */
export function answersOf(db: ReadDb, personIds: readonly string[]): ReadonlyMap<string, readonly AnswerRow[]> {
  const rows = db
    .select()
    .from(leaderAnswer)
    .where(sql`${inIds(leaderAnswer.personId, personIds)} and +${leaderAnswer.deletedAt} is null`)
    .orderBy(desc(leaderAnswer.at), desc(leaderAnswer.id))
    .limit(20 * most)
    .all()
  return grouped(rows, (row) => row.personId)
}

/** Null when there is none, or it was removed. */
export function answerRow(db: ReadDb, id: string): AnswerRow | null {
  return (
    db
      .select()
      .from(leaderAnswer)
      .where(and(eq(leaderAnswer.id, id), isNull(leaderAnswer.deletedAt)))
      .get() ?? null
  )
}

export function insertAnswer(tx: WriteDb, row: typeof leaderAnswer.$inferInsert): void {
  tx.insert(leaderAnswer).values(row).run()
}

export function removeAnswer(tx: WriteDb, id: string, now: number): void {
  tx.update(leaderAnswer).set({ deletedAt: now }).where(eq(leaderAnswer.id, id)).run()
}
