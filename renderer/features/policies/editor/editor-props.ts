/** What the editor of a document offers to the screen around it. */
import type { ReactNode } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'

export interface Quote {
  readonly blockId: string
  readonly quote: string
}

/** Acts on a document that is open in the editor. */
export interface EditorApi {
  /** What stands on the screen now, saved or not. */
  readonly blocks: () => readonly Block[]
  /** Scrolls to a block and puts the caret into it. */
  readonly showBlock: (blockId: string) => void
  /** Gives the text the focus again, where the caret was. */
  readonly focus: () => void
  /** The selected words, as far as they lie in one block; null when nothing is selected. */
  readonly selectedWords: () => Quote | null
  /** Marks the selected words (or the word at the caret) for a thread; null when there is none to mark. Not yet saved: call `flush`. */
  readonly beginThread: (threadId: string) => Quote | null
  /** Takes the mark of a thread away. */
  readonly dropThread: (threadId: string) => void
  /** Saves what was typed since the last save; resolves when it is saved or refused. */
  readonly flush: () => Promise<void>
}

export interface DocumentEditorProps {
  readonly view: DocumentView
  readonly readOnly: boolean
  readonly activeThread: string | null
  /** A click on marked words, or "Comment" while the caret stands in them. */
  readonly onThread: (threadId: string) => void
  /** "Comment" was asked for on words without a mark: write one, then `beginThread`. */
  readonly onComment?: () => void
  /** A moment after something was typed: every block as it stands; blocks that did not change keep their identity. */
  readonly onBlocks: (blocks: readonly Block[]) => void
  readonly onReady: (api: EditorApi) => void
  /** Above the first block, on the paper: program, version, title. */
  readonly head?: ReactNode
  /** Right end of the toolbar. */
  readonly tools?: ReactNode
}
