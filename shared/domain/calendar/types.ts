/** What the rules of the calendar agree on: posts as plain values, without database or language. */
import type { ContentKind } from '../content/types.ts'
import type { Day } from '../day.ts'
import type { Network } from '../networks.ts'

/** An item on a day, as far as mix, gaps and crowding look at it. */
export interface Post {
  readonly itemId: string
  readonly kind: ContentKind
  readonly callToAction: boolean
  /** Null: everybody. */
  readonly teamId: string | null
  readonly day: Day
  /** `HH:MM` */
  readonly time: string
}

/** What of an item decides where and when it may go out. */
export interface ItemFacts {
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly kind: ContentKind
  readonly callToAction: boolean
  readonly internalOnly: boolean
  readonly evergreen: boolean
  readonly refreshOn: Day | null
  /** The last day on which it may go out. */
  readonly expiresOn: Day | null
  /** Empty: everybody. */
  readonly teamIds: readonly string[]
  readonly campaign: { readonly name: string; readonly startsOn: Day; readonly endsOn: Day } | null
  readonly captions: readonly CaptionFacts[]
}

export interface CaptionFacts {
  readonly id: string
  readonly network: Network | 'any'
  readonly locale: string
}

/** Days on which people work. */
export type IsWorkingDay = (day: Day) => boolean
