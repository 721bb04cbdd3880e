/** The open document as every part of its screen sees it: the record, the text as it is typed, the panel, the thread in sight. */
import { createContext, type RefObject, useContext } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView, Thread, Version } from '#shared/contracts/document-shapes.ts'
import type { Me } from '../../lib/use-me.ts'
import type { EditorApi } from './editor/editor-props.ts'

export const panelTabs = ['check', 'comments', 'readers', 'history', 'try'] as const
export type PanelTab = (typeof panelTabs)[number]

/** The forms that float over the document; one is open at a time. */
export type DocumentForm =
  | {
      readonly kind: 'request-review' | 'verdict' | 'publish' | 'export' | 'details' | 'archive' | 'keep-version' | 'add-readers' | 'thread'
    }
  | { readonly kind: 'restore'; readonly version: Version }

export interface OpenDocument {
  readonly view: DocumentView
  /** As it stands in the editor, which may be a moment ahead of what is saved. */
  readonly blocks: readonly Block[]
  /** In the order of the text. */
  readonly threads: readonly Thread[]
  readonly me: Me
  /** Null: the panel is closed. */
  readonly tab: PanelTab | null
  readonly openTab: (tab: PanelTab | null) => void
  readonly form: DocumentForm | null
  readonly openForm: (form: DocumentForm | null) => void
  readonly activeThread: string | null
  /** Marks a thread as the one in sight; with `inText` the text scrolls to its words. */
  readonly showThread: (threadId: string | null, inText?: boolean) => void
  /** Null until the editor has come. */
  readonly editor: RefObject<EditorApi | null>
  /** Resolves once everything typed so far is saved; every act on the document waits for it. */
  readonly saved: () => Promise<void>
}

export const DocumentContext = createContext<OpenDocument | null>(null)

/** The open document. Only below its screen. */
export function useDocument(): OpenDocument {
  const open = useContext(DocumentContext)
  if (open === null) throw new Error('useDocument outside a document')
  return open
}
