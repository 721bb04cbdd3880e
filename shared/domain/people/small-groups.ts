/** Groups too small to be shown (requirement C2), so that no difference between figures gives one of them away. */
import { smallestGroup } from './types.ts'

/** Whether so many people may be shown as one figure. `smallest`: the program's setting, never under five. */
export function isShown(count: number, smallest: number): boolean {
  return count >= Math.max(smallest, smallestGroup)
}

/** What is known of a group beside its figures: how many people it has. */
export interface SizedGroup {
  readonly group: string
  readonly count: number
}

/**
 * Those of the groups that may be shown beside a total, the largest first. What is left of the total without them (small groups, and
 * who named none) is nobody or itself large enough: else its figures would follow by subtraction, and the smallest groups shown join
 * it until it is. The larger of two is always shown before the smaller, so that two answers to the question, with a higher and a lower
 * limit, together tell no more than one of them. Refuses nothing; groups must not overlap, and `total` counts all of them.
 */
export function groupsShown<G extends SizedGroup>(groups: readonly G[], total: number, smallest: number): readonly G[] {
  const inOrder = groups
    .filter(({ count }) => isShown(count, smallest))
    .toSorted((a, b) => b.count - a.count || (a.group < b.group ? -1 : 1))
  const rest = (shown: readonly G[]) => total - shown.reduce((sum, { count }) => sum + count, 0)
  let shown = inOrder
  while (shown.length > 0 && rest(shown) > 0 && !isShown(rest(shown), smallest)) shown = shown.slice(0, -1)
  return shown
}
