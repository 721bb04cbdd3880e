/** The extensions of one editor, made once: they speak to the screen through what it was given last. */
import type { AnyExtension, Editor } from '@tiptap/core'
import { Selection } from '@tiptap/extensions'
import { useEffect, useRef, useState } from 'react'
import type { BlockType } from '#shared/contracts/document-nodes.ts'
import type { Locale } from '#shared/ids.ts'
import { useText } from '../../../lib/i18n.tsx'
import { paperTextOf } from '../../../lib/paper-text.ts'
import { BlockKeys } from './acts/block-keys.ts'
import { insertKind } from './acts/insert.ts'
import { type SlashStore, slashMenu } from './acts/slash.ts'
import { FieldBlock } from './blocks/field-block.tsx'
import { paste } from './paste/paste.ts'
import { CommentThreads } from './schema/comment-mark.ts'
import { documentSchema } from './schema/extensions.ts'
import type { FrameLabels } from './schema/frames.ts'
import { hints } from './schema/hints.ts'
import { LastLine } from './schema/last-line.ts'

/** What the extensions ask of the screen. */
export interface EditorPorts {
  readonly onThread: (threadId: string) => void
  readonly onComment: () => void
  readonly onLink: () => void
  readonly onHistory: (kind: 'undo' | 'redo') => Promise<void>
  readonly onPictures: (editor: Editor, files: readonly File[], at: number) => void
  readonly onPicturesLeft: (count: number) => void
}

/** For a whole document; keeps its identity while the editor is there. */
export function useDocumentExtensions(locale: Locale, ports: EditorPorts, slash: SlashStore): readonly AnyExtension[] {
  const text = useText()
  const hintOf = useHintOf()
  const latest = useLatest(ports)
  const [extensions] = useState(() => [
    ...documentSchema(frameLabels(locale), FieldBlock),
    BlockKeys.configure({
      onHistory: (kind) => latest.current.onHistory(kind),
      onComment: () => latest.current.onComment(),
      onLink: () => latest.current.onLink(),
    }),
    LastLine,
    CommentThreads.configure({ onThread: (thread) => latest.current.onThread(thread) }),
    slashMenu({ store: slash, nameOf: (kind) => text(`policies.block-${kind.id}`), insert: insertKind }),
    // What is selected stays in sight while somebody writes a comment on it.
    Selection.configure({ className: 'kept-selection' }),
    hints(hintOf),
    paste({
      onPictures: (editor, files, at) => latest.current.onPictures(editor, files, at),
      onPicturesLeft: (count) => latest.current.onPicturesLeft(count),
    }),
  ])
  return extensions
}

/** For one block of a kind alone. */
export function useBlockExtensions(type: BlockType, locale: Locale): readonly AnyExtension[] {
  const hintOf = useHintOf()
  const [extensions] = useState(() => [
    ...documentSchema(frameLabels(locale), FieldBlock, type),
    BlockKeys.configure({ isAlone: true }),
    hints((path) => (path[0] === 'paragraph' && path.length === 1 ? null : hintOf(path))),
    paste({ onPictures: () => {}, onPicturesLeft: () => {} }),
  ])
  return extensions
}

/** What to write where, by what an empty line lies in. */
function useHintOf(): (path: readonly string[]) => string | null {
  const text = useText()
  return ([name, ...around]) => {
    if (name === 'heading' && around.length === 0) return text('policies.editor-hint-heading')
    if (name === 'faqQuestion') return text('policies.editor-hint-question')
    if (around.length === 0) return text('policies.editor-hint-empty')
    const frame = around.find((each) => hintedFrames.some((known) => known === each))
    return frame === undefined ? null : text(`policies.editor-hint-${frame}`)
  }
}

const hintedFrames = ['doList', 'dontList', 'faqAnswer', 'offLimits', 'replyGuidance', 'crisisSteps', 'legalNote'] as const

/** The titles of frames, in the document's language. */
function frameLabels(locale: Locale): FrameLabels {
  const { message } = paperTextOf(locale)
  return { doList: message('paper.do'), dontList: message('paper.dont'), crisisSteps: message('paper.crisis') }
}

function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
