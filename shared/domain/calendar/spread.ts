/** Thins out a crowded day: which of its posts go to which days around it. */
import { addDays, type Day } from '../day.ts'
import { type CrowdLimits, overloadsOf, seenBy, shownTo, whyCrowded } from './overload.ts'
import { mondayOf } from './recurrence.ts'
import { freeTime } from './times.ts'
import type { IsWorkingDay, ItemFacts } from './types.ts'
import { isInCampaign, type PlannedPost } from './warnings.ts'

export interface SpreadQuestion {
  readonly day: Day
  /** Posts go to days after it only. */
  readonly today: Day
  readonly isWorkingDay: IsWorkingDay
  readonly limits: CrowdLimits
  /** Every post of the weeks around the day. */
  readonly posts: readonly SpreadPost[]
}

export interface SpreadPost extends PlannedPost {
  readonly item: Pick<ItemFacts, 'expiresOn' | 'campaign'>
  /** It stands in a place of its own, and stays there as long as others can go. */
  readonly isRecurring: boolean
}

export interface Move {
  readonly slotId: string
  readonly to: Day
  readonly time: string
}

/** Days that a post may be moved by, either way. */
export const farthest = 14

/** Moves until no team sees more than the limit on that day; fewer when there is nowhere to go. Late posts go first, to the emptiest near days. */
export function spreadDay({ day, today, isWorkingDay, limits, posts }: SpreadQuestion): readonly Move[] {
  const moves: Move[] = []
  let standing = posts
  const stuck = new Set<string>()
  for (;;) {
    const onDay = standing.filter((post) => post.day === day)
    const [crowd] = overloadsOf(onDay, limits)
    if (crowd === undefined) return moves
    const [post] = seenBy(onDay, crowd.teamId)
      .filter(({ id }) => !stuck.has(id))
      .sort((a, b) => Number(a.isRecurring) - Number(b.isRecurring) || (a.time > b.time ? -1 : 1))
    if (post === undefined) return moves
    const others = standing.filter(({ id }) => id !== post.id)
    const to = placeFor(post, others, { day, today, isWorkingDay, limits })
    if (to === null) {
      stuck.add(post.id)
      continue
    }
    moves.push({ slotId: post.id, ...to })
    standing = [...others, { ...post, day: to.to, time: to.time }]
  }
}

function placeFor(
  post: SpreadPost,
  others: readonly SpreadPost[],
  { day, today, isWorkingDay, limits }: Omit<SpreadQuestion, 'posts'>,
): Omit<Move, 'slotId'> | null {
  const { expiresOn } = post.item
  const weekOf = (to: Day) => others.filter((other) => mondayOf(other.day) === mondayOf(to))
  const fits = (to: Day) =>
    to > today &&
    (expiresOn === null || to <= expiresOn) &&
    isInCampaign(post.item, to) &&
    !others.some((other) => other.day === to && other.itemId === post.itemId) &&
    whyCrowded(shownTo(weekOf(to), to, post.teamId), post.itemId, limits) === null
  const load = (to: Day) => seenBy(others, post.teamId).filter((other) => other.day === to).length
  const [to] = nearest(day, isWorkingDay)
    .map((each, distance) => ({ each, rank: load(each) * farthest * 2 + distance }))
    .filter(({ each }) => fits(each))
    .sort((a, b) => a.rank - b.rank)
  if (to === undefined) return null
  const taken = others.filter((other) => other.day === to.each).map(({ time }) => time)
  return { to: to.each, time: freeTime(taken, [post.time]) ?? post.time }
}

/** Working days around a day, the nearest first: the next one, the one before, the one after the next … */
function nearest(day: Day, isWorkingDay: IsWorkingDay): readonly Day[] {
  const steps = Array.from({ length: farthest }, (_, index) => index + 1)
  const [after, before] = [1, -1].map((way) => steps.map((step) => addDays(day, way * step)).filter(isWorkingDay))
  return steps.flatMap((_, index) => [after?.[index], before?.[index]].flatMap((each) => each ?? []))
}
