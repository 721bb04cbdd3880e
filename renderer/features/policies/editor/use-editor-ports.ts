/** What the editor's keys, menus and pastes ask of the screen, and of the app. */
import type { Editor } from '@tiptap/core'
import { history } from '@tiptap/pm/history'
import { useEffect, useMemo, useRef } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { useHistoryActs, useToast } from '../../../lib/toast.tsx'
import { createHandover } from './acts/history-handover.ts'
import type { DocumentEditorProps } from './editor-props.ts'
import { insertPictures } from './pictures/insert-pictures.ts'
import { useAddPicture } from './pictures/use-add-picture.ts'
import { threadAt } from './schema/comment-mark.ts'
import { historyDepth } from './schema/prose.ts'
import type { DocumentSession } from './session.ts'
import type { EditorPorts } from './use-document-extensions.ts'

interface OpenEditor {
  readonly editor: Editor
  readonly session: DocumentSession
}

/** Keeps its identity while the document is open. `attach` is told the editor once it is there. */
export function useEditorPorts(
  props: DocumentEditorProps,
  onLink: () => void,
): EditorPorts & { attach: (open: OpenEditor | null) => void } {
  const text = useText()
  const toast = useToast()
  const historyActs = useHistoryActs()
  const add = useAddPicture()
  const open = useRef<OpenEditor | null>(null)
  const latest = useRef({ props, text, toast, historyActs, add, onLink })
  useEffect(() => {
    latest.current = { props, text, toast, historyActs, add, onLink }
  })
  return useMemo(() => {
    const now = () => latest.current
    const handover = createHandover({
      session: () => open.current?.session ?? null,
      title: () => now().props.view.title,
      forget: () => forgetHistory(open.current?.editor ?? null),
      run: (kind) => now().historyActs[kind](),
    })
    return {
      attach: (next) => {
        open.current = next
      },
      onThread: (thread) => now().props.onThread(thread),
      onLink: () => now().onLink(),
      onComment: () => comment(open.current?.editor ?? null, now().props),
      onHistory: (kind) => handover(kind).catch((error: unknown) => now().toast.refused(error)),
      onPictures: (editor, files, at) => void insertPictures(editor, files, at, now().add),
      onPicturesLeft: (count) => now().toast.done({ text: now().text('policies.editor-pictures-left', { count }), undo: false }),
    }
  }, [])
}

function forgetHistory(editor: Editor | null): void {
  editor?.unregisterPlugin('history')
  editor?.registerPlugin(history({ depth: historyDepth }))
}

/** On words that have a thread, shows it; else begins one. */
function comment(editor: Editor | null, { onThread, onComment }: DocumentEditorProps): void {
  if (editor === null) return
  const { selection } = editor.state
  const thread = selection.empty ? threadAt(editor.view, selection.head) : null
  if (thread === null) onComment?.()
  else onThread(thread)
}
