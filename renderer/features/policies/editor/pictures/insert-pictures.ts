/** Pictures that were dropped or pasted as files become blocks of their own. */
import type { Editor } from '@tiptap/core'
import { openFieldsSoon } from '../acts/open-fields.ts'
import { emptyFields } from '../schema/block-attributes.ts'

/** One after the other, behind the block at `at`; the last opens its fields, so that it gets its words for those who do not see it. */
export async function insertPictures(
  editor: Editor,
  files: readonly File[],
  at: number,
  add: (file: File) => Promise<string | null>,
): Promise<void> {
  // The place moves with what is typed while a picture is prepared.
  let place = at
  const follow = ({ transaction }: { readonly transaction: { readonly mapping: { map: (at: number) => number } } }) => {
    place = transaction.mapping.map(place)
  }
  editor.on('transaction', follow)
  for (const file of files) {
    const assetId = await add(file)
    if (assetId === null || editor.isDestroyed) continue
    const { doc, tr, schema } = editor.state
    const $place = doc.resolve(Math.min(place, doc.content.size))
    const behind = $place.depth === 0 ? $place.pos : $place.after(1)
    const node = schema.nodes['example']?.create({ ...emptyFields.example, verdict: 'plain', assetId })
    if (node === undefined) continue
    editor.view.dispatch(tr.insert(behind, node))
    place = behind + node.nodeSize
    if (file === files.at(-1)) openFieldsSoon(editor, behind)
  }
  editor.off('transaction', follow)
}
