/** Between the blocks of the contract and the editor's document: the one place that knows both shapes. */
import type { JSONContent } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { type Block, BlockNode } from '#shared/contracts/document-nodes.ts'
import { inOrder, nodeToText } from '#shared/domain/documents/nodes.ts'
import { placeBlocks } from './place-blocks.ts'
import { idOf } from './schema/block-ids.ts'
import { largestSpan } from './schema/prose.ts'

/** Longest text of one node in the contract; a longer one is cut into several, which the editor joins again. */
const longestText = 20_000

/**
 * The editor's document; without blocks it has one empty paragraph. A block that the schema does not know in this shape (a file
 * written by hand) is shown by its words, and stays as it is until somebody writes in it.
 */
export function blocksToDoc(schema: Schema, blocks: readonly Block[]): JSONContent {
  const content = inOrder(blocks).map((block): JSONContent => blockToNode(schema, block).toJSON())
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

/** One block as a node of the editor. */
export function blockToNode(schema: Schema, block: Pick<Block, 'id' | 'node'>): Node {
  try {
    const node = schema.nodeFromJSON(blockToJson(block))
    node.check()
    return node
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const words = nodeToText(block.node)
    return schema.node('paragraph', { id: block.id }, words === '' ? [] : [schema.text(words)])
  }
}

/** Reads documents one after the other; top-level nodes that did not change are not read again and keep their block. */
export interface BlockReader {
  /** Blocks in reading order; those without a position in `positions` get one between their neighbours. */
  readonly read: (doc: Node, positions: ReadonlyMap<string, string>) => readonly Block[]
}

/** Creates a reader with a memory of its own. */
export function createBlockReader(): BlockReader {
  // One map and not two that lead to each other: chains of weak references are what collecting garbage takes longest over.
  const blocks = new WeakMap<Node, Block>()
  return {
    read: (doc, positions) => {
      const children = doc.children.flatMap((child) => {
        const id = idOf(child)
        return id === null ? [] : [{ id, child }]
      })
      const places = placeBlocks(
        children.map(({ id }) => id),
        positions,
      )
      return children.map(({ id, child }, index) => {
        const position = places[index] ?? ''
        const known = blocks.get(child)
        if (known !== undefined && known.id === id && known.position === position) return known
        const block = { id, position, node: known?.node ?? nodeToBlockNode(child) }
        blocks.set(child, block)
        return block
      })
    },
  }
}

/** One node of the editor as the contract wants it: without its id and without what stands at its default. */
export function nodeToBlockNode(node: Node): BlockNode {
  const json = tidy(node.toJSON(), true)
  const read = BlockNode.safeParse(json)
  // What the contract would refuse is sent all the same, so that the refusal is said and nothing is dropped in silence.
  return read.success ? read.data : (json as unknown as BlockNode)
}

function blockToJson({ id, node }: Pick<Block, 'id' | 'node'>): JSONContent {
  const json = bound(node as JSONContent)
  return { ...json, attrs: { ...json.attrs, id } }
}

/** Spans of cells from a file that somebody wrote by hand are held to what the editor can draw. */
function bound(json: JSONContent): JSONContent {
  const attrs =
    json.attrs === undefined
      ? undefined
      : Object.fromEntries(Object.entries(json.attrs).map(([key, value]) => [key, boundSpan(key, value)]))
  return { ...json, ...(attrs === undefined ? {} : { attrs }), ...(json.content === undefined ? {} : { content: json.content.map(bound) }) }
}

function boundSpan(key: string, value: unknown): unknown {
  if (key !== 'colspan' && key !== 'rowspan') return value
  return typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, 1), largestSpan) : 1
}

function tidy(json: JSONContent, isBlock: boolean): JSONContent {
  const { type, text, marks, content } = json
  const attrs = Object.entries(json.attrs ?? {}).filter(([key, value]) => isKept(key, value, isBlock))
  return {
    ...(type === undefined ? {} : { type }),
    ...(text === undefined ? {} : { text }),
    ...(marks === undefined ? {} : { marks }),
    ...(attrs.length === 0 ? {} : { attrs: Object.fromEntries(attrs) }),
    ...(content === undefined ? {} : { content: content.flatMap(cut).map((child) => tidy(child, false)) }),
  }
}

/** Inside a block only numbers that say something: spans of cells, the first figure of a list. */
function isKept(key: string, value: unknown, isBlock: boolean): boolean {
  if (isBlock) return key !== 'id'
  return typeof value === 'number' && value !== 1
}

function cut(json: JSONContent): JSONContent[] {
  const { text } = json
  if (text === undefined || text.length <= longestText) return [json]
  const pieces = Math.ceil(text.length / longestText)
  return Array.from({ length: pieces }, (_, index) => ({ ...json, text: text.slice(index * longestText, (index + 1) * longestText) }))
}
