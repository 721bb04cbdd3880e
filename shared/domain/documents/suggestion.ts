/** Puts proposed words in the place of those that a comment thread marks. */
import type { BlockNode, InnerNode, Mark, TextNode } from '../../contracts/document-nodes.ts'

/**
 * The node with the marked words replaced; the new ones look as the first of the old did. Empty words take the old ones away. Null when
 * no text bears the thread's mark any more.
 */
export function replaceThread(node: BlockNode, threadId: string, words: string): BlockNode | null {
  const isMarked = (mark: Mark) => mark.type === 'comment' && mark.attrs.threadId === threadId
  let isPlaced = false
  const replaceText = (text: TextNode): readonly InnerNode[] => {
    if (text.marks?.some(isMarked) !== true) return [text]
    const isFirst = !isPlaced
    isPlaced = true
    const marks = text.marks.filter((mark) => !isMarked(mark))
    return isFirst && words !== '' ? [{ type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) }] : []
  }
  const replaceIn = <N extends BlockNode | InnerNode>(parent: N): N => {
    if (!('content' in parent) || parent.content === undefined) return parent
    return { ...parent, content: parent.content.flatMap((child) => (child.type === 'text' ? replaceText(child) : [replaceIn(child)])) }
  }
  const replaced = replaceIn(node)
  return isPlaced ? replaced : null
}
