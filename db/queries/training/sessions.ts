/** Training sessions, and what stands at each. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import type { AttendanceState } from '#shared/domain/people/types.ts'
import { item } from '../../schema/content.ts'
import { change } from '../../schema/history.ts'
import { attendance, trainingSession } from '../../schema/outreach.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type SessionRow = typeof trainingSession.$inferSelect

const mostSessions = 2000
/** Materials of one session that can be shown. */
const mostItems = 100
/** People of sessions to come that are looked at one by one. */
const mostPending = 20_000

/** By day and time. */
export function sessionsOf(db: ReadDb): readonly SessionRow[] {
  return db
    .select()
    .from(trainingSession)
    .where(isNull(trainingSession.deletedAt))
    .orderBy(asc(trainingSession.day), asc(trainingSession.time), asc(trainingSession.id))
    .limit(mostSessions)
    .all()
}

/** Null when there is none, or it was removed. */
export function sessionRow(db: ReadDb, id: string): SessionRow | null {
  return (
    db
      .select()
      .from(trainingSession)
      .where(and(eq(trainingSession.id, id), isNull(trainingSession.deletedAt)))
      .get() ?? null
  )
}

export function insertSession(tx: WriteDb, row: typeof trainingSession.$inferInsert): void {
  tx.insert(trainingSession).values(row).run()
}

export function updateSession(tx: WriteDb, id: string, fields: Partial<SessionRow>): void {
  tx.update(trainingSession).set(fields).where(eq(trainingSession.id, id)).run()
}

/** It goes, and its list with it. */
export function removeSession(tx: WriteDb, id: string, now: number): void {
  tx.update(attendance)
    .set({ deletedAt: now })
    .where(and(eq(attendance.sessionId, id), isNull(attendance.deletedAt)))
    .run()
  updateSession(tx, id, { deletedAt: now })
}

/** How often its day, place and the rest were changed: calendars take the invitation with the higher number. */
export function sequenceOf(db: ReadDb, sessionId: string): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(change)
    .where(and(eq(change.tableName, 'training_session'), eq(change.rowId, sessionId)))
    .get()
  return Math.max((row?.count ?? 1) - 1, 0)
}

/** Whoever withdrew is on no list. */
export const isListed = sql`+${attendance.deletedAt} is null and +${person.deletedAt} is null and +${person.erasedAt} is null
  and +${person.consent} <> 'opted-out'`

/** How many stand how at each session. */
export function countAttendance(db: ReadDb): readonly { sessionId: string; state: AttendanceState; people: number }[] {
  return db
    .select({ sessionId: attendance.sessionId, state: attendance.state, people: sql<number>`count(*)` })
    .from(attendance)
    .innerJoin(person, eq(person.id, attendance.personId))
    .where(isListed)
    .groupBy(attendance.sessionId, attendance.state)
    .limit(mostSessions * 5)
    .all()
}

/** Of sessions from `today` on: by the instant of their first invitation to the program, how many are asked or have booked. */
export function pendingInvitations(db: ReadDb, today: Day): readonly { sessionId: string; firstAt: number; people: number }[] {
  return db
    .select({ sessionId: sql<string>`session_id`, firstAt: sql<number>`first_at`, people: sql<number>`count(*)` })
    .from(
      sql`(
        select a.session_id, (
          select min(d.sent_at) from delivery d
          cross join wave v on v.id = d.wave_id and v.kind = 'invitation' and v.deleted_at is null
          where d.person_id = a.person_id and +d.deleted_at is null and d.state = 'sent'
        ) as first_at
        from training_session s
        cross join attendance a on a.session_id = s.id and +a.deleted_at is null and a.state in ('invited', 'booked')
        cross join person p on p.id = a.person_id and p.deleted_at is null and p.consent <> 'opted-out'
        where s.deleted_at is null and s.day >= ${today}
        limit ${mostPending}
      )`,
    )
    .where(sql`first_at is not null`)
    .groupBy(sql`session_id`, sql`first_at`)
    .limit(mostPending)
    .all()
}

/** Titles of those items that are there. */
export function itemTitles(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .select({ id: item.id, title: item.title })
    .from(item)
    .where(sql`${item.id} in (select value from json_each(${JSON.stringify(ids)})) and +${item.deletedAt} is null`)
    .limit(mostSessions * mostItems)
    .all()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
