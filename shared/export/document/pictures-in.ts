/** Which pictures of the workspace a document shows. */
import type { Block } from '../../contracts/document-nodes.ts'

/** Ids of assets, each once, in reading order. */
export function picturesIn(blocks: readonly Block[]): readonly string[] {
  const ids = blocks.flatMap(({ node }) => {
    if (node.type === 'example') return [node.attrs.assetId]
    return node.type === 'swatch' ? [node.attrs.logo] : []
  })
  return [...new Set(ids.filter((id) => id !== null))]
}
