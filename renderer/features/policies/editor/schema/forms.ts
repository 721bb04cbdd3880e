/** Blocks that are forms: no running text, they show as they print and open their fields when asked. */
import { Node } from '@tiptap/core'
import { blockHtml, type FieldBlockType } from './block-attributes.ts'
import { drawWith, type FieldView } from './field-view.ts'

/** Kinds of block that consist of fields alone. */
export const formTypes = [
  'termRule',
  'hashtag',
  'disclosure',
  'frequency',
  'swatch',
  'example',
  'contact',
] as const satisfies readonly FieldBlockType[]
export type FormType = (typeof formTypes)[number]

/** The forms, all drawn by `view`. */
export function forms(view: FieldView): readonly Node[] {
  return formTypes.map((type) =>
    Node.create({
      name: type,
      group: 'block',
      atom: true,
      ...blockHtml(type, false),
      addNodeView: () => drawWith(view),
    }),
  )
}
