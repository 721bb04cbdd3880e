/** Ties an editor to its document for as long as it is shown: saving, hearing of changes, telling the screen around it. */
import type { Editor } from '@tiptap/core'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { beforeLeaving } from '../../../lib/before-leaving.ts'
import { useToast } from '../../../lib/toast.tsx'
import { createApi } from './editor-api.ts'
import type { DocumentEditorProps } from './editor-props.ts'
import { notTyped } from './schema/block-ids.ts'
import { createSession, type DocumentSession } from './session.ts'

/** Milliseconds after a key until the screen around the text hears of it. */
const telling = 250

interface SessionState {
  /** Why the last save was refused; null when it went through. */
  readonly refusal: unknown
  /** Tries to save again. */
  readonly again: () => void
}

/** Opens the session of an editor that shows `blocks`. */
export function useSession(
  editor: Editor,
  blocks: readonly Block[],
  props: DocumentEditorProps,
  attach: (open: { readonly editor: Editor; readonly session: DocumentSession } | null) => void,
): SessionState {
  const [refusal, setRefusal] = useState<unknown>(null)
  const session = useRef<DocumentSession | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const documentId = props.view.id
  const toast = useToast()
  useEffect(() => {
    const opened = createSession(editor, documentId, blocks, setRefusal)
    session.current = opened
    const stop = listen(editor, opened, () => latest.current)
    attach({ editor, session: opened })
    latest.current.onReady(createApi(editor, opened))
    return () => {
      attach(null)
      stop()
      opened.close(toast.refused)
      session.current = null
    }
  }, [editor, documentId, blocks, attach, toast])
  const shown = props.view.blocks
  useEffect(() => session.current?.look(shown), [shown])
  return { refusal, again: () => void session.current?.flush() }
}

function listen(editor: Editor, session: DocumentSession, props: () => DocumentEditorProps): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => startTransition(() => props().onBlocks(session.blocks()))
  const onUpdate = ({ transaction }: { readonly transaction: { getMeta: (key: string) => unknown } }) => {
    if (transaction.getMeta(notTyped) !== true) session.changed()
    clearTimeout(timer)
    timer = setTimeout(tell, telling)
  }
  const flush = () => void session.flush()
  editor.on('update', onUpdate)
  editor.on('blur', flush)
  const stay = beforeLeaving(flush)
  return () => {
    clearTimeout(timer)
    editor.off('update', onUpdate)
    editor.off('blur', flush)
    stay()
  }
}
