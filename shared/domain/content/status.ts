/** What the library shows an item as: what people decided, and what slots and dates make of it. */
import type { Day } from '../day.ts'
import type { ItemStage, ItemStatus } from './types.ts'

interface StatusFacts {
  readonly stage: ItemStage
  readonly expiresOn: Day | null
  /** It has gone out at least once. */
  readonly hasPassed: boolean
  /** It is going to go out. */
  readonly isAhead: boolean
}

/** Archived before expired, expired before live, live before scheduled; an item expires the day after `expiresOn`. */
export function statusOf({ stage, expiresOn, hasPassed, isAhead }: StatusFacts, today: Day): ItemStatus {
  if (stage === 'archived') return 'archived'
  if (expiresOn !== null && expiresOn < today) return 'expired'
  if (stage !== 'approved') return stage
  if (hasPassed) return 'live'
  return isAhead ? 'scheduled' : 'approved'
}
