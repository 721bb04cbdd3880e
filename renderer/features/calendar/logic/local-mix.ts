/** The mix as it would be with some proposals left out or swapped: counted from what was reckoned for all of them. */
import type { Mix, Proposal } from '#shared/contracts/calendar.ts'
import { advertisingOf } from '#shared/domain/calendar/mix.ts'

type Counted = Pick<Proposal, 'kind' | 'callToAction'>

/** `gone` are counted in `after` and are not to be, `come` are counted instead. Alarms: of advertising alone, the others need every day. */
export function mixWithout(
  after: Mix,
  gone: readonly Counted[],
  come: readonly Counted[],
): Pick<Mix, 'posts' | 'kinds' | 'callsToAction' | 'alarms'> {
  const posts = after.posts - gone.length + come.length
  const shareOf = (count: number) => (posts === 0 ? 0 : count / posts)
  const countIn = (some: readonly Counted[], counts: (each: Counted) => boolean) => some.filter(counts).length
  const left = (all: number, counts: (each: Counted) => boolean) => all - countIn(gone, counts) + countIn(come, counts)
  const kinds = after.kinds.map(({ kind, posts: all, target }) => {
    const count = left(all, (each) => each.kind === kind)
    return { kind, posts: count, share: shareOf(count), target }
  })
  const asking = left(after.callsToAction.posts, ({ callToAction }) => callToAction)
  const callsToAction = { posts: asking, share: shareOf(asking), limit: after.callsToAction.limit }
  return { posts, kinds, callsToAction, alarms: advertisingOf(posts, callsToAction) }
}
