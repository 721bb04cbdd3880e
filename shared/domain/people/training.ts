/** What is wrong with a training session, and which session would do for people who have none. */
import { foldWords } from '../content/fold.ts'
import { addDays, type Day } from '../day.ts'
import { trainingWithin } from './training-state.ts'
import type { SessionKind, SessionTopic } from './types.ts'

/** A session as rules look at it. */
export interface SessionSpec {
  readonly id: string
  readonly title: string
  readonly kind: SessionKind
  readonly topic: SessionTopic
  readonly day: Day
  /** `HH:MM` on the wall clock of where it takes place. */
  readonly time: string
  readonly minutes: number
  /** Epoch ms of its beginning. */
  readonly instant: number
  readonly place: string
  readonly link: string
  readonly trainer: string
  readonly locale: string | null
  readonly seats: number | null
  /** Booked or attended. */
  readonly taken: number
}

interface Around {
  readonly others: readonly SessionSpec[]
  /** Name of what makes its day a day off, empty for a weekend; null: people work. */
  readonly dayOff: string | null
  /** `HH:MM`: nobody is to be kept between these. */
  readonly quietFrom: string
  readonly quietTo: string
  /** Days on which those were first invited to the program who are asked to the session, and how many on each. */
  readonly invitedOn: readonly { readonly day: Day; readonly people: number }[]
}

export interface Warning {
  readonly code: SessionWarning
  readonly data: Readonly<Record<string, string | number>>
}

/** With a message `training.warn-<code>` each, the gravest first. */
export const sessionWarnings = ['day-off', 'weekend', 'hours', 'over-seats', 'late', 'clash', 'no-place', 'no-link'] as const
type SessionWarning = (typeof sessionWarnings)[number]

/** Nothing here forbids anything: the codes and what fills their sentences. */
export function warningsOfSession(session: SessionSpec, around: Around): readonly Warning[] {
  const { kind, seats, taken, place, link } = session
  const late = around.invitedOn.reduce((sum, { day, people }) => (addDays(day, trainingWithin) < session.day ? sum + people : sum), 0)
  const clash = session.trainer === '' ? undefined : around.others.find((other) => isClash(session, other))
  const found: readonly (readonly [SessionWarning, boolean, Warning['data']])[] = [
    ['day-off', Boolean(around.dayOff), { holiday: around.dayOff ?? '' }],
    ['weekend', around.dayOff === '', {}],
    ['hours', !isInHours(session, around), { from: around.quietTo, to: around.quietFrom }],
    ['over-seats', seats !== null && taken > seats, { count: taken - (seats ?? 0), seats: seats ?? 0 }],
    ['late', late > 0, { count: late, days: trainingWithin }],
    ['clash', clash !== undefined, { trainer: session.trainer, title: clash?.title ?? '', time: clash?.time ?? '' }],
    ['no-place', kind !== 'webinar' && place === '', {}],
    ['no-link', kind === 'webinar' && link === '', {}],
  ]
  return found.flatMap(([code, is, data]) => (is ? [{ code, data }] : []))
}

function isClash(one: SessionSpec, other: SessionSpec): boolean {
  if (one.id === other.id || foldWords(one.trainer) !== foldWords(other.trainer)) return false
  return one.instant < other.instant + other.minutes * 60_000 && other.instant < one.instant + one.minutes * 60_000
}

/** Quiet hours may run over midnight, as they usually do, or lie within a day. */
function isInHours({ time, minutes }: SessionSpec, { quietFrom, quietTo }: Around): boolean {
  const starts = toMinutes(time)
  const ends = starts + minutes
  const [from, to] = [toMinutes(quietFrom), toMinutes(quietTo)]
  if (from === to) return true
  return from > to ? starts >= to && ends <= from : ends <= from || starts >= to
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** People who were invited and have no session in time. */
export interface TrainingGap {
  readonly place: string
  readonly locale: string | null
  readonly people: number
}

/** The first session to come that has room for all of them, in their language, where they are or from anywhere; null: one must be planned. A photo day teaches nothing. */
export function sessionThatWouldDo(gap: TrainingGap, toCome: readonly SessionSpec[]): SessionSpec | null {
  const fits = toCome.filter(
    ({ kind, locale, place, seats, taken }) =>
      kind !== 'photo-day' &&
      (locale === null || gap.locale === null || locale === gap.locale) &&
      (kind === 'webinar' || isAt(place, gap.place)) &&
      (seats === null || seats - taken >= gap.people),
  )
  return fits.reduce<SessionSpec | null>((first, each) => (first === null || each.instant < first.instant ? each : first), null)
}

/** "Room 2, Reggio Emilia" is in Reggio Emilia. */
function isAt(place: string, wanted: string): boolean {
  return wanted !== '' && ` ${foldWords(place)} `.includes(` ${foldWords(wanted)} `)
}
