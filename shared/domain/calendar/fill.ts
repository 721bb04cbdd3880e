/** Fills the calendar from approved items: keeps the mix, repeats nothing soon, and says why for every place. Deterministic. */
import type { Reason } from '../../ids.ts'
import type { ContentKind } from '../content/types.ts'
import { type Day, daysBetween } from '../day.ts'
import { type Network, networkNames } from '../networks.ts'
import { captionFor, fitsNetwork } from './captions.ts'
import { type Board, type BoardPost, createBoard, type FillItem, type FillLimits } from './fill-board.ts'
import { missingOf, type Refusal } from './fill-missing.ts'
import { ageOrder, whyThisItem } from './fill-order.ts'
import type { Place, Places } from './fill-places.ts'
import { whichKind } from './mix.ts'
import { isForTeam, isInCampaign } from './warnings.ts'

export interface FillQuestion extends Places {
  readonly from: Day
  readonly to: Day
  /** Approved ones; what may never go out is refused here. */
  readonly items: readonly FillItem[]
  /** What stands, as far around the period as nothing may be repeated. */
  readonly standing: readonly BoardPost[]
  readonly limits: FillLimits
  /** Where posts go that no recurring slot and no caption places; empty: as the captions have it, else LinkedIn. */
  readonly networks: readonly Network[]
  /** Teams that there are. */
  readonly teamIds: ReadonlySet<string>
  /** The reader's language, for the caption when the item has none of its own. */
  readonly locale: string
  readonly staggerMinutes: number
}

export interface Filled extends Omit<Place, 'why' | 'network' | 'kind'> {
  readonly itemId: string
  readonly title: string
  readonly kind: ContentKind
  readonly callToAction: boolean
  readonly captionId: string | null
  readonly network: Network
  readonly staggerMinutes: number
  readonly reasons: Reason[]
}

/** An item in a place: shown to whom, on which network. */
interface Fit {
  readonly item: FillItem
  readonly teamId: string | null
  readonly network: Network
}

/** Kinds whose shortage differs by less than this many posts are wanted alike. */
const alike = 0.5

/** A proposal for as many places as can be filled, in order, and a reason for all that stay empty. Recurring slots choose first. */
export function fillCalendar(question: FillQuestion): { readonly proposals: Filled[]; readonly missing: Reason[] } {
  const board = createBoard(question.standing, question.limits, question)
  const usedOn = new Map<Network, number>()
  const proposals: Filled[] = []
  const empty: { readonly place: Place; readonly refusal: Refusal }[] = []
  for (const place of [...question.places].sort((a, b) => Number(a.recurringSlotId === null) - Number(b.recurringSlotId === null))) {
    const found = bestFor(place, question, board, usedOn)
    if ('code' in found) {
      empty.push({ place, refusal: found })
      continue
    }
    const why = whyThisItem(found.item, place.day, board)
    board.add(boardPost(found, place))
    usedOn.set(found.network, (usedOn.get(found.network) ?? 0) + 1)
    proposals.push(propose(found, place, why, question))
  }
  proposals.sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
  return { proposals, missing: missingOf(empty, question.onHolidays) }
}

function bestFor(place: Place, question: FillQuestion, board: Board, usedOn: ReadonlyMap<Network, number>): Fit | Refusal {
  const wanted = question.items.filter(({ kind }) => place.kind === null || kind === place.kind)
  if (wanted.length === 0) return { code: 'fill.missing-none', data: { which: whichKind(place.kind ?? 'any') } }
  const refusals: Refusal[] = []
  const fits = wanted.flatMap((item) => {
    const fit = fitOf(item, place, question, board, usedOn)
    if (!('code' in fit)) return [fit]
    refusals.push(fit)
    return []
  })
  return fits.length === 0 ? commonest(refusals) : pick(fits, place, board)
}

/** Where in a place an item would go, or why it must not. */
function fitOf(item: FillItem, place: Place, question: FillQuestion, board: Board, usedOn: ReadonlyMap<Network, number>): Fit | Refusal {
  const { day, time } = place
  const { repeatAfterDays } = question.limits
  const near = board.nearest(item, day)
  if (near !== null && (!item.evergreen || Math.abs(daysBetween(near, day)) < Math.max(1, repeatAfterDays)))
    return { code: 'fill.missing-used', data: { days: repeatAfterDays } }
  if (item.stage !== 'approved' || item.internalOnly) return { code: 'fill.missing-none', data: { which: whichKind(place.kind ?? 'any') } }
  const stale = item.evergreen && item.refreshOn !== null && item.refreshOn <= day
  if (stale || (item.expiresOn !== null && item.expiresOn < day) || !isInCampaign(item, day))
    return { code: 'fill.missing-dates', data: {} }
  const teamId = teamFor(item, place, question.teamIds)
  if (teamId === undefined) return { code: 'fill.missing-teams', data: {} }
  const network = networkFor(item, place, question.networks, usedOn)
  if (network === null)
    return { code: 'fill.missing-captions', data: { network: place.network === null ? 'any' : networkNames[place.network] } }
  if (item.callToAction && board.asksTooMuch(day, time))
    return { code: 'fill.missing-calls', data: { limit: question.limits.callToActionLimit } }
  const crowded = board.whyCrowded({ day, itemId: item.id, teamId })
  if (crowded !== null) return { code: 'fill.missing-crowded', data: { per: crowded } }
  return { item, teamId, network }
}

