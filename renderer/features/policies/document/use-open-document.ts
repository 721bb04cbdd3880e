/** Holds together what the parts of a document's screen share; see use-document.ts. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { useMe } from '../../../lib/use-me.ts'
import type { EditorApi } from '../editor/editor-props.ts'
import { threadsInOrder } from '../logic/threads.ts'
import { type DocumentForm, type OpenDocument, type PanelTab, panelTabs } from '../use-document.ts'
import { usePanelWidth } from './use-panel-width.ts'

/** What a closed panel is called in the address. */
const closed = 'closed'
/** Below this width the panel lies over the text and stays closed until it is asked for. */
const wide = '(min-width: 1180px)'

const nothing: never[] = []

/** The shared state, and what the editor needs of it. The parameter `begin` puts the caret into the text, once. */
export function useOpenDocument(view: DocumentView) {
  const editor = useRef<EditorApi | null>(null)
  const me = useMe()
  const [blocks, setBlocks] = useState<readonly Block[]>(view.blocks)
  const found = useLive(contract.documents.threads, { documentId: view.id }).data ?? nothing
  const threads = useMemo(() => threadsInOrder(found, blocks), [found, blocks])
  const [form, openForm] = useState<DocumentForm | null>(null)
  const [tab, openTab] = usePanelTab()
  const [activeThread, setActiveThread] = useState<string | null>(null)
  const panel = usePanelWidth()
  // What was taken back or came from elsewhere is in the view before the editor says so.
  useEffect(() => setBlocks(view.blocks), [view.blocks])
  const showThread = useCallback(
    (threadId: string | null, inText = false) => {
      setActiveThread(threadId)
      if (threadId === null) return
      openTab('comments')
      const thread = threads.find((each) => each.id === threadId)
      if (inText && thread !== undefined) editor.current?.showBlock(thread.blockId)
    },
    [threads, openTab],
  )
  const saved = useCallback(async () => void (await editor.current?.flush()), [])
  const open = useMemo<OpenDocument>(
    () => ({ view, blocks, threads, me, tab, openTab, form, openForm, activeThread, showThread, editor, saved }),
    [view, blocks, threads, me, tab, openTab, form, activeThread, showThread, saved],
  )
  const onReady = useReady(editor)
  const onComment = useCallback(() => {
    openTab('comments')
    openForm({ kind: 'thread' })
  }, [openTab])
  const editorProps = {
    view,
    readOnly: view.stage === 'archived',
    activeThread,
    onThread: showThread,
    onComment,
    onBlocks: setBlocks,
    onReady,
  }
  return { open, editorProps, panelWidth: panel.width, setPanelWidth: panel.set }
}

/** The address holds which tab is open, so that links and the palette can open one. */
function usePanelTab(): readonly [PanelTab | null, (tab: PanelTab | null) => void] {
  const [named, name] = useSearchParam('panel')
  const [usual] = useState<PanelTab | null>(() => (matchMedia(wide).matches ? 'check' : null))
  const tab = named === closed ? null : (panelTabs.find((each) => each === named) ?? usual)
  return [tab, useCallback((next: PanelTab | null) => name(next ?? closed), [name])]
}

/** Keeps the editor that has come, and gives it the focus when the document was made just now. */
function useReady(editor: RefObject<EditorApi | null>): (api: EditorApi) => void {
  const [begin, setBegin] = useSearchParam('begin')
  return useCallback(
    (api: EditorApi) => {
      editor.current = api
      if (begin === null) return
      api.focus()
      setBegin(null)
    },
    [editor, begin, setBegin],
  )
}
