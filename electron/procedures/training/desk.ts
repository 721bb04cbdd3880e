/** What questions about training begin with: sessions as rules look at them, and the days on which people work. */
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { countAttendance, pendingInvitations, type SessionRow, sessionRow, sessionsOf } from '#db/queries/training/sessions.ts'
import type { ReadDb } from '#db/types.ts'
import { isZone, wallToInstant } from '#shared/domain/calendar/zones.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { type SessionSpec, warningsOfSession } from '#shared/domain/people/training.ts'
import type { AttendanceState, attendanceStates } from '#shared/domain/people/types.ts'
import { AppError } from '#shared/rpc.ts'
import { type Desk, openDesk } from '../calendar/desk.ts'
import type { RouterCtx } from '../context.ts'
import { found } from '../launch-plan/find.ts'

export type Counts = Record<AttendanceState, number>

export interface SeenSession {
  readonly row: SessionRow
  readonly counts: Counts
  readonly spec: SessionSpec
}

export interface TrainingDesk extends Desk {
  /** By day and time. */
  readonly sessions: readonly SeenSession[]
}

export function openTraining(ctx: RouterCtx): TrainingDesk {
  const desk = openDesk(ctx)
  const { read } = desk.db
  const counts = new Map<string, Counts>()
  for (const { sessionId, state, people } of countAttendance(read)) {
    const known = counts.get(sessionId) ?? nobody()
    known[state] = people
    counts.set(sessionId, known)
  }
  const sessions = sessionsOf(read).map((row) => {
    const theirs = counts.get(row.id) ?? nobody()
    return { row, counts: theirs, spec: toSpec(row, theirs, desk.zone) }
  })
  return { ...desk, sessions }
}

function nobody(): Counts {
  return { invited: 0, booked: 0, attended: 0, missed: 0, declined: 0 } satisfies Record<(typeof attendanceStates)[number], number>
}

function toSpec(row: SessionRow, counts: Counts, zone: string): SessionSpec {
  return { ...row, instant: instantOf(row, zone), taken: counts.booked + counts.attended }
}

/** Epoch ms of its beginning; `zone`: of the program, for sessions that name none. */
export function instantOf(row: Pick<SessionRow, 'day' | 'time' | 'zone'>, zone: string): number {
  return wallToInstant(row.day, row.time, isZone(row.zone) ? row.zone : zone)
}

/** Refuses row-missing. */
export const findSession = (db: ReadDb, id: string): SessionRow => found(sessionRow(db, id), 'training_session')

/** Refuses zone-unknown; an empty one is the program's. */
export function checkSessionZone(zone: string): void {
  if (zone !== '' && !isZone(zone)) throw new AppError('zone-unknown', { zone })
}

/** By session; only of those to come. */
export function warningsBySession(desk: TrainingDesk) {
  const { quietFrom, quietTo } = peopleSettingsOf(desk.db.read)
  const others = desk.sessions.map(({ spec }) => spec)
  const namesOff = new Map(desk.holidays.filter(({ blocks }) => blocks).map(({ day, name }) => [day, name]))
  const invited = new Map<string, { readonly day: string; readonly people: number }[]>()
  for (const { sessionId, firstAt, people } of pendingInvitations(desk.db.read, desk.today))
    invited.set(sessionId, [...(invited.get(sessionId) ?? []), { day: instantToDay(firstAt), people }])
  return (spec: SessionSpec) => {
    if (spec.day < desk.today) return []
    const dayOff = desk.isWorkingDay(spec.day) ? null : (namesOff.get(spec.day) ?? '')
    return warningsOfSession(spec, { others, dayOff, quietFrom, quietTo, invitedOn: invited.get(spec.id) ?? [] })
  }
}
