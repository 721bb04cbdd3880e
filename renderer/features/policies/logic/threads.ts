/** Comment threads in the order in which a reader of the text meets them. */
import type { Block, BlockNode, InnerNode } from '#shared/contracts/document-nodes.ts'
import type { Thread } from '#shared/contracts/document-shapes.ts'
import { inOrder } from '#shared/domain/documents/nodes.ts'

/** By the place of their words; those whose words are gone come last, the oldest first. */
export function threadsInOrder(threads: readonly Thread[], blocks: readonly Block[]): readonly Thread[] {
  const ids = inOrder(blocks).flatMap((block) => [...threadsOf(block.node), ...restOf(threads, block.id)])
  const places = new Map([...new Set(ids)].map((id, index) => [id, index]))
  const placeOf = (thread: Thread) => places.get(thread.id) ?? Number.POSITIVE_INFINITY
  return threads.toSorted((a, b) => compare(placeOf(a), placeOf(b)) || compare(begunAt(a), begunAt(b)))
}

/** Threads of a block whose marked words are gone still stand with that block. */
function restOf(threads: readonly Thread[], blockId: string): readonly string[] {
  return threads.filter((thread) => thread.blockId === blockId).map((thread) => thread.id)
}

function threadsOf(node: BlockNode | InnerNode): readonly string[] {
  if (node.type === 'text') return (node.marks ?? []).flatMap((mark) => (mark.type === 'comment' ? [mark.attrs.threadId] : []))
  return 'content' in node ? (node.content ?? []).flatMap(threadsOf) : []
}

/** The open thread after (or before) the one in sight; null when none is open. */
export function stepThread(threads: readonly Thread[], current: string | null, by: 1 | -1): Thread | null {
  const open = threads.filter((thread) => thread.resolvedAt === null)
  const at = open.findIndex((thread) => thread.id === current)
  if (at < 0) return (by === 1 ? open[0] : open.at(-1)) ?? null
  return open[(at + by + open.length) % open.length] ?? null
}

function begunAt(thread: Thread): number {
  return thread.comments[0]?.at ?? 0
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
