/** Who was asked, who joined, who was trained, and when: what the time after a launch is told by. */
import { asc, eq, sql } from 'drizzle-orm'
import { type Day, numberToDay } from '#shared/domain/day.ts'
import { attendance, delivery, trainingSession, wave } from '../../schema/outreach.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'

/** People of one program; the largest companies have fewer advocates. */
const most = 200_000
const msPerDay = 86_400_000

export interface Invited {
  readonly waveId: string
  readonly name: string
  readonly personId: string
  readonly day: Day
}

/** Who was sent an invitation and on which day, the first ones first. */
export function invitationsSent(db: ReadDb): readonly Invited[] {
  return db
    .select({ waveId: wave.id, name: wave.name, personId: delivery.personId, sentAt: delivery.sentAt })
    .from(wave)
    .innerJoin(delivery, eq(delivery.waveId, wave.id))
    .innerJoin(person, eq(person.id, delivery.personId))
    .where(
      sql`${wave.kind} = 'invitation' and ${wave.deletedAt} is null and ${delivery.round} = 0 and ${delivery.sentAt} is not null
        and +${delivery.deletedAt} is null and +${person.deletedAt} is null and +${person.erasedAt} is null`,
    )
    .orderBy(asc(delivery.sentAt), asc(wave.id))
    .limit(most)
    .all()
    .map(({ sentAt, ...row }) => ({ ...row, day: numberToDay(Math.floor((sentAt ?? 0) / msPerDay)) }))
}

export interface Joined {
  readonly personId: string
  readonly name: string
  /** They agreed to be named. */
  readonly ranked: boolean
  readonly day: Day
}

/** Who takes part today, and since when. */
export function peopleWhoJoined(db: ReadDb): readonly Joined[] {
  return db
    .select({ personId: person.id, name: person.name, ranked: person.ranked, at: person.consentAt })
    .from(person)
    .where(
      sql`${person.consent} = 'opted-in' and ${person.deletedAt} is null and +${person.erasedAt} is null and +${person.employment} <> 'left'`,
    )
    .limit(most)
    .all()
    .map(({ at, ...row }) => ({ ...row, day: numberToDay(Math.floor((at ?? 0) / msPerDay)) }))
}

/** The day of each person's first training that they attended, up to `until`. */
export function firstTrainings(db: ReadDb, until: Day): ReadonlyMap<string, Day> {
  const rows = db
    .select({ personId: attendance.personId, day: sql<Day>`min(${trainingSession.day})` })
    .from(trainingSession)
    .innerJoin(attendance, eq(attendance.sessionId, trainingSession.id))
    .where(
      sql`${attendance.state} = 'attended' and ${trainingSession.day} <= ${until} and ${trainingSession.deletedAt} is null
        and +${attendance.deletedAt} is null`,
    )
    .groupBy(attendance.personId)
    .limit(most)
    .all()
  return new Map(rows.map(({ personId, day }) => [personId, day]))
}
