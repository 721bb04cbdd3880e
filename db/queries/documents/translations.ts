/** Translations, block by block; the row without a block is the title's, and says that the translation has been begun. */
import { and, count, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import type { Locale } from '#shared/ids.ts'
import { documentBlock, documentTranslation } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type TranslationRow = typeof documentTranslation.$inferSelect

/** A translated block whose original reads differently now, if only by a comment. */
export interface ChangedSource {
  readonly documentId: string
  readonly locale: Locale
  readonly node: BlockNode
  readonly source: BlockNode | string
}

const most = 100_000

/** Every row of one language, or of all. */
export function translationRows(db: ReadDb, documentId: string, locale?: Locale): readonly TranslationRow[] {
  const language = locale === undefined ? undefined : eq(documentTranslation.locale, locale)
  return db
    .select()
    .from(documentTranslation)
    .where(and(eq(documentTranslation.documentId, documentId), language, isNull(documentTranslation.deletedAt)))
    .limit(most)
    .all()
}

/** The languages each document has been begun in. */
export function translatedLocales(
  db: ReadDb,
  documentIds: readonly string[],
): readonly { readonly documentId: string; readonly locale: Locale }[] {
  const { documentId, locale, blockId, deletedAt } = documentTranslation
  return db
    .select({ documentId, locale })
    .from(documentTranslation)
    .where(and(inArray(documentId, [...documentIds]), isNull(blockId), isNull(deletedAt)))
    .orderBy(documentId, locale)
    .limit(most)
    .all()
}

/** How many blocks of each draft are translated, and how many of them from just the text that is there now, by document and language. */
export function translationCounts(
  db: ReadDb,
  documentIds: readonly string[],
): readonly { readonly documentId: string; readonly locale: Locale; readonly all: number; readonly current: number }[] {
  const { documentId, locale, source } = documentTranslation
  return db
    .select({ documentId, locale, all: count(), current: sql<number>`sum(${source} = ${documentBlock.node})` })
    .from(documentTranslation)
    .innerJoin(documentBlock, eq(documentBlock.id, documentTranslation.blockId))
    .where(translated(documentIds))
    .groupBy(documentId, locale)
    .limit(most)
    .all()
}

/** The translated blocks that were made from another text. */
export function changedSources(db: ReadDb, documentIds: readonly string[]): readonly ChangedSource[] {
  const { documentId, locale, source } = documentTranslation
  return db
    .select({ documentId, locale, source, node: documentBlock.node })
    .from(documentTranslation)
    .innerJoin(documentBlock, eq(documentBlock.id, documentTranslation.blockId))
    .where(and(translated(documentIds), ne(documentTranslation.source, documentBlock.node)))
    .limit(most)
    .all()
}

function translated(documentIds: readonly string[]) {
  const isLive = and(isNull(documentTranslation.deletedAt), isNull(documentBlock.deletedAt))
  return and(inArray(documentTranslation.documentId, [...documentIds]), isLive, isNotNull(documentTranslation.node))
}

export function insertTranslation(tx: WriteDb, row: typeof documentTranslation.$inferInsert): void {
  tx.insert(documentTranslation).values(row).run()
}

export function updateTranslation(tx: WriteDb, id: string, fields: Partial<TranslationRow>): void {
  tx.update(documentTranslation).set(fields).where(eq(documentTranslation.id, id)).run()
}

/** The whole language goes. */
export function removeTranslation(tx: WriteDb, documentId: string, locale: Locale, now: number): void {
  const rows = and(
    eq(documentTranslation.documentId, documentId),
    eq(documentTranslation.locale, locale),
    isNull(documentTranslation.deletedAt),
  )
  tx.update(documentTranslation).set({ deletedAt: now }).where(rows).run()
}
