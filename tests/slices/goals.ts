/** What slices of goals share: a company with figures of known days. */
import type { EventDraft } from '#db/figures/drafts.ts'
import type { Day } from '#shared/domain/day.ts'
import type { CountedAt, Metric } from '#shared/domain/figures/types.ts'
import { dbOf, importEvents } from './figures.ts'
import type { World } from './world.ts'

/** So much of a metric on a day; shares need somebody who shared. */
export function counted(
  day: Day,
  metric: Metric,
  amount: number,
  network: CountedAt | null = 'linkedin',
  personId: string | null = null,
): EventDraft {
  const nobody = { itemId: null, campaignId: null, captionId: null, postId: null, ownPage: false }
  return { at: Date.parse(`${day}T12:00:00Z`), day, metric, amount, network, personId, ...nobody }
}

/** Brings them in as one import; answers its id. */
export function bringIn(world: World, ...drafts: readonly EventDraft[]): string {
  return importEvents(dbOf(world), drafts)
}

export const exactly = (value: number) => ({ low: value, likely: value, high: value })

/** Prices without a range. */
export function pricesOf(cpm: number, cpc: number, reaction = 0, comment = 0, reshare = 0) {
  return { cpm: exactly(cpm), cpc: exactly(cpc), reaction: exactly(reaction), comment: exactly(comment), reshare: exactly(reshare) }
}
