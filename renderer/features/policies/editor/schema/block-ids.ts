/** Every block has an id of its own that stays with it: through typing, splitting, wrapping in a list, and back through undo. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { v7 } from 'uuid'
import type { BlockType } from '#shared/contracts/document-nodes.ts'
import { brandTopics, policyTopics } from '#shared/domain/documents/types.ts'

/** Every kind of block, as the schema names it. */
export const blockTypes: readonly BlockType[] = [
  'heading',
  'paragraph',
  'bulletList',
  'orderedList',
  'table',
  'blockquote',
  'horizontalRule',
  'doDont',
  'offLimits',
  'faq',
  'replyGuidance',
  'crisisSteps',
  'legalNote',
  'termRule',
  'hashtag',
  'disclosure',
  'frequency',
  'swatch',
  'example',
  'contact',
]

const topics: readonly string[] = [...policyTopics, ...brandTopics]

/** The attribute `id` of blocks and what keeps it unique. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes: () => [
    {
      types: [...blockTypes],
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element: HTMLElement) => element.dataset['id'] ?? null,
          renderHTML: ({ id }: Record<string, unknown>) => (typeof id === 'string' ? { 'data-id': id } : {}),
        },
      },
    },
    {
      types: ['heading'],
      attributes: {
        topic: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element: HTMLElement) => topics.find((topic) => topic === element.dataset['topic']) ?? null,
          renderHTML: ({ topic }: Record<string, unknown>) => (typeof topic === 'string' ? { 'data-topic': topic } : {}),
        },
      },
    },
  ],
  onCreate() {
    const tr = giveIds(this.editor.state, null)
    if (tr !== null) this.editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta(notTyped, true))
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, state) =>
        transactions.some((transaction) => transaction.docChanged) ? giveIds(state, before.doc) : null,
    }),
  ],
})

/** Marks transactions that nobody typed: they are not saved. */
export const notTyped = 'notTyped'

/** The id of a top-level node; null while it has none. */
export function idOf(node: Node): string | null {
  const id: unknown = node.attrs['id']
  return typeof id === 'string' ? id : null
}

/** A transaction that gives ids to blocks without one and new ones to those that repeat one; null when all is well. */
function giveIds(state: EditorState, before: Node | null): Transaction | null {
  const lacking: { readonly node: Node; readonly at: number; readonly index: number }[] = []
  const taken = new Set<string>()
  state.doc.forEach((node, at, index) => {
    const id = idOf(node)
    if (id === null || taken.has(id)) lacking.push({ node, at, index })
    else taken.add(id)
  })
  if (lacking.length === 0) return null
  const { tr } = state
  for (const { node, at, index } of lacking) {
    const left = index === 0 ? null : state.doc.child(index - 1)
    const moved = left !== null && before !== null ? pushedDown(left, node, before) : null
    // A heading that is split speaks of its topic once.
    if (node.attrs['topic'] && left?.attrs['topic'] === node.attrs['topic']) tr.setNodeAttribute(at, 'topic', null)
    if (moved !== null && left !== null) {
      tr.setNodeAttribute(at - left.nodeSize, 'id', v7())
      tr.setNodeAttribute(at, 'id', moved)
      continue
    }
    const wrapped = wrappedId(node, taken)
    const id = wrapped ?? v7()
    taken.add(id)
    tr.setNodeAttribute(at, 'id', id)
  }
  return tr
}

/** Enter at the start of a block leaves an empty one above: the words below are still the same block. */
function pushedDown(left: Node, node: Node, before: Node): string | null {
  const id = idOf(left)
  const isNew = idOf(node) === null || idOf(node) === id
  if (id === null || left.content.size > 0 || node.content.size === 0 || !isNew) return null
  let is = false
  before.forEach((old) => {
    if (idOf(old) === id) is = old.content.eq(node.content)
  })
  return is ? id : null
}

/** A paragraph that became a list, or the other way round, is still the same block. */
function wrappedId(node: Node, taken: ReadonlySet<string>): string | null {
  let found: string | null = null
  node.descendants((inner) => {
    if (found !== null || inner.isText) return false
    const id = idOf(inner)
    if (id !== null && !taken.has(id)) found = id
    return found === null
  })
  return found
}
