/** Small truths about document nodes that every reader of them needs: their words, their marks, their order. */
import { generateNKeysBetween } from 'fractional-indexing'
import type { Block, BlockNode, InnerNode, Mark } from '../../contracts/document-nodes.ts'

/** Running text of a node without marks; parts that stand on lines of their own are parted by line breaks. Fields of forms are not in it. */
export function nodeToText(node: BlockNode | InnerNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'hardBreak') return '\n'
  const children = 'content' in node ? (node.content ?? []) : []
  return children.map(nodeToText).join(isInline(children[0]) ? '' : '\n')
}

/** The node without the marks that tie comments to it, as if it had never had any: what readers get, and what a version's hash is made of. */
export function withoutComments<N extends BlockNode | InnerNode>(node: N): N {
  return joinTexts(mapMarks(node, (marks) => marks.filter((mark) => mark.type !== 'comment')))
}

/** The same tree with the marks of every text changed; a text left without marks has none at all. */
export function mapMarks<N extends BlockNode | InnerNode>(node: N, change: (marks: readonly Mark[]) => readonly Mark[]): N {
  if (node.type === 'text') {
    const marks = [...change(node.marks ?? [])]
    const { marks: _, ...bare } = node
    return (marks.length === 0 ? bare : { ...bare, marks }) as N
  }
  if (!('content' in node) || node.content === undefined) return node
  return { ...node, content: node.content.map((child) => mapMarks(child, change)) }
}

/** A mark parts the text it stands on; texts that look the same are one again when it has gone. */
function joinTexts<N extends BlockNode | InnerNode>(node: N): N {
  if (!('content' in node) || node.content === undefined) return node
  const content: InnerNode[] = []
  for (const child of node.content.map(joinTexts)) {
    const last = content.at(-1)
    if (last?.type === 'text' && child.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(child.marks)) {
      content[content.length - 1] = { ...last, text: last.text + child.text }
    } else content.push(child)
  }
  return { ...node, content }
}

/** Positions for `count` blocks between two others; null is the beginning or the end. They sort as text. */
export function positionsBetween(before: string | null, after: string | null, count: number): readonly string[] {
  return generateNKeysBetween(before, after, count)
}

/** Blocks in reading order; ids decide between two that were put at the same place on two computers. */
export function inOrder<B extends Pick<Block, 'id' | 'position'>>(blocks: readonly B[]): B[] {
  return blocks.toSorted((a, b) => compare(a.position, b.position) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function isInline(node: InnerNode | undefined): boolean {
  return node?.type === 'text' || node?.type === 'hardBreak'
}
