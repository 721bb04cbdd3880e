/** Everything that comes into the text from outside: HTML is cleaned, plain text becomes blocks, files become pictures. */
import { type Editor, Extension } from '@tiptap/core'
import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { v7 } from 'uuid'
import { pasteBehind } from '../acts/whole-blocks.ts'
import { blockTypes, idOf } from '../schema/block-ids.ts'
import { placesOfThread } from '../schema/comment-mark.ts'
import { cleanPastedHtml } from './clean-html.ts'
import { cutLong, fitAttributes } from './fit-contract.ts'
import { textToNodes } from './plain-text.ts'

interface PasteOptions {
  /** Pictures that were dropped or pasted as files; `at` is where in the text. */
  readonly onPictures: (editor: Editor, files: readonly File[], at: number) => void
  /** HTML named pictures whose files did not come with it. */
  readonly onPicturesLeft: (count: number) => void
}

/** What was cut out of this document and may come back as itself. */
interface CutOut {
  readonly ids: Set<string>
  readonly threads: Set<string>
}

/** The editor's extension. */
export function paste({ onPictures, onPicturesLeft }: PasteOptions) {
  return Extension.create({
    name: 'paste',
    // Before what StarterKit does with lists in plain text.
    priority: 1000,
    addProseMirrorPlugins() {
      const { editor } = this
      const cut: CutOut = { ids: new Set(), threads: new Set() }
      let left = 0
      const take = (data: DataTransfer | null, at: number): boolean => {
        const isTaken = takeFiles(editor, data, at, onPictures)
        if (left > 0 && !isTaken) onPicturesLeft(left)
        left = 0
        return isTaken
      }
      return [
        new Plugin({
          props: {
            handleDOMEvents: { cut: (view) => rememberCut(view, cut) },
            transformPastedHTML: (html) => {
              const cleaned = cleanPastedHtml(html)
              left = cleaned.pictures
              return cleaned.html
            },
            transformPasted: (slice, view) => (view.dragging?.move === true ? slice : renew(slice, view, cut)),
            clipboardTextParser: (text, _context, _isPlain, view) => parseText(text, view),
            handlePaste: (view, event, slice) => {
              if (take(event.clipboardData, view.state.selection.to)) return true
              const tr = pasteBehind(view.state, slice)
              if (tr !== null) view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'))
              return tr !== null
            },
            handleDrop: (view, event) =>
              take(event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to),
          },
        }),
      ]
    },
  })
}

/** Files are taken as pictures unless words came with them: Word adds a picture of what was copied. */
function takeFiles(editor: Editor, data: DataTransfer | null, at: number, onPictures: PasteOptions['onPictures']): boolean {
  const files = [...(data?.files ?? [])]
  if (files.length === 0 || !editor.isEditable) return false
  const html = data?.getData('text/html') ?? ''
  const hasWords =
    (data?.getData('text/plain') ?? '').trim() !== '' ||
    (html !== '' &&
      cleanPastedHtml(html)
        .html.replace(/<[^>]*>/g, '')
        .trim() !== '')
  if (hasWords) return false
  onPictures(editor, files, at)
  return true
}

function parseText(text: string, view: EditorView): Slice {
  const { schema } = view.state
  const nodes = textToNodes(text).map((node) => schema.nodeFromJSON(node))
  const fragment = Fragment.from(nodes)
  return Slice.maxOpen(fragment)
}

function rememberCut({ state }: EditorView, { ids, threads }: CutOut): boolean {
  state.selection.content().content.descendants((node) => {
    const id = idOf(node)
    if (id !== null) ids.add(id)
    for (const mark of node.marks) if (mark.type.name === 'comment') threads.add(String(mark.attrs['threadId']))
  })
  return false
}

/** Ids and comments of what is pasted stay only where this document held them before and holds them no longer; all else is made to fit. */
function renew(slice: Slice, { state: { doc } }: EditorView, { ids, threads }: CutOut): Slice {
  const present = new Set(doc.children.map(idOf))
  const keepsId = (id: string | null) => id !== null && ids.has(id) && !present.has(id)
  const keepsMark = (mark: Mark) => {
    const thread = String(mark.attrs['threadId'])
    return mark.type.name !== 'comment' || (threads.has(thread) && placesOfThread(doc, thread).length === 0)
  }
  const walk = (node: Node, isTop: boolean): readonly Node[] => {
    if (node.isText) return [node.mark(node.marks.filter(keepsMark))]
    const isBlock = blockTypes.some((type) => type === node.type.name)
    const attrs = fitAttributes(node)
    // New ids here and now: given one by one afterwards, thousands of blocks would take their time.
    const id = keepsId(idOf(node)) ? idOf(node) : isTop ? v7() : null
    const children = node.children.flatMap((child) => walk(child, false))
    return cutLong(node, isBlock ? { ...attrs, id } : attrs, children)
  }
  return new Slice(Fragment.from(slice.content.content.flatMap((node) => walk(node, true))), slice.openStart, slice.openEnd)
}
