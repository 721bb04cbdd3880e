/** What a document looks like from outside: its head, its words, its pictures, gathered from the workspace for the files made of it. */
import { picture } from '#db/queries/documents/assets.ts'
import { commentsOf, threadsOf } from '#db/queries/documents/threads.ts'
import { membersOf } from '#db/queries/members.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import type { PaperBrand, PaperText } from '#shared/export/document/paper-types.ts'
import type { Locale } from '#shared/ids.ts'
import { textsOf } from './text.ts'

/** A picture as it is kept. */
export interface PaperPicture {
  readonly id: string
  readonly type: string
  readonly bytes: Uint8Array
  /** In dots. */
  readonly width: number
  readonly height: number
}

/** What reviewers said of some words. */
export interface PaperThread {
  readonly id: string
  readonly blockId: string
  /** Words proposed in place of the marked ones. */
  readonly replacement: string | null
  readonly resolved: boolean
  /** `at`: epoch milliseconds. */
  readonly comments: readonly { readonly author: string; readonly body: string; readonly at: number }[]
}

/** Words and days in the document's language. */
export function paperTextOf(locale: Locale): PaperText {
  const texts = textsOf(locale)
  return {
    locale,
    message: (id, values) => String(texts.formatMessage({ id }, values)),
    day: (day) => texts.formatDate(`${day}T00:00:00Z`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  }
}

/** The program's names and colour, and the document's own facts. */
export function paperBrandOf(
  db: ReadDb,
  facts: Pick<PaperBrand, 'version' | 'effectiveOn'> & { readonly isDraft: boolean; readonly ownerId: string | null },
): PaperBrand {
  const workspace = workspaceRow(db)
  const { ownerId, ...rest } = facts
  return {
    program: workspace?.programName ?? '',
    company: workspace?.companyName ?? '',
    color: workspace?.brandColor ?? '',
    owner: membersOf(db).find(({ id }) => id === ownerId)?.name ?? '',
    ...rest,
  }
}

/** Those that are there, in the order of their ids. */
export function readPictures(db: ReadDb, ids: readonly string[]): readonly PaperPicture[] {
  return ids.flatMap((id) => {
    const found = picture(db, id)
    return found === null ? [] : [{ id, type: found.type, bytes: found.bytes, width: found.width, height: found.height }]
  })
}

/** An address that holds the picture itself. */
export function toDataUrl({ type, bytes }: PaperPicture): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

/** Of a draft, oldest first; threads in which nobody has said anything are left out. */
export function readThreads(db: ReadDb, documentId: string): readonly PaperThread[] {
  const comments = commentsOf(db, documentId)
  return threadsOf(db, documentId).flatMap(({ id, blockId, replacement, resolvedAt }) => {
    const said = comments.get(id) ?? []
    return said.length === 0 ? [] : [{ id, blockId, replacement, resolved: resolvedAt !== null, comments: said }]
  })
}
