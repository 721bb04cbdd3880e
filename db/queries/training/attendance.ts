/** Who is asked to a session, has booked, was there. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import type { AttendanceState } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { attendance } from '../../schema/outreach.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { flagWhere } from '../people/marks.ts'
import { inIds } from '../people/people.ts'
import { isListed } from './sessions.ts'

/** On one list. */
const mostAttendees = 20_000
/** Of people who wait for training no more than so many are looked at one by one. */
const mostWaiting = 3000

/** By name. */
export function attendeesOf(db: ReadDb, sessionId: string) {
  return db
    .select({ personId: person.id, name: person.name, department: person.department, place: person.place, state: attendance.state })
    .from(attendance)
    .innerJoin(person, eq(person.id, attendance.personId))
    .where(and(eq(attendance.sessionId, sessionId), isListed))
    .orderBy(sql`${person.name} collate nocase`, asc(person.id))
    .limit(mostAttendees)
    .all()
}

interface Standing {
  readonly sessionId: string
  readonly state: AttendanceState | null
  readonly at: number
}

/** How each of them stands there; null takes them off the list. */
export function setAttendance(tx: WriteDb, newId: () => string, personIds: readonly string[], { sessionId, state, at }: Standing): void {
  const ofThem = sql`${attendance.sessionId} = ${sessionId} and ${inIds(attendance.personId, personIds)} and +${attendance.deletedAt} is null`
  const rows = tx
    .select({ id: attendance.id, personId: attendance.personId })
    .from(attendance)
    .where(ofThem)
    .limit(personIds.length * 2)
    .all()
  tx.update(attendance)
    .set(state === null ? { deletedAt: at } : { state, at })
    .where(ofThem)
    .run()
  if (state === null) return
  const known = new Set(rows.map((row) => row.personId))
  for (const personId of personIds)
    if (!known.has(personId)) tx.insert(attendance).values({ id: newId(), sessionId, personId, state, at }).run()
}

/** How those of the people who are on the list stand. */
export function standingsOf(db: ReadDb, sessionId: string, personIds: readonly string[]): ReadonlyMap<string, AttendanceState> {
  const rows = db
    .select({ personId: attendance.personId, state: attendance.state })
    .from(attendance)
    .where(sql`${attendance.sessionId} = ${sessionId} and ${inIds(attendance.personId, personIds)} and +${attendance.deletedAt} is null`)
    .limit(personIds.length)
    .all()
  return new Map(rows.map((row) => [row.personId, row.state]))
}

export interface Waiting {
  readonly personId: string
  readonly place: string
  readonly locale: Locale | null
  /** Epoch ms of their first invitation to the program. */
  readonly firstAt: number
  /** The first session to come that they are asked to. */
  readonly day: Day | null
}

/** People here who were invited by a message, have not said no and were at no session yet. */
export function invitedPeople(db: ReadDb, today: Day): readonly Waiting[] {
  return db
    .select({
      personId: sql<string>`person_id`,
      place: sql<string>`place`,
      locale: sql<Locale | null>`locale`,
      firstAt: sql<number>`first_at`,
      day: sql<Day | null>`day`,
    })
    .from(
      sql`(
        select p.id as person_id, p.place, p.locale, min(d.sent_at) as first_at, (
          select min(s.day) from attendance a
          cross join training_session s on s.id = a.session_id and s.deleted_at is null
          where a.person_id = p.id and +a.deleted_at is null and (
            a.state in ('booked', 'invited') and s.day >= ${today}
          )
        ) as day
        from (select person_id from directory indexed by directory_consent where consent_rank in (1, 2, 3) and not (${flagWhere('trained')}) limit ${mostWaiting}) k
        cross join person p on p.id = k.person_id and p.employment = 'active'
        cross join delivery d on d.person_id = p.id and +d.deleted_at is null and d.state = 'sent'
        cross join wave v on v.id = d.wave_id and v.kind = 'invitation' and v.deleted_at is null
        group by p.id
      )`,
    )
    .limit(mostWaiting)
    .all()
}
