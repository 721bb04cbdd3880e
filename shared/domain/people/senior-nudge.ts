/** The next word to a senior leader (requirement C6): one at a time, and none to who has just answered. */
import { type Day, daysBetween } from '../day.ts'
import type { TrainingState } from './training-state.ts'
import type { Consent, Employment } from './types.ts'

type SeniorNudge = 'invite' | 'ask-again' | 'wait' | 'train' | 'first-share' | 'share-again' | 'tell-impact' | 'on-leave' | 'none'

export interface SeniorFacts {
  readonly employment: Employment
  readonly consent: Consent
  /** When that began; null: not known. */
  readonly consentOn: Day | null
  readonly training: TrainingState['state']
  readonly lastSharedOn: Day | null
  /** In the 30 days up to today. */
  readonly shares: number
  /** When they were last told what the program has come to; null: never. */
  readonly toldOn: Day | null
}

export interface SeniorNudgeAnswer {
  readonly code: `senior-nudge.${SeniorNudge}`
  readonly data: Readonly<Record<string, number>>
}

/** Calendar days without an answer after which somebody who knows them asks. */
const askAgainAfter = 5
/** Calendar days without a share after which a post is offered. */
const shareAgainAfter = 14
/** Calendar days after which what the program has come to is told anew. */
const tellEvery = 30

export function seniorNudge(facts: SeniorFacts, today: Day): SeniorNudgeAnswer {
  const { employment, consent, training, lastSharedOn, shares, toldOn } = facts
  const nudge = (code: SeniorNudge, data: SeniorNudgeAnswer['data'] = {}): SeniorNudgeAnswer => ({ code: `senior-nudge.${code}`, data })
  if (employment !== 'active') return nudge('on-leave')
  if (consent === 'not-asked') return nudge('invite')
  if (consent !== 'opted-in') {
    const days = facts.consentOn === null ? 0 : daysBetween(facts.consentOn, today)
    return days >= askAgainAfter ? nudge('ask-again', { days }) : nudge('wait')
  }
  if (training === 'none' || training === 'overdue' || training === 'missed') return nudge('train')
  if (lastSharedOn === null) return nudge('first-share')
  const days = daysBetween(lastSharedOn, today)
  if (days >= shareAgainAfter) return nudge('share-again', { days })
  return toldOn === null || daysBetween(toldOn, today) >= tellEvery ? nudge('tell-impact', { shares }) : nudge('none')
}
