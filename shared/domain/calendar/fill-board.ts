/** The posts that stand while a calendar is filled, and what they forbid the next one. */
import { type ContentKind, contentKinds } from '../content/types.ts'
import { addDays, type Day, daysBetween } from '../day.ts'
import { type MixTargets, targetsOf } from './mix.ts'
import { type CrowdLimits, type Shown, shownTo, whyCrowded } from './overload.ts'
import { mondayOf } from './recurrence.ts'
import type { ItemFacts, Post } from './types.ts'

/** An item that could go out. */
export interface FillItem extends ItemFacts {
  readonly sourceId: string | null
  /** The same for one story told twice; empty: unlike any other. */
  readonly storyKey: string
  readonly canonicalUrl: string
  readonly locale: string | null
  readonly pinned: boolean
  /** Epoch ms. */
  readonly publishedAt: number
}

export interface FillLimits extends CrowdLimits, MixTargets {
  /** Days before the same story may go out again. */
  readonly repeatAfterDays: number
}

/** A post with what of its item the next ones must differ from. */
export interface BoardPost extends Post, Pick<FillItem, 'sourceId' | 'storyKey' | 'canonicalUrl'> {}

export interface Board {
  add(post: BoardPost): void
  /** The day nearest to `day` on which the item or its story stands; null: none. */
  nearest(item: Pick<FillItem, 'id' | 'storyKey' | 'canonicalUrl'>, day: Day): Day | null
  /** Whether something of the same source stands on the day, or on the days with posts before and after it. */
  besideSource(sourceId: string | null, day: Day): boolean
  /** Whether one more call to action there would be one after the other, or more than the limit. */
  asksTooMuch(day: Day, time: string): boolean
  whyCrowded(post: Pick<Post, 'day' | 'itemId' | 'teamId'>): ReturnType<typeof whyCrowded>
  /** Posts of a kind that are missing from its share if one more post of any kind goes out; negative: too many. */
  shortOf(kind: ContentKind): number
  /** Its share of the period's posts, 0 to 1. */
  shareOf(kind: ContentKind): number
}

/** Days between two posts that still follow one another. */
const longWeekend = 4

/** Only posts from `from` to `to` count in the mix; the others stand around them. */
export function createBoard(standing: readonly BoardPost[], limits: FillLimits, { from, to }: { from: Day; to: Day }): Board {
  const inOrder: BoardPost[] = []
  const crowds = createCrowds(limits)
  const stories = createStories()
  const daysBySource = new Map<string, Set<Day>>()
  const counts = new Map<ContentKind, number>(contentKinds.map((kind) => [kind, 0]))
  const postDays = new Set<Day>()
  /** By day: itself, and the days with posts before and after it. */
  const neighbours = new Map<Day, readonly Day[]>()
  const targets = targetsOf(limits)
  let all = 0
  let asking = 0
  function add(post: BoardPost): void {
    inOrder.splice(placeIn(inOrder, post), 0, post)
    crowds.add(post)
    postDays.add(post.day)
    stories.add(post)
    neighbours.clear()
    if (post.sourceId !== null) daysBySource.set(post.sourceId, (daysBySource.get(post.sourceId) ?? new Set()).add(post.day))
    if (post.day < from || post.day > to) return
    all += 1
    counts.set(post.kind, (counts.get(post.kind) ?? 0) + 1)
    if (post.callToAction) asking += 1
  }
  for (const post of standing) add(post)
  return {
    add,
    nearest: stories.nearest,
    besideSource(sourceId, day) {
      const days = sourceId === null ? undefined : daysBySource.get(sourceId)
      if (days === undefined) return false
      const around = neighbours.get(day) ?? [-1, 0, 1].map((way) => neighbour(day, way, postDays))
      neighbours.set(day, around)
      return around.some((each) => days.has(each))
    },
    asksTooMuch(day, time) {
      if (asking + 1 > (limits.callToActionLimit / 100) * (all + 1) + 1e-9) return true
      const place = placeIn(inOrder, { day, time })
      return inOrder[place - 1]?.callToAction === true || inOrder[place]?.callToAction === true
    },
    whyCrowded: crowds.why,
    shortOf: (kind) => targets[kind] * (all + 1) - (counts.get(kind) ?? 0),
    shareOf: (kind) => (all === 0 ? 0 : (counts.get(kind) ?? 0) / all),
  }
}

/** What people are shown in which week. */
function createCrowds(limits: CrowdLimits) {
  const byWeek = new Map<Day, BoardPost[]>()
  /** By day and team: asked for each item of a long library, and the same until the next post is added. */
  const shown = new Map<string, readonly Shown[]>()
  return {
    add(post: BoardPost): void {
      listIn(byWeek, mondayOf(post.day)).push(post)
      shown.clear()
    },
    why({ day, itemId, teamId }: Pick<Post, 'day' | 'itemId' | 'teamId'>): ReturnType<typeof whyCrowded> {
      const key = `${day} ${teamId ?? ''}`
      const audiences = shown.get(key) ?? shownTo(byWeek.get(mondayOf(day)) ?? [], day, teamId)
      shown.set(key, audiences)
      return whyCrowded(audiences, itemId, limits)
    },
  }
}

/** On which days a story stands: the item itself, or another one that tells the same. */
function createStories() {
  const byId = new Map<string, Day[]>()
  const byStory = new Map<string, Day[]>()
  const byLink = new Map<string, Day[]>()
  return {
    add({ itemId, storyKey, canonicalUrl, day }: BoardPost): void {
      listIn(byId, itemId).push(day)
      if (storyKey !== '') listIn(byStory, storyKey).push(day)
      if (canonicalUrl !== '') listIn(byLink, canonicalUrl).push(day)
    },
    nearest({ id, storyKey, canonicalUrl }: Pick<FillItem, 'id' | 'storyKey' | 'canonicalUrl'>, day: Day): Day | null {
      const lists = [byId.get(id), byStory.get(storyKey), byLink.get(canonicalUrl)]
      let near: Day | null = null
      for (const list of lists) for (const each of list ?? []) if (near === null || isNearer(each, near, day)) near = each
      return near
    },
  }
}

function isNearer(one: Day, other: Day, day: Day): boolean {
  return Math.abs(daysBetween(one, day)) < Math.abs(daysBetween(other, day))
}

/** The day itself, or the nearest day with posts one way: a long weekend away at most, else the next day. */
function neighbour(day: Day, way: number, postDays: ReadonlySet<Day>): Day {
  const steps = Array.from({ length: longWeekend }, (_, index) => addDays(day, way * (index + 1)))
  return steps.find((each) => postDays.has(each)) ?? addDays(day, way)
}

/** Where a post stands among posts in order: after those of the same minute. */
function placeIn(posts: readonly Post[], { day, time }: Pick<Post, 'day' | 'time'>): number {
  const at = `${day} ${time}`
  let [low, high] = [0, posts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const post = posts[middle]
    if (post !== undefined && `${post.day} ${post.time}` <= at) low = middle + 1
    else high = middle
  }
  return low
}

function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
