/** Which blocks of a redline are shown, and which of them are changes to step through. */
import type { RedlineBlock } from '#shared/contracts/document-shapes.ts'

export interface ShownBlock {
  readonly block: RedlineBlock
  /** Blocks that stayed the same were left out before it. */
  readonly afterGap: boolean
}

/** Blocks that are not the same on both sides, in reading order. */
export function changesOf(blocks: readonly RedlineBlock[]): readonly RedlineBlock[] {
  return blocks.filter(({ change }) => change !== 'same')
}

/** Everything, or only changes, each under the heading it stands under. */
export function shownBlocks(blocks: readonly RedlineBlock[], onlyChanges: boolean): readonly ShownBlock[] {
  const places = onlyChanges ? placesOfChanges(blocks) : blocks.map((_, at) => at)
  return places.flatMap((at, index) => {
    const block = blocks[at]
    return block === undefined ? [] : [{ block, afterGap: at > (places[index - 1] ?? -1) + 1 }]
  })
}

function placesOfChanges(blocks: readonly RedlineBlock[]): readonly number[] {
  const places = new Set<number>()
  let heading: number | null = null
  for (const [at, { type, change }] of blocks.entries()) {
    if (type === 'heading') heading = at
    if (change === 'same') continue
    if (heading !== null) places.add(heading)
    places.add(at)
  }
  return [...places].toSorted((a, b) => a - b)
}

/** The change after (`step` 1) or before (-1) the one in sight, round and round; null when there is none. */
export function stepTo(changes: readonly RedlineBlock[], current: string | null, step: 1 | -1): string | null {
  if (changes.length === 0) return null
  const at = changes.findIndex(({ id }) => id === current)
  const next = at < 0 ? (step === 1 ? 0 : changes.length - 1) : (at + step + changes.length) % changes.length
  return changes[next]?.id ?? null
}
