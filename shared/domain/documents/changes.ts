/** How a draft differs from a version, and which number its publication gets. */
import type { Block } from '../../contracts/document-nodes.ts'
import { saysTheSame } from './canonical.ts'

/** A block that differs: null where it was not there before, or is not there any more. */
export interface BlockChange {
  readonly id: string
  readonly before: Block | null
  readonly after: Block | null
  /** It says the same, elsewhere. */
  readonly moved: boolean
}

/** What differs, in the order of `after`, then what has gone; comments do not count. Both sides in reading order. */
export function changesBetween(before: readonly Block[], after: readonly Block[]): readonly BlockChange[] {
  const old = new Map(before.map((block) => [block.id, block]))
  const present = new Set(after.map((block) => block.id))
  const stayed = unmoved(before, after)
  const changes = after.flatMap((block): readonly BlockChange[] => {
    const was = old.get(block.id) ?? null
    if (was === null || !saysTheSame(was.node, block.node)) return [{ id: block.id, before: was, after: block, moved: false }]
    return stayed.has(block.id) ? [] : [{ id: block.id, before: was, after: block, moved: true }]
  })
  const gone = before.filter((block) => !present.has(block.id))
  return [...changes, ...gone.map((block) => ({ id: block.id, before: block, after: null, moved: false }))]
}

/** The most blocks that still follow each other as they did: what is not among them has moved. */
function unmoved(before: readonly Block[], after: readonly Block[]): ReadonlySet<string> {
  const placeBefore = new Map(before.map((block, place) => [block.id, place]))
  const common = after.flatMap(({ id }) => {
    const place = placeBefore.get(id)
    return place === undefined ? [] : [{ id, place }]
  })
  // Longest increasing subsequence: ends[n] is the item with the lowest place that ends a run of n + 1.
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, { place }] of common.entries()) {
    const length = firstNotBelow(ends, (end) => (common[end]?.place ?? 0) < place)
    previous[index] = ends[length - 1] ?? -1
    ends[length] = index
  }
  const ids = new Set<string>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) ids.add(common[index]?.id ?? '')
  return ids
}

function firstNotBelow(ends: readonly number[], isBelow: (end: number) => boolean): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    const end = ends[middle]
    if (end !== undefined && isBelow(end)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The number after `last` (null: nothing was published yet, "1.0"): the next minor one, "1.1"; the next major one, "2.0", when more than
 * half of the blocks changed and something of it matters.
 */
export function nextVersionNumber(
  last: string | null,
  change: { readonly changed: number; readonly blocks: number; readonly material: boolean },
): string {
  if (last === null) return '1.0'
  const [major = 1, minor = 0] = last.split('.').map(Number)
  return change.material && change.changed * 2 > change.blocks ? `${major + 1}.0` : `${major}.${minor + 1}`
}