/** Undefined: it is for others. Where nobody has been chosen, an item for teams goes to the first of them. */
function teamFor(item: FillItem, place: Place, teamIds: ReadonlySet<string>): string | null | undefined {
  if (isForTeam(item, place.teamId)) return place.teamId
  return place.recurringSlotId === null && place.teamId === null ? item.teamIds.find((id) => teamIds.has(id)) : undefined
}

/** Captions say where an item belongs; without any it may go anywhere. The network used least so far comes first. */
function networkFor(item: FillItem, place: Place, chosen: readonly Network[], usedOn: ReadonlyMap<Network, number>): Network | null {
  const fits = (network: Network) => item.captions.length === 0 || item.captions.some((caption) => fitsNetwork(caption, network))
  if (place.network !== null) return fits(place.network) ? place.network : null
  const own = item.captions.flatMap(({ network }) => (network === 'any' ? [] : [network]))
  const allowed = chosen.length > 0 ? chosen.filter(fits) : own.length > 0 ? [...new Set(own)] : (['linkedin'] as const)
  const uses = (network: Network) => usedOn.get(network) ?? 0
  return allowed.reduce<Network | null>((best, each) => (best === null || uses(each) < uses(best) ? each : best), null)
}

/** The kind that is short, not beside its own source, pinned, with a caption, then what ages first. */
function pick(fits: readonly Fit[], { day }: Place, board: Board): Fit {
  const short = new Map([...new Set(fits.map(({ item }) => item.kind))].map((kind) => [kind, board.shortOf(kind)]))
  const most = Math.max(...short.values())
  const wanted = fits.filter(({ item }) => (short.get(item.kind) ?? 0) > most - alike)
  const rank = ({ item }: Fit) => [
    board.besideSource(item.sourceId, day) ? 1 : 0,
    item.pinned ? 0 : 1,
    item.captions.length > 0 ? 0 : 1,
    -(short.get(item.kind) ?? 0),
    ...ageOrder(item, day, board),
  ]
  const ranked = wanted.map((fit) => ({ fit, rank: rank(fit) }))
  return ranked.reduce((best, each) => (compare(each, best) < 0 ? each : best)).fit
}

function compare(a: { fit: Fit; rank: readonly number[] }, b: { fit: Fit; rank: readonly number[] }): number {
  const place = a.rank.findIndex((value, index) => value !== b.rank[index])
  if (place < 0) return a.fit.item.id < b.fit.item.id ? -1 : 1
  return (a.rank[place] ?? 0) - (b.rank[place] ?? 0)
}

function commonest(refusals: readonly Refusal[]): Refusal {
  const counts = new Map<string, { refusal: Refusal; count: number }>()
  for (const refusal of refusals) counts.set(refusal.code, { refusal, count: (counts.get(refusal.code)?.count ?? 0) + 1 })
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count || (a.refusal.code < b.refusal.code ? -1 : 1))
  return first?.refusal ?? { code: 'fill.missing-none', data: { which: 'any' } }
}

function boardPost({ item, teamId }: Fit, { day, time }: Place): BoardPost {
  const { id: itemId, kind, callToAction, sourceId, storyKey, canonicalUrl } = item
  return { itemId, kind, callToAction, teamId, day, time, sourceId, storyKey, canonicalUrl }
}

/** Captions in several languages stay open: every colleague gets their own. */
function propose({ item, teamId, network }: Fit, place: Place, why: readonly Reason[], question: FillQuestion): Filled {
  const { day, time, zone, recurringSlotId } = place
  const fitting = item.captions.filter((caption) => fitsNetwork(caption, network))
  const oneLanguage = new Set(fitting.map(({ locale }) => locale)).size === 1
  const captionId = oneLanguage ? (captionFor(item.captions, network, [item.locale, question.locale])?.id ?? null) : null
  const { id: itemId, title, kind, callToAction } = item
  const what = { itemId, title, kind, callToAction, captionId, network, teamId }
  return { ...what, day, time, zone, staggerMinutes: question.staggerMinutes, recurringSlotId, reasons: [...place.why, ...why] }
}
