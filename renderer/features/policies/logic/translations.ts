/** How far a translation is, and which of its blocks need somebody. */
import type { TranslatedBlock, Translation } from '#shared/contracts/document-shapes.ts'

export type BlockState = 'missing' | 'stale' | 'fresh'

/** `stale`: the original has changed since. */
export function blockState(block: Pick<TranslatedBlock, 'node' | 'stale'>): BlockState {
  if (block.node === null) return 'missing'
  return block.stale ? 'stale' : 'fresh'
}

/** Blocks that say what the original says, and all of them. */
export function progressOf(translation: Translation): { readonly done: number; readonly all: number } {
  return {
    done: translation.blocks.filter((block) => blockState(block) === 'fresh').length,
    all: translation.blocks.length,
  }
}

/** The next block after `current` that is missing or behind, from the top again after the last; null when there is none. */
export function nextBehind(translation: Translation, current: string | null): string | null {
  const at = translation.blocks.findIndex((block) => block.blockId === current)
  const around = [...translation.blocks.slice(at + 1), ...translation.blocks.slice(0, at + 1)]
  return around.find((block) => blockState(block) !== 'fresh')?.blockId ?? null
}
