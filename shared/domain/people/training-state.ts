/** What somebody's sessions have come to, and whether the program owes them one. */
import { addDays, type Day } from '../day.ts'
import type { AttendanceState, Consent } from './types.ts'

/** One session of a person. */
export interface Trained {
  readonly state: AttendanceState
  readonly day: Day
}

export interface TrainingState {
  readonly state: AttendanceState | 'none' | 'overdue'
  /** Of the session; of `overdue` the last day that would have kept the rule. */
  readonly day: Day | null
}

/** Training follows the invitation within so many days (requirement P3). */
export const trainingWithin = 14

/** The better comes first; of two alike the later counts. */
const order: readonly AttendanceState[] = ['attended', 'booked', 'invited', 'missed', 'declined']
const asked: readonly Consent[] = ['invited', 'reminded', 'opted-in']

/** The best of what their sessions say. `invitedOn`: when the program first invited them; null: not yet. */
export function trainingOf(
  sessions: readonly Trained[],
  { consent, invitedOn }: { readonly consent: Consent; readonly invitedOn: Day | null },
  today: Day,
): TrainingState {
  const [best] = [...sessions].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.day < b.day ? 1 : -1))
  const isSettled = sessions.some(({ state, day }) => state === 'attended' || ((state === 'booked' || state === 'invited') && day >= today))
  const until = invitedOn === null ? null : addDays(invitedOn, trainingWithin)
  if (!isSettled && until !== null && until < today && asked.includes(consent)) return { state: 'overdue', day: until }
  return best === undefined ? { state: 'none', day: null } : { state: best.state, day: best.day }
}
