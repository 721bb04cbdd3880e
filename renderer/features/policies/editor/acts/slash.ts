/** "/" in an empty place lists every kind of block; this is the part that watches what is typed. */
import { type Editor, Extension } from '@tiptap/core'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { type BlockKind, findKinds } from './block-kinds.ts'

/** What the open list shows. */
export interface SlashList {
  readonly kinds: readonly BlockKind[]
  readonly index: number
  /** Where the "/" stands in the window. */
  readonly place: DOMRect | null
  readonly choose: (kind: BlockKind) => void
}

/** The list as React reads it. */
export interface SlashStore {
  readonly get: () => SlashList | null
  readonly set: (list: SlashList | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Creates the store of one editor. */
export function createSlashStore(): SlashStore {
  const listeners = new Set<() => void>()
  let list: SlashList | null = null
  return {
    get: () => list,
    set: (next) => {
      list = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

interface SlashOptions {
  readonly store: SlashStore
  readonly nameOf: (kind: BlockKind) => string
  readonly insert: (editor: Editor, kind: BlockKind) => void
}

/** The editor's extension. */
export function slashMenu({ store, nameOf, insert }: SlashOptions) {
  return Extension.create({
    name: 'slashMenu',
    // Before the keys of blocks: Enter chooses, Escape closes the list.
    priority: 300,
    addProseMirrorPlugins() {
      return [
        Suggestion<BlockKind, BlockKind>({
          editor: this.editor,
          char: '/',
          // Names of blocks have several words.
          allowSpaces: true,
          items: ({ query }) => [...findKinds(query, nameOf)],
          allow: ({ state, range }) =>
            state.selection.$from.parent.type.name === 'paragraph' && isName(state.doc.textBetween(range.from + 1, range.to), nameOf),
          command: ({ editor, range, props }) => {
            editor.chain().deleteRange(range).run()
            insert(editor, props)
          },
          render: () => ({
            onStart: (props) => store.set(propsToList(props, 0)),
            onUpdate: (props) => store.set(propsToList(props, store.get()?.index ?? 0)),
            onExit: () => store.set(null),
            onKeyDown: ({ event }) => answerKey(store, event),
          }),
        }),
      ]
    },
  })
}

/** "And / or" is a sentence: no name begins with a space, and several words that name no block are not looking for one. */
function isName(typed: string, nameOf: SlashOptions['nameOf']): boolean {
  return !typed.includes(' ') || (!typed.startsWith(' ') && findKinds(typed, nameOf).length > 0)
}

function propsToList({ items, clientRect, command }: SuggestionProps<BlockKind, BlockKind>, index: number): SlashList {
  return { kinds: items, index: Math.max(0, Math.min(index, items.length - 1)), place: clientRect?.() ?? null, choose: command }
}

function answerKey(store: SlashStore, event: KeyboardEvent): boolean {
  const list = store.get()
  if (list === null || list.kinds.length === 0) return false
  const { length } = list.kinds
  const step = { ArrowDown: 1, ArrowUp: length - 1 }[event.key]
  if (step !== undefined) {
    store.set({ ...list, index: (list.index + step) % length })
    return true
  }
  const chosen = list.kinds[list.index]
  if (chosen === undefined || (event.key !== 'Enter' && event.key !== 'Tab')) return false
  list.choose(chosen)
  return true
}
