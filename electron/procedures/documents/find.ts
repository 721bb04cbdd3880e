/** Finds the record an act is about; each refuses when it is not there, or no longer. */
import { blocksOf } from '#db/queries/documents/blocks.ts'
import { type DocumentRow, documentRow } from '#db/queries/documents/documents.ts'
import { type ReaderRow, readerRowsById } from '#db/queries/documents/readers.ts'
import { type DismissalRow, dismissalRow } from '#db/queries/documents/reviews.ts'
import { type ThreadRow, threadRow } from '#db/queries/documents/threads.ts'
import { type PublishedLine, publishedLines, type VersionRow, versionRow } from '#db/queries/documents/versions.ts'
import type { ReadDb } from '#db/types.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { blockToLines } from '#shared/domain/redline/block-lines.ts'
import { AppError } from '#shared/rpc.ts'
import { found } from '../launch-plan/find.ts'

/** Refuses document-missing. */
export function findDocument(db: ReadDb, id: string): DocumentRow {
  const row = documentRow(db, id)
  if (row === null) throw new AppError('document-missing')
  return row
}

/** Refuses version-missing. */
export function findVersion(db: ReadDb, id: string): VersionRow {
  const row = versionRow(db, id)
  if (row === null) throw new AppError('version-missing')
  return row
}

/** Refuses row-missing. */
export const findThread = (db: ReadDb, id: string): ThreadRow => found(threadRow(db, id), 'document_thread')
/** Refuses row-missing. */
export const findDismissal = (db: ReadDb, id: string): DismissalRow => found(dismissalRow(db, id), 'document_dismissal')

/** The readers and the document of the first: a list of readers is always of one. Refuses row-missing when one of them is not there. */
export function findReaders(
  db: ReadDb,
  ids: readonly string[],
): { readonly document: DocumentRow; readonly readers: readonly ReaderRow[] } {
  const wanted = new Set(ids)
  const readers = readerRowsById(db, [...wanted])
  const [first] = readers
  if (first === undefined || readers.length < wanted.size || readers.some(({ documentId }) => documentId !== first.documentId))
    throw new AppError('row-missing', { table: 'document_reader' })
  return { document: findDocument(db, first.documentId), readers }
}

/** The draft of a document that says something. Refuses document-empty. */
export function findText(db: ReadDb, { id, title }: DocumentRow): readonly Block[] {
  const blocks = blocksOf(db, id)
  if (blocks.every(({ node }) => blockToLines(node).length === 0)) throw new AppError('document-empty', { title })
  return blocks
}

/** Published versions of one document, oldest first. */
export function publishedOf(db: ReadDb, documentId: string): readonly PublishedLine[] {
  return publishedLines(db, [documentId]).get(documentId) ?? []
}
