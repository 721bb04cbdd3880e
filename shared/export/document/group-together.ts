/** Which neighbours are drawn as one thing: rows of one table, cards side by side. */
import type { BlockType } from '../../contracts/document-nodes.ts'

const together: ReadonlySet<BlockType> = new Set(['offLimits', 'faq', 'replyGuidance', 'termRule', 'hashtag', 'example', 'contact'])

/** The same items in the same order, neighbours of a kind that stands together in one group. */
export function groupTogether<T>(items: readonly T[], typeOf: (item: T) => BlockType): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && typeOf(last[0]) === typeOf(item) && together.has(typeOf(item))) last.push(item)
    else groups.push([item])
  }
  return groups
}
