/** What changed between two states of a document, in reading order and word by word. */
import type { Block, BlockNode, InnerNode } from '../../contracts/document-nodes.ts'
import type { Redline, RedlineBlock } from '../../contracts/document-shapes.ts'
import { inOrder } from '../documents/nodes.ts'
import { blockToLines } from './block-lines.ts'
import { isMaterialChange, sentencesKept } from './material.ts'
import { textToRuns } from './word-runs.ts'
import { countWords } from './words.ts'

export interface RedlineOptions {
  /** Blocks compared, and how many there are. */
  readonly onProgress?: (done: number, all: number) => void
  /** Throws its reason when it fires. */
  readonly signal?: AbortSignal
}

/** A block of either side; null where it is not. */
interface Pair {
  readonly before: Block | null
  readonly after: Block | null
  readonly moved: boolean
}

/** Compares at once. Blocks are known by their id, or else by saying the very same. */
export function redline(before: readonly Block[], after: readonly Block[], { onProgress, signal }: RedlineOptions = {}): Redline {
  const steps = redlineSteps(before, after)
  for (;;) {
    signal?.throwIfAborted()
    const step = steps.next()
    if (step.done) return step.value
    onProgress?.(step.value.done, step.value.all)
  }
}

/** The same, one block a step, for callers that must stay free for others in between. */
export function* redlineSteps(
  before: readonly Block[],
  after: readonly Block[],
): Generator<{ readonly done: number; readonly all: number }, Redline> {
  const pairs = align(inOrder(before), inOrder(after))
  const kept = sentencesKept(
    before.map(({ node }) => node),
    after.map(({ node }) => node),
  )
  const blocks: RedlineBlock[] = []
  for (const pair of pairs) {
    blocks.push(comparePair(pair, kept))
    yield { done: blocks.length, all: pairs.length }
  }
  return { blocks, wordsAdded: countRuns(blocks, 'added'), wordsRemoved: countRuns(blocks, 'removed') }
}

function countRuns(blocks: readonly RedlineBlock[], op: 'added' | 'removed'): number {
  return blocks.flatMap(({ runs }) => runs).reduce((sum, run) => sum + (run.op === op ? countWords(run.text) : 0), 0)
}

function comparePair({ before, after, moved }: Pair, kept: ReadonlySet<string>): RedlineBlock {
  const { id, node } = after ?? before ?? raiseEmpty()
  const withLinks = addresses(before?.node) !== addresses(after?.node)
  const [old, now] = [textOf(before, withLinks), textOf(after, withLinks)]
  return {
    id,
    type: node.type,
    level: node.type === 'heading' ? node.attrs.level : null,
    change: changeOf(before, after, moved, old !== now),
    material: (before === null || after === null || old !== now) && isMaterialChange(before?.node ?? null, after?.node ?? null, kept),
    runs: [...textToRuns(old, now)],
  }
}

function raiseEmpty(): never {
  throw new Error('A pair without blocks')
}

function changeOf(before: Block | null, after: Block | null, moved: boolean, differs: boolean): RedlineBlock['change'] {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  if (moved) return 'moved'
  return differs ? 'changed' : 'same'
}

/** Where links lead is shown only where it changed. */
function textOf(block: Block | null, withLinks: boolean): string {
  if (block === null) return ''
  const links = withLinks ? addresses(block.node) : ''
  return [...blockToLines(block.node), ...(links === '' ? [] : [links])].join('\n')
}

function addresses(node: BlockNode | InnerNode | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'text') return (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])).join('\n')
  const children = 'content' in node ? (node.content ?? []) : []
  return children
    .map(addresses)
    .filter((each) => each !== '')
    .join('\n')
}

/** Blocks of both sides in reading order: what went stands where it stood, after what was before it. */
function align(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const partner = partners(before, after)
  const placeBefore = new Map(before.map((block, at) => [block.id, at]))
  const kept = after.flatMap((block) => partner.get(block.id) ?? [])
  const stays = new Set(kept.map(({ id }) => id))
  const steady = longestRising(kept.map(({ id }) => placeBefore.get(id) ?? 0))
  const pairs: Pair[] = []
  let next = 0
  const passGone = (): void => {
    for (; next < before.length; next += 1) {
      const block = before[next]
      if (block === undefined || steady.has(next)) return
      if (!stays.has(block.id)) pairs.push({ before: block, after: null, moved: false })
    }
  }
  for (const block of after) {
    passGone()
    const old = partner.get(block.id) ?? null
    const place = old === null ? null : (placeBefore.get(old.id) ?? null)
    const isSteady = place !== null && steady.has(place)
    pairs.push({ before: old, after: block, moved: old !== null && !isSteady })
    if (isSteady) next = place + 1
  }
  passGone()
  return pairs
}

/** The old block of each new one: the one with its id, else an otherwise lost one that says the same (cut and pasted). */
function partners(before: readonly Block[], after: readonly Block[]): ReadonlyMap<string, Block> {
  const oldById = new Map(before.map((block) => [block.id, block]))
  const newIds = new Set(after.map(({ id }) => id))
  const lost = new Map<string, Block[]>()
  for (const block of before) if (!newIds.has(block.id)) lost.set(saying(block), [...(lost.get(saying(block)) ?? []), block])
  return new Map(
    after.flatMap((block): readonly (readonly [string, Block])[] => {
      const old = oldById.get(block.id) ?? lost.get(saying(block))?.shift()
      return old === undefined ? [] : [[block.id, old]]
    }),
  )
}

function saying({ node }: Block): string {
  return JSON.stringify([node.type, ...blockToLines(node)])
}

/** The numbers of one longest rising row among them (patience sorting): these stayed in their order, the others were moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const comesAfter = new Map<number, number | undefined>()
  for (const number of numbers) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    comesAfter.set(number, ends[low - 1])
    ends[low] = number
  }
  const rising = new Set<number>()
  for (let last = ends.at(-1); last !== undefined; last = comesAfter.get(last)) rising.add(last)
  return rising
}
