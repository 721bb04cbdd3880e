/** The mix of content over a period: whose stories are told, how much is asked for, and what is amiss with it. */
import type { Reason } from '../../ids.ts'
import { type ContentKind, contentKinds } from '../content/types.ts'
import { type Day, daysBetween } from '../day.ts'
import type { Post } from './types.ts'

/** Per cent; the three targets together are 100. */
export interface MixTargets {
  readonly mixCompany: number
  readonly mixThirdParty: number
  readonly mixEmployee: number
  readonly callToActionLimit: number
}

export interface MixReport {
  readonly posts: number
  /** Shares and targets are of all posts, 0 to 1. */
  readonly kinds: { readonly kind: ContentKind; readonly posts: number; readonly share: number; readonly target: number }[]
  readonly callsToAction: { readonly posts: number; readonly share: number; readonly limit: number }
  readonly alarms: Reason[]
  /** Enough posts to speak of a mix, and nothing amiss. */
  readonly onTarget: boolean
}

/** Fewer posts than this have no mix. */
export const fewestPosts = 5
/** Percentage points that a kind may be under its target. */
const tolerance = 5
/** So many days in a row without a kind are a drought, when among the posts that went out meanwhile at least so many of it were due. */
const drought = { days: 14, due: 1.5 }
/** So many calls to action one after the other are a stream of advertising. */
const streamLength = 3

/** Targets as shares, 0 to 1. */
export function targetsOf({ mixCompany, mixThirdParty, mixEmployee }: MixTargets): Readonly<Record<ContentKind, number>> {
  return { company: mixCompany / 100, 'third-party': mixThirdParty / 100, employee: mixEmployee / 100 }
}

/** The mix of posts in any order. `availableOf`: how many approved items of a kind would mend it, asked for the sentence of a kind that lacks. */
export function mixOf(posts: readonly Post[], targets: MixTargets, availableOf: (kind: ContentKind) => number = () => 0): MixReport {
  const inOrder = [...posts].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const shareOf = (count: number) => (posts.length === 0 ? 0 : count / posts.length)
  const wanted = targetsOf(targets)
  const kinds = contentKinds.map((kind) => {
    const count = posts.filter((post) => post.kind === kind).length
    return { kind, posts: count, share: shareOf(count), target: wanted[kind] }
  })
  const asking = posts.filter((post) => post.callToAction).length
  const callsToAction = { posts: asking, share: shareOf(asking), limit: targets.callToActionLimit / 100 }
  const alarms = [
    ...kindsUnder(posts.length, kinds, availableOf),
    ...kinds.flatMap(({ kind, target }) => droughtOf(inOrder, kind, target)),
    ...advertisingOf(posts.length, callsToAction),
    ...streamOf(inOrder),
  ]
  return { posts: posts.length, kinds, callsToAction, alarms, onTarget: posts.length >= fewestPosts && alarms.length === 0 }
}

/** A kind as sentences choose by it: their grammar takes no hyphen. */
export function whichKind(kind: ContentKind | 'any'): string {
  return kind === 'third-party' ? 'third' : kind
}

/** Shares `total` whole things out by weight, the largest remainders rounding up: percentages that make 100. All 0 when nothing weighs. */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const left = total - exact.reduce((all, value) => all + Math.floor(value), 0)
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }))
  const rounded = new Set(
    byRemainder
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, Math.round(left))
      .map(({ index }) => index),
  )
  return exact.map((value, index) => Math.floor(value) + (rounded.has(index) ? 1 : 0))
}

/** Of the same minute, always the same one comes first. */
function orderOf({ day, time, itemId, kind, callToAction }: Post): string {
  return `${day} ${time} ${itemId} ${kind} ${callToAction}`
}

function kindsUnder(posts: number, kinds: MixReport['kinds'], availableOf: (kind: ContentKind) => number): Reason[] {
  if (posts < fewestPosts) return []
  const percents = apportion(
    100,
    kinds.map((each) => each.posts),
  )
  return kinds.flatMap(({ kind, share, target }, index) => {
    const points = (target - share) * 100
    if (points <= tolerance + 1e-9) return []
    const data = { kind, which: whichKind(kind), points: Math.round(points), share: percents[index] ?? 0, target: Math.round(target * 100) }
    return [{ code: 'mix.under-target', data: { ...data, available: availableOf(kind) } }]
  })
}

/** The longest time without a kind while other posts went out. */
function droughtOf(posts: readonly Post[], kind: ContentKind, target: number): Reason[] {
  const first = posts[0]
  const last = posts.at(-1)
  if (first === undefined || last === undefined || posts.length < fewestPosts) return []
  const stretches: { from: Day; to: Day; days: number; posts: number }[] = []
  let from = first.day
  let others = 0
  // A day with a post of the kind is not dry itself; the first and the last day of the period may be.
  let inside = 0
  const close = (to: Day, tail: number) => stretches.push({ from, to, days: daysBetween(from, to) + 1 - inside - tail, posts: others })
  for (const post of posts) {
    if (post.kind !== kind) {
      others += 1
      continue
    }
    close(post.day, 1)
    from = post.day
    others = 0
    inside = 1
  }
  close(last.day, 0)
  const dry = stretches.filter(({ days, posts: count }) => days >= drought.days && count * target >= drought.due)
  const longest = dry.sort((a, b) => b.days - a.days)[0]
  return longest === undefined
    ? []
    : [{ code: 'mix.drought', data: { kind, which: whichKind(kind), days: longest.days, from: longest.from, to: longest.to } }]
}

/** `mix.advertising` when more posts ask for something than may; nothing while there are too few to speak of. */
export function advertisingOf(posts: number, { posts: asking, share, limit }: MixReport['callsToAction']): Reason[] {
  if (posts < fewestPosts || share <= limit + 1e-9) return []
  return [{ code: 'mix.advertising', data: { posts: asking, share: Math.round(share * 100), limit: Math.round(limit * 100) } }]
}

/** The longest run of calls to action. */
function streamOf(posts: readonly Post[]): Reason[] {
  const runs: Post[][] = [[]]
  for (const post of posts) {
    if (post.callToAction) runs.at(-1)?.push(post)
    else runs.push([])
  }
  const [longest = []] = runs.sort((a, b) => b.length - a.length)
  const [first, last] = [longest[0], longest.at(-1)]
  if (longest.length < streamLength || first === undefined || last === undefined) return []
  return [{ code: 'mix.stream', data: { count: longest.length, from: first.day, to: last.day } }]
}
