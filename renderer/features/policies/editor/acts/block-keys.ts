/** Keys that speak of whole blocks: move, copy, open, leave; and undo once typing has nothing left to take back. */
import { type Editor, Extension } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import type { ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { duplicateBlocks, moveBlocks } from './block-range.ts'
import { createHeldKeys, type HeldKeys } from './held-keys.ts'
import { openFields } from './open-fields.ts'
import { selectEnd, selectNeighbour, typeBehind } from './whole-blocks.ts'

interface BlockKeysOptions {
  /** One block alone: nothing is moved, copied or handed over. */
  readonly isAlone: boolean
  /** The app's own undo and redo; resolves when the text shows what came of it. */
  readonly onHistory: (kind: 'undo' | 'redo') => Promise<void>
  readonly onComment: () => void
  readonly onLink: () => void
}

/** Keys as ProseMirror writes them, for the toolbar to show. */
export const blockKeys = {
  moveUp: 'Alt+Shift+ArrowUp',
  moveDown: 'Alt+Shift+ArrowDown',
  duplicate: 'Mod+Shift+D',
  comment: 'Mod+Shift+M',
  link: 'Mod+Shift+K',
} as const

/** Above the keys of lists and text. */
export const BlockKeys = Extension.create<BlockKeysOptions, HeldKeys>({
  name: 'blockKeys',
  priority: 200,
  addOptions: () => ({ isAlone: false, onHistory: async () => {}, onComment: () => {}, onLink: () => {} }),
  addStorage: createHeldKeys,
  addKeyboardShortcuts() {
    const { isAlone, onHistory, onComment, onLink } = this.options
    const run = (act: (state: EditorState) => Transaction | null) => () => dispatch(this.editor, act(this.editor.state))
    const history = (kind: 'undo' | 'redo') => () => {
      const { state } = this.editor
      const isApps = kind === 'undo' ? undoDepth(state) === 0 : redoDepth(state) === 0
      if (isApps) void this.storage.during(this.editor.view, () => onHistory(kind))
      return isApps
    }
    const tell = (act: () => void) => () => {
      act()
      return true
    }
    const inBlock = {
      Enter: () => enter(this.editor),
      Escape: run(selectFrame),
      Tab: run(toNextPart),
      'Shift-Tab': run(toPreviousPart),
      Backspace: run(backOutOfFrame),
    }
    if (isAlone) return inBlock
    return {
      ...inBlock,
      Backspace: run((state) => backOutOfFrame(state) ?? selectNeighbour(state, 'before')),
      Delete: run((state) => selectNeighbour(state, 'after')),
      'Mod-Home': run((state) => selectEnd(state, 'first')),
      'Mod-End': run((state) => selectEnd(state, 'last')),
      'Alt-Shift-ArrowUp': run((state) => moveBlocks(state, 'up')),
      'Alt-Shift-ArrowDown': run((state) => moveBlocks(state, 'down')),
      'Mod-Shift-d': run(duplicateBlocks),
      'Mod-Shift-m': tell(onComment),
      'Mod-Shift-k': tell(onLink),
      'Mod-z': history('undo'),
      'Mod-y': history('redo'),
      'Mod-Shift-z': history('redo'),
      'Mod-Enter': run(leaveFrame),
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    const handleTextInput = (_view: EditorView, _from: number, _to: number, typed: string) =>
      dispatch(editor, typeBehind(editor.state, typed))
    return [this.storage.plugin, new Plugin({ props: { handleTextInput } })]
  },
})

function dispatch(editor: Editor, tr: Transaction | null): boolean {
  if (tr !== null) editor.view.dispatch(tr)
  return tr !== null
}

/** Opens the fields of a selected block; in the last, empty line of a frame leads out of it. */
function enter(editor: Editor): boolean {
  const { selection } = editor.state
  if (selection instanceof NodeSelection && selection.$from.depth === 0) return openFields(editor, selection.from)
  return dispatch(editor, enterInFrame(editor.state))
}

const frameNames = ['doDont', 'faq', 'offLimits', 'replyGuidance', 'crisisSteps', 'legalNote', 'blockquote']

function isInFrame($from: ResolvedPos): boolean {
  return $from.depth > 1 && frameNames.includes($from.node(1).type.name)
}

function enterInFrame(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  if (!empty || !isInFrame($from)) return null
  if ($from.parent.type.name === 'faqQuestion') return toNextPart(state)
  if ($from.parent.content.size > 0 || $from.node(1).textContent === '') return null
  const part = partOf($from)
  const isLast = $from.index(part) === $from.node(part).childCount - 1
  if (!isLast || $from.node(part).childCount < 2) return null
  const inList = $from.node(part + 1).type.name === 'listItem' || $from.depth === part + 1
  if (!inList) return null
  const goesOn = part === 2 && state.doc.resolve($from.after(part)).nodeAfter !== null
  if (!goesOn && isSingle(state)) return null
  // The empty line goes, the caret goes on behind it.
  const { tr } = state
  tr.delete($from.before(part + 1), $from.after(part + 1))
  return afterPart(state, tr, tr.mapping.map($from.after(part)), part)
}

/** A document that consists of one block of a kind has no room for a paragraph. */
function isSingle({ doc, schema }: EditorState): boolean {
  const { paragraph } = schema.nodes
  return paragraph === undefined || doc.contentMatchAt(doc.childCount).matchType(paragraph) === null
}

/** Depth of the list or answer that the lines of a frame are children of. */
function partOf($from: ResolvedPos): number {
  const name = $from.node(1).type.name
  return name === 'doDont' || name === 'faq' || name === 'crisisSteps' ? 2 : 1
}

function afterPart(state: EditorState, tr: Transaction, end: number, part: number): Transaction {
  const next = part === 2 ? tr.doc.resolve(end).nodeAfter : null
  if (next !== null) return tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView()
  const behind = part === 2 ? end + 1 : end
  return tr
    .insert(behind, state.schema.node('paragraph'))
    .setSelection(TextSelection.create(tr.doc, behind + 1))
    .scrollIntoView()
}

/** Goes on behind the block: into the paragraph there, or a new one. */
function leaveFrame(state: EditorState): Transaction | null {
  const { $from } = state.selection
  if (isSingle(state)) return null
  const end = $from.depth === 0 ? state.selection.to : $from.after(1)
  const next = state.doc.resolve(end).nodeAfter
  const { tr } = state
  if (next === null || next.type.name !== 'paragraph') tr.insert(end, state.schema.node('paragraph'))
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView()
}

/** From the text of a frame to the frame itself, whose fields Enter opens. */
function selectFrame(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  if (!empty || !isInFrame($from)) return null
  return state.tr.setSelection(NodeSelection.create(state.doc, $from.before(1)))
}

/** From do to don't, from question to answer, and on behind the block. */
function toNextPart(state: EditorState): Transaction | null {
  const { $from } = state.selection
  if ($from.depth < 2 || !['doDont', 'faq'].includes($from.node(1).type.name)) return null
  // In a list of the answer Tab indents.
  if ($from.node(2).type.name === 'faqAnswer' && $from.depth > 3) return null
  const end = $from.after(2)
  const next = state.doc.resolve(end).nodeAfter
  if (next === null) return leaveFrame(state)
  return state.tr.setSelection(Selection.near(state.doc.resolve(end + 1))).scrollIntoView()
}

/** From don't back to do, from answer to question. */
function toPreviousPart(state: EditorState): Transaction | null {
  const { $from } = state.selection
  if ($from.depth < 2 || !['dontList', 'faqAnswer'].includes($from.node(2).type.name)) return null
  // In a list of the answer Shift+Tab goes one level up.
  if ($from.node(2).type.name === 'faqAnswer' && $from.depth > 3) return null
  return state.tr.setSelection(Selection.near(state.doc.resolve($from.before(2) - 1), -1)).scrollIntoView()
}

/** Takes an empty frame away, and joins a line of do or don't with the one before it. */
function backOutOfFrame(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !isInFrame($from)) return null
  if ($from.node(1).textContent === '' && !isSingle(state)) {
    const start = $from.before(1)
    const tr = state.tr.replaceWith(start, $from.after(1), state.schema.node('paragraph', { id: $from.node(1).attrs['id'] }))
    return tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView()
  }
  const isItem = $from.depth >= 4 && $from.node(1).type.name === 'doDont' && $from.index(3) === 0
  const index = isItem ? $from.index(2) : 0
  if (index === 0) return null
  // From the end of the paragraph before to the start of this one.
  return state.tr.delete($from.before(3) - 2, $from.start()).scrollIntoView()
}
