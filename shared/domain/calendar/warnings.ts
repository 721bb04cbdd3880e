/** What is wrong with a post that has not gone out yet. */
import type { Reason } from '../../ids.ts'
import { type Day, daysBetween } from '../day.ts'
import { type Network, networkNames } from '../networks.ts'
import { captionFor, fitsNetwork } from './captions.ts'
import { type CrowdLimits, sharesAskedOf } from './overload.ts'
import type { ItemFacts, Post } from './types.ts'

export interface PlannedPost extends Post {
  readonly id: string
  readonly network: Network
  readonly captionId: string | null
}

/** What lies around a post. */
export interface Surroundings {
  /** Other posts of the same item, whenever. */
  readonly siblings: readonly Pick<PlannedPost, 'id' | 'day' | 'teamId'>[]
  /** Every post of its week. */
  readonly week: readonly PlannedPost[]
  readonly limits: CrowdLimits & { readonly repeatAfterDays: number }
  /** Name of the holiday; null: people work. */
  readonly dayOff: string | null
  /** The time that daylight saving makes of it; null: its own. */
  readonly becomes: string | null
}

/** Reasons `slot.…`, the weightiest first. Days in the data are `YYYY-MM-DD`. */
export function warningsOf(post: PlannedPost, item: ItemFacts, around: Surroundings): Reason[] {
  return [
    ...aboutItem(post, item),
    ...aboutCaption(post, item),
    ...repeated(post, around),
    ...tooManyShares(post, around),
    ...(around.dayOff === null ? [] : [reason('slot.day-off', { name: around.dayOff })]),
    ...(around.becomes === null ? [] : [reason('slot.time-skipped', { time: post.time, becomes: around.becomes })]),
  ]
}

/** Whether an item may be shown to a team; null: to everybody. */
export function isForTeam(item: Pick<ItemFacts, 'teamIds'>, teamId: string | null): boolean {
  return item.teamIds.length === 0 || (teamId !== null && item.teamIds.includes(teamId))
}

/** Whether a day lies within the dates of the item's campaign, if it has one. */
export function isInCampaign({ campaign }: Pick<ItemFacts, 'campaign'>, day: Day): boolean {
  return campaign === null || (day >= campaign.startsOn && day <= campaign.endsOn)
}

function aboutItem(post: PlannedPost, item: ItemFacts): Reason[] {
  const { stage, expiresOn, internalOnly, campaign, evergreen, refreshOn } = item
  const found: Reason[] = []
  if (stage === 'archived') found.push(reason('slot.item-archived'))
  else if (stage !== 'approved') found.push(reason('slot.item-not-approved', { stage }))
  if (internalOnly) found.push(reason('slot.internal-only'))
  if (expiresOn !== null && expiresOn < post.day) found.push(reason('slot.item-expired', { day: expiresOn }))
  if (!isForTeam(item, post.teamId)) found.push(reason('slot.other-teams'))
  if (campaign !== null && !isInCampaign(item, post.day))
    found.push(reason('slot.outside-campaign', { name: campaign.name, from: campaign.startsOn, to: campaign.endsOn }))
  if (evergreen && refreshOn !== null && refreshOn <= post.day) found.push(reason('slot.refresh-due', { day: refreshOn }))
  return found
}

function aboutCaption({ captionId, network }: PlannedPost, { captions }: ItemFacts): Reason[] {
  if (captionId === null)
    return captionFor(captions, network, []) === null ? [reason('slot.no-caption', { network: networkNames[network] })] : []
  const chosen = captions.find(({ id }) => id === captionId)
  if (chosen === undefined) return [reason('slot.caption-missing')]
  return fitsNetwork(chosen, network) ? [] : [reason('slot.caption-network', { network: networkNames[network] })]
}

/** The same day on several networks is one telling; the later of two days repeats the earlier. */
function repeated(post: PlannedPost, { siblings, limits }: Surroundings): Reason[] {
  const meets = (teamId: string | null) => teamId === null || post.teamId === null || teamId === post.teamId
  const before = siblings.filter((each) => each.id !== post.id && each.day < post.day && meets(each.teamId)).map(({ day }) => day)
  const last = before.sort().at(-1)
  if (last === undefined) return []
  const days = daysBetween(last, post.day)
  return days < limits.repeatAfterDays ? [reason('slot.repeated', { days, day: last, limit: limits.repeatAfterDays })] : []
}

function tooManyShares(post: PlannedPost, { week, limits }: Surroundings): Reason[] {
  const { inDay, inWeek } = sharesAskedOf(week, post)
  if (inDay > limits.sharesPerDay) return [reason('slot.shares-per-day', { count: inDay, limit: limits.sharesPerDay })]
  return inWeek > limits.sharesPerWeek ? [reason('slot.shares-per-week', { count: inWeek, limit: limits.sharesPerWeek })] : []
}

function reason(code: string, data: Reason['data'] = {}): Reason {
  return { code, data }
}
