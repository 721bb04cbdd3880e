/** What readiness asks of people: teams, pilot, seniors, invitations, reminders, training. */
import { type SQL, sql } from 'drizzle-orm'
import { addDays, type Day, dayToNumber, instantToDay } from '#shared/domain/day.ts'
import { addWorkingDays } from '#shared/domain/launch-plan/calendar.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import type { PeopleFacts } from '#shared/domain/people/facts.ts'
import { trainingWithin } from '#shared/domain/people/training-state.ts'
import type { Consent } from '#shared/domain/people/types.ts'
import type { ReadDb } from '../../types.ts'
import { flagWhere, hasLeft, pickedSql, setOf } from './marks.ts'
import { rememberedOf } from './remembered.ts'
import { peopleSettingsOf } from './settings.ts'

/** When it is asked, and on which days people work. */
interface AsOf {
  readonly today: Day
  readonly calendar: WorkCalendar
}

/** Of people who wait or learn no more than so many are looked at one by one. */
const most = 5000
/** Days up to today that count as lately. */
const lately = 30

/** What these numbers are read from; the plan asks for them after every change of its own, and most leave people alone. */
const tables = ['person', 'team', 'team_member', 'share', 'attendance', 'training_session', 'delivery', 'wave', 'people_settings'] as const

export function readPeopleFacts(db: ReadDb, asOf: AsOf): PeopleFacts {
  const { weekend, daysOff } = asOf.calendar
  return rememberedOf(db, tables, ['people-facts', asOf.today, weekend, [...daysOff]], () => countPeopleFacts(db, asOf))
}

function countPeopleFacts(db: ReadDb, { today, calendar }: AsOf): PeopleFacts {
  const teams =
    db.select({ count: sql<number>`count(*)` }).from(sql`team t`).where(sql`t.deleted_at is null and ${hasPeople}`).get()?.count ?? 0
  return { ...countDirectory(db, today), teams, remindersLate: countLate(db, { today, calendar }), ...countTrainees(db, today) }
}

const hasPeople = sql`exists (select 1 from team_person p where p.team_id = t.id)`

function consentIn(consents: readonly Consent[]): SQL {
  return sql.raw(`(${pickedSql('consent', 'marks')} & ${setOf('consent', consents)}) <> 0`)
}

function countDirectory(db: ReadDb, today: Day) {
  const isAsked = sql`not ${consentIn(['not-asked'])}`
  const isIn = consentIn(['opted-in'])
  const count = (...conditions: readonly SQL[]) => sql<number>`count(*) filter (where ${sql.join([...conditions], sql` and `)})`
  const row = db
    .select({
      people: sql<number>`count(*)`,
      pilot: count(flagWhere('inPilot')),
      pilotInvited: count(flagWhere('inPilot'), isAsked),
      pilotJoined: count(flagWhere('inPilot'), isIn),
      seniors: count(flagWhere('senior')),
      seniorsJoined: count(flagWhere('senior'), isIn),
      seniorsSharing: count(flagWhere('senior'), isIn, sql`shared_day >= ${dayToNumber(addDays(today, 1 - lately))}`),
      invited: count(isAsked),
      joined: count(isIn),
    })
    .from(sql`directory indexed by directory_marks`)
    .where(sql`not ${hasLeft}`)
    .get()
  if (row === undefined) throw new Error('no sum of the directory')
  return row
}

/** Those who are here and have been asked, but have not answered. */
const waiting = sql`select person_id from directory indexed by directory_consent
  where consent_rank in (1, 2) and not ${hasLeft} limit ${most}`

/** By the day of the invitation and the reminders since: how many wait, and whether the next one is late. */
function countLate(db: ReadDb, { today, calendar }: AsOf): number {
  const { reminderDays } = peopleSettingsOf(db)
  const rows = db
    .select({ at: sql<number | null>`first_at`, round: sql<number>`round`, people: sql<number>`count(*)` })
    .from(
      sql`(
        select min(d.sent_at) filter (where d.round = 0) as first_at, max(d.round) as round
        from (${waiting}) w
        cross join delivery d on d.person_id = w.person_id and +d.deleted_at is null and d.state = 'sent'
        cross join wave v on v.id = d.wave_id and v.kind = 'invitation' and v.deleted_at is null
        group by d.person_id, d.wave_id
      )`,
    )
    .groupBy(sql`first_at`, sql`round`)
    .limit(most)
    .all()
  return rows.reduce((late, { at, round, people }) => {
    const days = reminderDays[round]
    const isLate = at !== null && days !== undefined && addWorkingDays(calendar, instantToDay(at), days) < today
    return isLate ? late + people : late
  }, 0)
}

/** Days of invitations are compared as instants: a session on the last day is in time wherever the sun stands. */
function countTrainees(db: ReadDb, today: Day): Pick<PeopleFacts, 'trainees' | 'traineesOnTime' | 'traineesLate'> {
  const rows = db
    .select({ at: sql<number>`first_at`, day: sql<Day | null>`day`, people: sql<number>`count(*)` })
    .from(
      sql`(
        select min(d.sent_at) as first_at, (
          select min(s.day) from attendance a
          cross join training_session s on s.id = a.session_id and s.deleted_at is null
          where a.person_id = k.person_id and +a.deleted_at is null and (
            a.state = 'attended' or (a.state in ('booked', 'invited') and s.day >= ${today})
          )
        ) as day
        from (select person_id from directory indexed by directory_consent where consent_rank in (1, 2, 3) and not ${hasLeft} limit ${most}) k
        cross join delivery d on d.person_id = k.person_id and +d.deleted_at is null and d.state = 'sent'
        cross join wave v on v.id = d.wave_id and v.kind = 'invitation' and v.deleted_at is null
        group by k.person_id
      )`,
    )
    .groupBy(sql`first_at`, sql`day`)
    .limit(most)
    .all()
  const sum = (is: (until: Day, day: Day | null) => boolean) =>
    rows.reduce((all, { at, day, people }) => (is(addDays(instantToDay(at), trainingWithin), day) ? all + people : all), 0)
  return {
    trainees: sum(() => true),
    traineesOnTime: sum((until, day) => day !== null && day <= until),
    traineesLate: sum((until, day) => until < today && (day === null || day > until)),
  }
}
