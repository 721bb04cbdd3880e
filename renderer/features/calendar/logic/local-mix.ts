/** The mix as it would be with some proposals left out or swapped: counted from what was reckoned for all of them. */
import type { Mix } from '#shared/contracts/calendar.ts'
import type { ContentKind } from '#shared/domain/content/types.ts'

/** `gone` are kinds that are counted in `after` and are not to be, `come` those to be counted instead. */
export function mixWithout(after: Mix, gone: readonly ContentKind[], come: readonly ContentKind[]): Pick<Mix, 'posts' | 'kinds'> {
  const posts = after.posts - gone.length + come.length
  const count = (kinds: readonly ContentKind[], kind: ContentKind) => kinds.filter((each) => each === kind).length
  return {
    posts,
    kinds: after.kinds.map(({ kind, posts: all, target }) => {
      const left = all - count(gone, kind) + count(come, kind)
      return { kind, posts: left, share: posts === 0 ? 0 : left / posts, target }
    }),
  }
}
