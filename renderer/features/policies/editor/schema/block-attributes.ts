/** Fields of blocks as attributes of the editor's nodes, and how they travel through the clipboard. */
import type { NodeConfig } from '@tiptap/core'
import { BlockNode, type BlockOf, type BlockType } from '#shared/contracts/document-nodes.ts'

/** Blocks that have fields beside, or instead of, running text. */
export type FieldBlockType = {
  [T in BlockType]: BlockOf<T> extends { readonly attrs: object } ? (T extends 'heading' ? never : T) : never
}[BlockType]
export type FieldsOf<T extends FieldBlockType> = BlockOf<T> extends { readonly attrs: infer Attrs } ? Attrs : never

/** What a new block of each kind begins with. */
export const emptyFields: { readonly [T in FieldBlockType]: FieldsOf<T> } = {
  offLimits: { topic: '', keywords: [], must: true },
  replyGuidance: { situation: '' },
  legalNote: { jurisdiction: 'any', source: '', checkedOn: null },
  termRule: { say: '', avoid: [], match: 'word', note: '', must: false },
  hashtag: { tag: '', use: 'required', campaign: '', must: false },
  disclosure: { lines: [], must: true },
  frequency: { times: 2, per: 'week', note: '' },
  swatch: { colors: [], logo: null, note: '' },
  example: { verdict: 'right', assetId: null, alt: '', caption: '' },
  contact: { name: '', role: '', email: '', phone: '', hours: '', note: '' },
}

/** Whether a kind of block has fields. */
export function hasFields(type: string): type is FieldBlockType {
  return Object.hasOwn(emptyFields, type)
}

/** The fields of a node as the contract has them; what is not as it should be (pasted, or from a file) counts as empty. */
export function readFields<T extends FieldBlockType>(type: T, attrs: Readonly<Record<string, unknown>>): FieldsOf<T> {
  const read = BlockNode.safeParse({ type, attrs })
  return read.success && 'attrs' in read.data ? (read.data.attrs as FieldsOf<T>) : emptyFields[type]
}

/** How a node that draws itself is written to the clipboard and read back. */
export function blockHtml(type: BlockType, hasContent: boolean): Pick<NodeConfig, 'addAttributes' | 'parseHTML' | 'renderHTML'> {
  return {
    addAttributes: () => (hasFields(type) ? fieldAttributes(type) : {}),
    parseHTML: () => [{ tag: `div[data-block="${type}"]` }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { id: _, ...fields } = node.attrs
      const attributes = { ...HTMLAttributes, 'data-block': type, ...(hasFields(type) ? { 'data-fields': JSON.stringify(fields) } : {}) }
      return hasContent ? ['div', attributes, 0] : ['div', attributes]
    },
  }
}

function fieldAttributes(type: FieldBlockType) {
  const names = Object.entries(emptyFields[type])
  return Object.fromEntries(
    names.map(([name, value]) => [
      name,
      {
        default: value,
        keepOnSplit: false,
        renderHTML: () => ({}),
        parseHTML: (element: HTMLElement) => pastedFields(type, element)[name] ?? value,
      },
    ]),
  )
}

function pastedFields(type: FieldBlockType, element: HTMLElement): Readonly<Record<string, unknown>> {
  try {
    return { ...readFields(type, JSON.parse(element.dataset['fields'] ?? '{}')) }
  } catch {
    return {}
  }
}
