/** Where blocks stand: those that did not move keep their position, so that a save says only what changed. */
import { positionsBetween } from '#shared/domain/documents/nodes.ts'

/**
 * Positions for blocks in reading order. The longest run of known positions that already ascends is kept; every other block
 * gets a new one between its neighbours.
 */
export function placeBlocks(ids: readonly string[], known: ReadonlyMap<string, string>): readonly string[] {
  const kept = ascending(ids.map((id) => known.get(id) ?? null))
  const placed: string[] = []
  let index = 0
  while (index < ids.length) {
    const here = kept[index]
    if (here !== null && here !== undefined) {
      placed.push(here)
      index += 1
      continue
    }
    const next = kept.findIndex((position, at) => at > index && position !== null)
    const end = next === -1 ? ids.length : next
    placed.push(...positionsBetween(placed.at(-1) ?? null, kept[end] ?? null, end - index))
    index = end
  }
  return placed
}

/** The same list with null wherever a position is not part of the longest strictly ascending run. */
function ascending(positions: readonly (string | null)[]): readonly (string | null)[] {
  // `tails[n]` is the index at which the best run of length n + 1 ends, `previous` the way back along it.
  const tails: number[] = []
  const previous: number[] = []
  positions.forEach((position, index) => {
    if (position === null) return
    const length = firstNotBelow(tails, positions, position)
    previous[index] = tails[length - 1] ?? -1
    tails[length] = index
  })
  const kept: (string | null)[] = positions.map(() => null)
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept[index] = positions[index] ?? null
  return kept
}

function firstNotBelow(tails: readonly number[], positions: readonly (string | null)[], position: string): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[tails[middle] ?? 0] ?? '') < position) low = middle + 1
    else high = middle
  }
  return low
}
