/** Says in grey what belongs into an empty line of the block in which somebody writes. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** The sentence for an empty line, by the names of what it lies in, innermost first; null: none. */
export type HintOf = (path: readonly string[]) => string | null

/** Only the block at the caret is looked at, so that long documents cost nothing. */
export function hints(hintOf: HintOf) {
  return Extension.create({
    name: 'hints',
    addProseMirrorPlugins() {
      const { editor } = this
      return [new Plugin({ props: { decorations: (state) => (editor.isEditable ? hintsOf(state, hintOf) : null) } })]
    },
  })
}

function hintsOf({ doc, selection }: EditorState, hintOf: HintOf): DecorationSet | null {
  const { $from } = selection
  if ($from.depth === 0) return null
  const decorations: Decoration[] = []
  const look = (node: Node, at: number, path: readonly string[]) => {
    const names = [node.type.name, ...path]
    if (node.isTextblock) {
      const hint = node.content.size === 0 ? hintOf(names) : null
      if (hint !== null) decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-hint': hint }))
      return
    }
    node.forEach((child, offset) => look(child, at + 1 + offset, names))
  }
  look($from.node(1), $from.before(1), [])
  return decorations.length === 0 ? null : DecorationSet.create(doc, decorations)
}
