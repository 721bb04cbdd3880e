/** The procedures of the contract "training": sessions, who is asked to them, who was there. */
import { personIdsOf } from '#db/queries/people/find.ts'
import { type PersonDbRow, personsById } from '#db/queries/people/people.ts'
import { attendeesOf, setAttendance, standingsOf } from '#db/queries/training/attendance.ts'
import { insertSession, removeSession, type SessionRow, updateSession } from '#db/queries/training/sessions.ts'
import type { Db } from '#db/types.ts'
import { textToDay } from '#shared/domain/day.ts'
import { whyNotWrittenTo } from '#shared/domain/people/consent.ts'
import type { AttendanceState } from '#shared/domain/people/types.ts'
import { AppError } from '#shared/rpc.ts'
import { nowOf, type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { checkSessionZone, findSession, openTraining } from './desk.ts'
import { trainingExport } from './export.ts'
import { viewGaps, viewSessions } from './view.ts'

const mostAtOnce = 5000

export function trainingProcedures(ctx: RouterCtx): Handlers['training'] {
  return {
    sessions: () => viewSessions(ctx),
    attendees: ({ sessionId }) => {
      const { read } = requireDb(ctx)
      findSession(read, sessionId)
      return attendeesOf(read, sessionId)
    },
    gaps: () => viewGaps(ctx),
    add: ({ fields }) => {
      const db = requireDb(ctx)
      checkFields(fields)
      const row = { ...fields, id: db.newId(), createdAt: ctx.clock() }
      db.write({ code: 'training-session-added', data: { title: row.title } }, (tx) => insertSession(tx, row))
      return { sessionId: row.id }
    },
    update: ({ sessionId, fields }) => {
      const db = requireDb(ctx)
      const { title } = { ...findSession(db.read, sessionId), ...fields }
      checkFields(fields)
      if (Object.keys(fields).length > 0)
        db.write({ code: 'training-session-updated', data: { title } }, (tx) => updateSession(tx, sessionId, fields))
      return {}
    },
    remove: ({ sessionId }) => {
      const db = requireDb(ctx)
      const { title } = findSession(db.read, sessionId)
      db.write({ code: 'training-session-removed', data: { title } }, (tx) => removeSession(tx, sessionId, ctx.clock()))
      return {}
    },
    setAttendance: (input) => stand(ctx, input),
    invite: ({ sessionId, filter }) => {
      const db = requireDb(ctx)
      const { read } = db
      const found = personIdsOf(read, filter, { limit: mostAtOnce, today: todayOf(ctx, db) })
      const standings = standingsOf(read, sessionId, found)
      const personIds = found.filter((id) => !standings.has(id))
      return personIds.length === 0 ? { changed: 0, skipped: 0 } : stand(ctx, { sessionId, personIds, state: 'invited' })
    },
    ...trainingExport(ctx),
  }
}

/** Refuses day-missing and zone-unknown. */
function checkFields({ day, zone }: Partial<Pick<SessionRow, 'day' | 'zone'>>): void {
  if (day !== undefined) textToDay(day)
  if (zone !== undefined) checkSessionZone(zone)
}

type Standing = Parameters<Handlers['training']['setAttendance']>[0]

/** Those for whom it changes nothing are neither changed nor skipped. Refuses session-full when not all who are to book have a seat. */
function stand(ctx: RouterCtx, { sessionId, personIds, state }: Standing): { changed: number; skipped: number } {
  const db = requireDb(ctx)
  const session = findSession(db.read, sessionId)
  const ids = [...new Set(personIds)]
  const standings = standingsOf(db.read, sessionId, ids)
  const rows = personsById(db.read, ids)
  const allowed = rows.filter((row) => state === null || mayStand(row, state, standings.get(row.id) ?? null))
  const moved = allowed.filter((row) => (standings.get(row.id) ?? null) !== state)
  if (state === 'booked') refuseFull(ctx, session, moved.filter(({ id }) => standings.get(id) !== 'attended').length)
  if (moved.length > 0) write(db, session, moved, { state, at: nowOf(ctx, db) })
  return { changed: moved.length, skipped: ids.length - allowed.length }
}

/** Who withdrew is on no list; nobody is asked who is not to be written to, but who came has come. */
function mayStand(person: PersonDbRow, state: AttendanceState, now: AttendanceState | null): boolean {
  if (person.consent === 'opted-out') return false
  return now !== null || state === 'attended' || whyNotWrittenTo(person, 'training') === null
}

const actNames: Readonly<Record<AttendanceState, string>> = {
  invited: 'training-invited',
  booked: 'training-booked',
  attended: 'training-attended',
  missed: 'training-missed',
  declined: 'training-declined',
}

function write(
  db: Db,
  { id, title }: SessionRow,
  rows: readonly PersonDbRow[],
  { state, at }: { readonly state: AttendanceState | null; readonly at: number },
): void {
  const data = { title, count: rows.length, name: rows[0]?.name ?? '' }
  const ids = rows.map((row) => row.id)
  db.write({ code: state === null ? 'training-taken-off' : actNames[state], data }, (tx) =>
    setAttendance(tx, db.newId, ids, { sessionId: id, state, at }),
  )
}

function refuseFull(ctx: RouterCtx, { id, seats, title }: SessionRow, more: number): void {
  const taken = openTraining(ctx).sessions.find(({ row }) => row.id === id)?.spec.taken ?? 0
  if (seats !== null && taken + more > seats) throw new AppError('session-full', { title, seats, free: Math.max(seats - taken, 0) })
}
