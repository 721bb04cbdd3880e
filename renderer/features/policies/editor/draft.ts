/** What the file is known to hold of a document, and how far the text on the screen has moved away from it. */
import type { Block, BlockNode } from '#shared/contracts/document-nodes.ts'

/** Blocks by id, as they were last read from the file or saved to it. */
export type SavedBlocks = ReadonlyMap<string, Block>

export interface Difference {
  /** New and changed. */
  readonly blocks: readonly Block[]
  /** Ids of those that went. */
  readonly removed: readonly string[]
}

/** Blocks by their id. */
export function toSaved(blocks: readonly Block[]): SavedBlocks {
  return new Map(blocks.map((block) => [block.id, block]))
}

/** What has to be saved so that the file says what the screen says. */
export function differenceFrom(saved: SavedBlocks, blocks: readonly Block[]): Difference {
  const here = new Set(blocks.map(({ id }) => id))
  return {
    blocks: blocks.filter((block) => !isSameBlock(saved.get(block.id), block)),
    removed: [...saved.keys()].filter((id) => !here.has(id)),
  }
}

/** The file's blocks after a difference was saved. */
export function withDifference(saved: SavedBlocks, { blocks, removed }: Difference): SavedBlocks {
  const next = new Map(saved)
  for (const block of blocks) next.set(block.id, block)
  for (const id of removed) next.delete(id)
  return next
}

/** Whether there is nothing to save. */
export function isNone({ blocks, removed }: Difference): boolean {
  return blocks.length === 0 && removed.length === 0
}

/** Whether two blocks say the same at the same place. */
export function isSameBlock(a: Block | undefined, b: Block | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.position === b.position && isSameNode(a.node, b.node))
}

/** Whether two nodes read from the editor say the same: their keys come in the contract's order. */
export function isSameNode(a: BlockNode, b: BlockNode): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
