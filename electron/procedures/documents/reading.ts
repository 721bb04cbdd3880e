/** A text as a reader gets it: the draft or a version, in the original or in a translation. */
import { blocksOf } from '#db/queries/documents/blocks.ts'
import type { DocumentRow } from '#db/queries/documents/documents.ts'
import { translationRows } from '#db/queries/documents/translations.ts'
import type { VersionLine } from '#db/queries/documents/versions.ts'
import type { ReadDb } from '#db/types.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { findDocument, findVersion } from './find.ts'

export interface Reading {
  readonly document: DocumentRow
  /** Null: it is the draft, with the marks of its comments. */
  readonly version: VersionLine | null
  readonly title: string
  readonly locale: Locale
  readonly blocks: readonly Block[]
}

/**
 * The draft (`versionId` null) or a version; in another `locale` what is translated stands in that language and the rest in the original.
 * Refuses document-missing, version-missing (also for a version of another document).
 */
export function readText(
  db: ReadDb,
  asked: { readonly documentId: string; readonly versionId: string | null; readonly locale?: Locale | undefined },
): Reading {
  const document = findDocument(db, asked.documentId)
  const { version, ...text } = asked.versionId === null ? draftOf(db, document) : versionOf(db, document, asked.versionId)
  const locale = asked.locale ?? document.locale
  if (locale === document.locale) return { document, version, locale, ...text }
  return { document, version, locale, ...translated(db, document.id, locale, text) }
}

function draftOf(db: ReadDb, { id, title }: DocumentRow) {
  return { version: null, title, blocks: blocksOf(db, id) }
}

function versionOf(db: ReadDb, { id }: DocumentRow, versionId: string) {
  const { blocks, ...version } = findVersion(db, versionId)
  if (version.documentId !== id) throw new AppError('version-missing')
  return { version, title: version.title, blocks }
}

function translated(db: ReadDb, documentId: string, locale: Locale, { title, blocks }: Pick<Reading, 'title' | 'blocks'>) {
  const rows = translationRows(db, documentId, locale)
  const nodes = new Map(rows.flatMap(({ blockId, node }) => (blockId === null || node === null ? [] : [[blockId, node] as const])))
  const translatedTitle = rows.find(({ blockId }) => blockId === null)?.title
  return { title: translatedTitle || title, blocks: blocks.map((block) => ({ ...block, node: nodes.get(block.id) ?? block.node })) }
}
