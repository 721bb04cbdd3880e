/** Words that a comment thread speaks of: a mark with the thread's id, stronger while that thread is open beside the text. */
import { Extension, Mark } from '@tiptap/core'
import type { MarkType, Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** Several threads may speak of the same words. */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    threadId: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['thread'] ?? null,
      renderHTML: ({ threadId }: Record<string, unknown>) => ({ 'data-thread': threadId }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-thread]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'comment' }, 0],
})

export interface ThreadPlace {
  readonly from: number
  readonly to: number
}

interface ActiveThread {
  readonly thread: string | null
  readonly decorations: DecorationSet
}

const activeThread = new PluginKey<ActiveThread>('activeThread')

/** Shows which thread is the active one, and tells of clicks on marked words. */
export const CommentThreads = Extension.create<{ readonly onThread: (threadId: string) => void }>({
  name: 'commentThreads',
  addOptions: () => ({ onThread: () => {} }),
  addProseMirrorPlugins() {
    const { onThread } = this.options
    return [
      new Plugin<ActiveThread>({
        key: activeThread,
        state: {
          init: () => ({ thread: null, decorations: DecorationSet.empty }),
          apply: (tr, now) => {
            const next: unknown = tr.getMeta(activeThread)
            if (next === null || typeof next === 'string') return { thread: next, decorations: decorate(tr.doc, next) }
            if (now.thread === null || !tr.docChanged) return now
            return { thread: now.thread, decorations: now.decorations.map(tr.mapping, tr.doc) }
          },
        },
        props: {
          decorations: (state) => activeThread.getState(state)?.decorations,
          handleClick: (view, at) => {
            const thread = threadAt(view, at)
            if (thread !== null) onThread(thread)
            return false
          },
        },
      }),
    ]
  },
})

/** Makes a thread the active one; null: none. */
export function activateThread(view: EditorView, thread: string | null): void {
  if (activeThread.getState(view.state)?.thread !== thread) view.dispatch(view.state.tr.setMeta(activeThread, thread))
}

/** The thread whose words stand at a place of the text. */
export function threadAt({ state }: Pick<EditorView, 'state'>, at: number): string | null {
  const place = state.doc.resolve(at)
  const marks = [...(place.nodeAfter?.marks ?? []), ...(place.nodeBefore?.marks ?? [])]
  const id: unknown = marks.find((mark) => mark.type.name === 'comment')?.attrs['threadId']
  return typeof id === 'string' ? id : null
}

/** Where the words of a thread stand, piece by piece. */
export function placesOfThread(doc: Node, threadId: string): readonly ThreadPlace[] {
  const places: ThreadPlace[] = []
  doc.descendants((node, at) => {
    if (node.isText && node.marks.some((mark) => isOf(mark.type, mark.attrs, threadId))) places.push({ from: at, to: at + node.nodeSize })
  })
  return places
}

function isOf(type: MarkType, attrs: Record<string, unknown>, threadId: string): boolean {
  return type.name === 'comment' && attrs['threadId'] === threadId
}

function decorate(doc: Node, thread: string | null): DecorationSet {
  if (thread === null) return DecorationSet.empty
  const all = placesOfThread(doc, thread).map(({ from, to }) => Decoration.inline(from, to, { class: 'comment-active' }))
  return DecorationSet.create(doc, all)
}
