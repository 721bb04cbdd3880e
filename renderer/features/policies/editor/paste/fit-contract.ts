/** Pasted nodes held to what a document can be saved with: whatever was forged or is too long must not stop the saving of all the rest. */
import { Fragment, type Node } from '@tiptap/pm/model'
import { hasFields, readFields } from '../schema/block-attributes.ts'

/** Most children of one node, under the contract's 500: room for what is added by hand. */
const most = 400
/** Kinds that say the same when they are cut into several. */
const cuttable: readonly string[] = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'listItem', 'table']

/** Attributes that the contract knows; forged ones become those of an empty block. */
export function fitAttributes(node: Node): Node['attrs'] {
  const { name } = node.type
  if (hasFields(name)) return { ...node.attrs, ...readFields(name, node.attrs) }
  if (name !== 'heading') return node.attrs
  const level: unknown = node.attrs['level']
  return level === 1 || level === 2 || level === 3 ? node.attrs : { ...node.attrs, level: 2, topic: null }
}

/** The node with these children, as several nodes of its kind where they are too many. */
export function cutLong(node: Node, attrs: Node['attrs'], children: readonly Node[]): readonly Node[] {
  const make = (part: readonly Node[], more: Node['attrs'] = attrs) => node.type.create(more, Fragment.from(part), node.marks)
  if (children.length <= most || !cuttable.includes(node.type.name)) return [make(children)]
  const start = Number(attrs['start'] ?? 1)
  return Array.from({ length: Math.ceil(children.length / most) }, (_, index) => {
    const part = children.slice(index * most, (index + 1) * most)
    if (index === 0) return make(part)
    return make(part, { ...attrs, id: null, ...(node.type.name === 'orderedList' ? { start: start + index * most } : {}) })
  })
}
