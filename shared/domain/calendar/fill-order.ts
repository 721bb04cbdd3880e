/** Which of several items that fit a place goes first, and how that is said. */
import type { Reason } from '../../ids.ts'
import { type Day, daysBetween, dayToNumber } from '../day.ts'
import type { Board, FillItem } from './fill-board.ts'
import { whichKind } from './mix.ts'

/** An item that ends within so many days is used before that. */
const endsSoon = 60
/** News older than this are no news. */
const newsAge = 90

/** Numbers to compare, lower first: what ends soon, then news by age while they are news, then what does not age and has rested longest. */
export function ageOrder(item: FillItem, day: Day, board: Pick<Board, 'nearest'>): readonly [number, number] {
  if (item.expiresOn !== null && daysBetween(day, item.expiresOn) <= endsSoon) return [0, dayToNumber(item.expiresOn)]
  if (item.evergreen) {
    const near = board.nearest(item, day)
    return [3, near === null ? Number.NEGATIVE_INFINITY : -Math.abs(daysBetween(near, day))]
  }
  return ageOn(item, day) <= newsAge ? [1, item.publishedAt] : [2, -item.publishedAt]
}

/** Reasons `fill.…` for an item in a place, before it is put there; at least one. */
export function whyThisItem(item: FillItem, day: Day, board: Board): readonly Reason[] {
  const reasons: Reason[] = []
  const { kind, pinned, expiresOn, campaign, evergreen } = item
  if (board.shortOf(kind) > 0)
    reasons.push({ code: 'fill.kind-short', data: { which: whichKind(kind), share: Math.round(board.shareOf(kind) * 100) } })
  if (pinned) reasons.push({ code: 'fill.pinned', data: {} })
  if (campaign !== null) reasons.push({ code: 'fill.campaign', data: { name: campaign.name } })
  if (expiresOn !== null && daysBetween(day, expiresOn) <= endsSoon) reasons.push({ code: 'fill.ends-soon', data: { day: expiresOn } })
  else if (evergreen) {
    const near = board.nearest(item, day)
    if (near === null) reasons.push({ code: 'fill.evergreen-new', data: {} })
    else reasons.push({ code: 'fill.evergreen-rested', data: { days: Math.abs(daysBetween(near, day)) } })
  } else reasons.push({ code: 'fill.news', data: { days: Math.max(0, ageOn(item, day)) } })
  return reasons
}

function ageOn({ publishedAt }: FillItem, day: Day): number {
  return dayToNumber(day) - Math.floor(publishedAt / 86_400_000)
}
