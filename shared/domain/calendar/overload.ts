/** Crowding, as one team sees it: posts for everybody count for each team. */
import type { Day } from '../day.ts'
import type { Post } from './types.ts'

export interface CrowdLimits {
  /** Posts on a day that one team sees. */
  readonly postsPerDay: number
  /** What one person may be asked to share: items, on whatever networks. */
  readonly sharesPerDay: number
  readonly sharesPerWeek: number
}

export interface Overload {
  readonly day: Day
  readonly posts: number
  readonly limit: number
  /** The team that sees most; null: everybody does. */
  readonly teamId: string | null
}

/** Days with more posts than the limit, in order, each with the team that sees most of them. */
export function overloadsOf(posts: readonly Post[], { postsPerDay }: Pick<CrowdLimits, 'postsPerDay'>): Overload[] {
  const byDay = new Map<Day, Post[]>()
  for (const post of posts) byDay.set(post.day, [...(byDay.get(post.day) ?? []), post])
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, onDay]) => {
      const worst = worstOf(onDay, (seen) => seen.length)
      return worst.count > postsPerDay ? [{ day, posts: worst.count, limit: postsPerDay, teamId: worst.teamId }] : []
    })
}

/** What the members of a team see of these posts; of everybody (null): what all see. */
export function seenBy<P extends Pick<Post, 'teamId'>>(posts: readonly P[], teamId: string | null): readonly P[] {
  return posts.filter((post) => post.teamId === null || post.teamId === teamId)
}

/** What somebody is shown already. */
export interface Shown {
  /** Posts of the day. */
  readonly posts: number
  readonly itemsOfDay: ReadonlySet<string>
  readonly itemsOfWeek: ReadonlySet<string>
}

/** What each audience of a post for the team is shown on the day. `standing`: the posts of its week. */
export function shownTo(standing: readonly Post[], day: Day, teamId: string | null): readonly Shown[] {
  return audiencesOf(standing, teamId).map((audience) => {
    const seen = seenBy(standing, audience)
    const onDay = seen.filter((post) => post.day === day)
    return { posts: onDay.length, itemsOfDay: idsOf(onDay), itemsOfWeek: idsOf(seen) }
  })
}

/** Why one more post would be too many for somebody who sees it: posts of the day, shares asked in the day, or in the week; null when there is room. */
export function whyCrowded(shown: readonly Shown[], itemId: string, limits: CrowdLimits): 'posts' | 'day' | 'week' | null {
  for (const { posts, itemsOfDay, itemsOfWeek } of shown) {
    if (posts + 1 > limits.postsPerDay) return 'posts'
    if (sizeWith(itemsOfDay, itemId) > limits.sharesPerDay) return 'day'
    if (sizeWith(itemsOfWeek, itemId) > limits.sharesPerWeek) return 'week'
  }
  return null
}

/**
 * The how manieth share of its day and of its week a post asks of somebody who sees it; of the same item's earlier post that day it asks
 * nothing more. `week`: the posts of its week, itself among them.
 */
export function sharesAskedOf(week: readonly Post[], post: Post): { readonly inDay: number; readonly inWeek: number } {
  const orderOf = ({ day, time, itemId }: Post) => `${day} ${time} ${itemId}`
  const before = week.filter((each) => orderOf(each) < orderOf(post))
  const asked = audiencesOf(week, post.teamId).map((teamId) => {
    const seen = seenBy(before, teamId)
    const onDay = seen.filter(({ day }) => day === post.day)
    const isAsked = onDay.some(({ itemId }) => itemId === post.itemId)
    return isAsked ? { inDay: 0, inWeek: 0 } : { inDay: sizeWith(idsOf(onDay), post.itemId), inWeek: sizeWith(idsOf(seen), post.itemId) }
  })
  return { inDay: Math.max(...asked.map(({ inDay }) => inDay)), inWeek: Math.max(...asked.map(({ inWeek }) => inWeek)) }
}

/** Who would see a post: its team, or for everybody's each team that has posts of its own. */
function audiencesOf(posts: readonly Post[], teamId: string | null): readonly (string | null)[] {
  return teamId === null ? [null, ...teamsIn(posts)] : [teamId]
}

function teamsIn(posts: readonly Post[]): readonly string[] {
  return [...new Set(posts.flatMap((post) => post.teamId ?? []))].sort()
}

function idsOf(posts: readonly Post[]): ReadonlySet<string> {
  return new Set(posts.map(({ itemId }) => itemId))
}

function sizeWith(ids: ReadonlySet<string>, id: string): number {
  return ids.has(id) ? ids.size : ids.size + 1
}

function worstOf(posts: readonly Post[], measure: (seen: readonly Post[]) => number): { teamId: string | null; count: number } {
  const all = [null, ...teamsIn(posts)].map((teamId) => ({ teamId, count: measure(seenBy(posts, teamId)) }))
  return all.reduce((worst, each) => (each.count > worst.count ? each : worst))
}
