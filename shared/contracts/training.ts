/** What can be asked of training: sessions, invitations, who was there. */
import { z } from 'zod'
import { attendanceStates, sessionKinds, sessionTopics } from '../domain/people/types.ts'
import { DayText, Id, Locale, Reason } from '../ids.ts'
import { command, query } from '../rpc.ts'
import { PersonFilter } from './people-shapes.ts'

const Done = z.object({})

export const SessionFields = z.object({
  title: z.string().trim().min(1).max(200),
  kind: z.enum(sessionKinds),
  topic: z.enum(sessionTopics),
  day: DayText,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA name; empty: the program's. */
  zone: z.string().max(100),
  minutes: z.number().int().min(5).max(600),
  place: z.string().trim().max(300),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
  trainer: z.string().trim().max(200),
  locale: Locale.nullable(),
  seats: z.number().int().min(1).max(100_000).nullable(),
  itemIds: z.array(Id).max(100),
})

const Session = SessionFields.extend({
  id: Id,
  /** By state; all together are who was asked. */
  counts: z.record(z.enum(attendanceStates), z.number().int()),
  /** Full, on a day off, too late for who was invited … */
  warnings: z.array(Reason),
  materials: z.array(z.object({ itemId: Id, title: z.string() })),
})

const rows = ['training_session', 'attendance', 'person', 'item', 'holiday', 'workspace', 'session'] as const

export const training = {
  sessions: query(z.object({}), z.array(Session), { reads: rows, isLong: () => true }),
  attendees: query(
    z.object({ sessionId: Id }),
    z.array(z.object({ personId: Id, name: z.string(), department: z.string(), place: z.string(), state: z.enum(attendanceStates) })),
    { reads: rows },
  ),
  /** Invited people without a session within 14 days of their invitation, by place and language, with the session that would do. */
  gaps: query(
    z.object({}),
    z.array(
      z.object({
        place: z.string(),
        locale: Locale.nullable(),
        people: z.number().int(),
        personIds: z.array(Id),
        /** The last day that keeps the rule for the first of them. */
        until: DayText,
        sessionId: Id.nullable(),
      }),
    ),
    { reads: [...rows, 'delivery', 'wave'], isLong: () => true },
  ),
  add: command(z.object({ fields: SessionFields }), z.object({ sessionId: Id })),
  update: command(z.object({ sessionId: Id, fields: SessionFields.partial() }), Done),
  remove: command(z.object({ sessionId: Id }), Done),
  /** Puts people on the list or changes how they stand; refuses session-full, and skips who opted out. */
  setAttendance: command(
    z.object({ sessionId: Id, personIds: z.array(Id).min(1).max(5000), state: z.enum(attendanceStates).nullable() }),
    z.object({ changed: z.number().int(), skipped: z.number().int() }),
  ),
  /** Puts all whom a filter finds on the list, but for those who are not to be asked; who is on it stands as before. At most 5000 at once. */
  invite: command(z.object({ sessionId: Id, filter: PersonFilter }), z.object({ changed: z.number().int(), skipped: z.number().int() })),
  /** An invitation for calendars. Null when cancelled. */
  exportIcs: command(z.object({ sessionId: Id, path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  /** Who is on the list and how they stand, as CSV or .xlsx. Null when cancelled. */
  exportAttendance: command(z.object({ sessionId: Id, path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  /** A list to sign, on paper. Null when cancelled. */
  exportSheet: command(z.object({ sessionId: Id, path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
}
