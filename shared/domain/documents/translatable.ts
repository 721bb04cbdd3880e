/** Which blocks a translator has anything to do with. */
import type { BlockNode } from '../../contracts/document-nodes.ts'

/** Lines and tags say the same everywhere; disclosure lines carry their languages with them. */
export const untranslatableTypes: readonly BlockNode['type'][] = ['horizontalRule', 'hashtag', 'disclosure']

/** False for these, and for lines that nobody has written on. */
export function isTranslatable(node: BlockNode): boolean {
  if (node.type === 'paragraph' || node.type === 'heading') return (node.content?.length ?? 0) > 0
  return !untranslatableTypes.includes(node.type)
}
