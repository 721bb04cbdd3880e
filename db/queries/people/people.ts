/** People, one by one and many at once, and what a list shows of them. */
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import { addDays, type Day, instantToDay } from '#shared/domain/day.ts'
import { type Trained, trainingOf } from '#shared/domain/people/training-state.ts'
import { attendance, delivery, trainingSession, wave } from '../../schema/outreach.ts'
import { type leaderAnswer, person, type personNetwork, share } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from '../documents/grouped.ts'

export type PersonDbRow = typeof person.$inferSelect
type PersonValues = Omit<PersonDbRow, 'id' | 'deletedAt'>

/** The plus keeps SQLite from walking everybody who is there instead of looking for these. */
const isThere = sql`+${person.deletedAt} is null and +${person.erasedAt} is null`
/** Days up to today that count as lately. */
const lately = 30

/** Null when there is nobody, or they were removed or erased. */
export function personRow(db: ReadDb, id: string): PersonDbRow | null {
  return personsById(db, [id])[0] ?? null
}

/** Those of the ids that are there, in the order asked for. */
export function personsById(db: ReadDb, ids: readonly string[]): readonly PersonDbRow[] {
  const rows = db
    .select()
    .from(person)
    .where(and(inIds(person.id, ids), isThere))
    .limit(Math.max(ids.length, 1))
    .all()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

interface Known {
  /** Who is not meant; empty: nobody. */
  readonly id: string
  readonly employeeNumber: string
  readonly email: string
}

/** Somebody else with this number or address; empty ones belong to nobody. Addresses are compared in small letters. */
export function personWith(db: ReadDb, { id, employeeNumber, email }: Known): PersonDbRow | null {
  const other = (is: SQL) =>
    db
      .select()
      .from(person)
      .where(and(is, ne(person.id, id), isThere))
      .limit(1)
      .get()
  const byNumber = employeeNumber === '' ? undefined : other(eq(person.employeeNumber, employeeNumber))
  return byNumber ?? (email === '' ? null : (other(eq(person.email, email.toLowerCase())) ?? null))
}

export function insertPerson(tx: WriteDb, row: typeof person.$inferInsert): void {
  tx.insert(person).values(row).run()
}

/** The same fields for all of them. */
export function updatePeople(tx: WriteDb, ids: readonly string[], fields: Partial<PersonValues> & { readonly deletedAt?: number }): void {
  tx.update(person)
    .set(fields)
    .where(and(inIds(person.id, ids), isThere))
    .run()
}

/** How many name them as their manager. */
export function countReports(db: ReadDb, id: string): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(person)
    .where(and(eq(person.managerId, id), isThere))
    .get()
  return row?.count ?? 0
}

/** What a list shows, in the order asked for. Of who has not opted in no sharing is told, of who opted out no training. */
export function personRows(db: ReadDb, ids: readonly string[], today: Day): readonly PersonRow[] {
  const rows = personsById(db, ids)
  const trainings = trainingsOf(db, ids)
  const invited = firstInvitations(db, ids)
  const shares = sharesLately(db, ids, today)
  return rows.map((row) => {
    const { id, name, jobTitle, department, place, seniority, employment, hiredOn, consent, ranked, senior, leader, inPilot } = row
    const isIn = consent === 'opted-in'
    const isOut = consent === 'opted-out'
    return {
      ...{ id, name, jobTitle, department, place, seniority, employment, hiredOn, consent },
      ...{ ranked: ranked && isIn, senior, leader: leader && !isOut, inPilot: inPilot && !isOut },
      training: isOut
        ? { state: 'none', day: null }
        : trainingOf(trainings.get(id) ?? [], { consent, invitedOn: invited.get(id) ?? null }, today),
      lastSharedOn: isIn ? (shares.get(id)?.last ?? null) : null,
      shares30: isIn ? (shares.get(id)?.count ?? 0) : null,
    }
  })
}

function trainingsOf(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, readonly Trained[]> {
  const rows = db
    .select({ personId: attendance.personId, state: attendance.state, day: trainingSession.day })
    .from(attendance)
    .innerJoin(trainingSession, eq(trainingSession.id, attendance.sessionId))
    .where(sql`${inIds(attendance.personId, ids)} and +${attendance.deletedAt} is null and +${trainingSession.deletedAt} is null`)
    .limit(ids.length * 100)
    .all()
  return grouped(rows, (row) => row.personId)
}

/** When each was first invited to the program, as far as it is known. */
function firstInvitations(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, Day> {
  const rows = db
    .select({ personId: delivery.personId, at: sql<number | null>`min(${delivery.sentAt})` })
    .from(delivery)
    .innerJoin(wave, eq(wave.id, delivery.waveId))
    .where(
      sql`${inIds(delivery.personId, ids)} and +${delivery.deletedAt} is null and ${delivery.state} = 'sent' and ${wave.kind} = 'invitation'`,
    )
    .groupBy(delivery.personId)
    .all()
  return new Map(rows.flatMap(({ personId, at }) => (at === null ? [] : [[personId, instantToDay(at)] as const])))
}

function sharesLately(db: ReadDb, ids: readonly string[], today: Day) {
  const from = addDays(today, 1 - lately)
  const rows = db
    .select({
      personId: share.personId,
      last: sql<string | null>`max(${share.day})`,
      count: sql<number>`count(*) filter (where ${share.day} between ${from} and ${today})`,
    })
    .from(share)
    .where(sql`${inIds(share.personId, ids)} and +${share.deletedAt} is null and ${share.day} <= ${today}`)
    .groupBy(share.personId)
    .all()
  return new Map(rows.map((row) => [row.personId, row]))
}

type IdColumn =
  | typeof person.id
  | typeof attendance.personId
  | typeof delivery.personId
  | typeof leaderAnswer.personId
  | typeof personNetwork.personId
  | typeof share.personId

/** Ids as one value: a statement takes only so many, and the same statement serves any number. */
export function inIds(column: IdColumn, ids: readonly string[]): SQL {
  return ids.length === 1 ? inArray(column, [...ids]) : sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
}
