/** The next kind thing to do for somebody: one at a time, and nothing for who said no. */
import { addDays, type Day, daysBetween, weekdayOf } from '../day.ts'
import type { TrainingState } from './training-state.ts'
import type { Consent, Employment } from './types.ts'

export interface NextFacts {
  readonly consent: Consent
  /** When that began; null: not known. */
  readonly consentOn: Day | null
  readonly employment: Employment
  readonly hasEmail: boolean
  /** Null: not asked. */
  readonly usesSocial: boolean | null
  /** How many networks they told of. */
  readonly networks: number
  readonly training: TrainingState['state']
  /** Null: they have confirmed none. */
  readonly policyRead: string | null
  /** Null: none is out. */
  readonly policyOut: string | null
  /** From Monday on. */
  readonly sharesThisWeek: number
  /** Working days after the invitation, in order. */
  readonly reminderDays: readonly number[]
}

export interface NextStep {
  readonly code: 'ask-consent' | 'invite' | 'remind' | 'train' | 'thank' | 'read-policy' | 'tell-networks' | 'none'
  readonly data: Readonly<Record<string, string | number>>
}

/** So many shares in one week deserve a word of thanks. */
const sharesToThank = 3
const none: NextStep = { code: 'none', data: {} }

export function nextStepOf(facts: NextFacts, today: Day): NextStep {
  if (facts.employment !== 'active') return none
  switch (facts.consent) {
    case 'declined':
    case 'opted-out':
      return none
    case 'not-asked':
      return { code: facts.hasEmail ? 'invite' : 'ask-consent', data: {} }
    case 'invited':
    case 'reminded':
      return reminderOf(facts, today)
    case 'opted-in':
      return stepOfThoseIn(facts)
  }
}

/** After the first reminder the second is awaited as long as the ladder says; after the last nobody asks again. */
function reminderOf({ consent, consentOn, reminderDays }: NextFacts, today: Day): NextStep {
  const [first, second] = reminderDays
  const wait = consent === 'invited' ? first : first === undefined || second === undefined ? undefined : second - first
  if (consentOn === null || wait === undefined) return none
  const days = workingDaysSince(consentOn, today)
  return days >= wait ? { code: 'remind', data: { days } } : none
}

/** Mondays to Fridays after `from` up to `to`: whether one of them was a holiday matters little to a hint. */
function workingDaysSince(from: Day, to: Day): number {
  const days = Math.max(0, daysBetween(from, to))
  const rest = days % 7
  const extra = Array.from({ length: rest }, (_, index) => weekdayOf(addDays(to, -index))).filter((weekday) => weekday <= 5).length
  return Math.floor(days / 7) * 5 + extra
}

function stepOfThoseIn(facts: NextFacts): NextStep {
  const { training, policyRead, policyOut, networks, usesSocial, sharesThisWeek } = facts
  if (policyOut !== null && policyRead !== policyOut) return { code: 'read-policy', data: { version: policyOut } }
  if (training === 'none' || training === 'overdue' || training === 'missed') return { code: 'train', data: {} }
  if (networks === 0 && usesSocial !== false) return { code: 'tell-networks', data: {} }
  if (sharesThisWeek >= sharesToThank) return { code: 'thank', data: { shares: sharesThisWeek } }
  return none
}
