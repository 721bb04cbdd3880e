/** Words kept beside the documents: accepted, rejected, and names that must not be told. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { vocabularyTerm } from '../schema/documents.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type VocabularyRow = typeof vocabularyTerm.$inferSelect

/** More than any import may bring. */
const most = 100_000
/** SQLite takes 32,766 values in one statement. */
const atOnce = 2000

/** In alphabetical order within each list. */
export function vocabularyOf(db: ReadDb): readonly VocabularyRow[] {
  return db
    .select()
    .from(vocabularyTerm)
    .where(isNull(vocabularyTerm.deletedAt))
    .orderBy(asc(vocabularyTerm.list), asc(vocabularyTerm.term), asc(vocabularyTerm.id))
    .limit(most)
    .all()
}

export function vocabularyList(db: ReadDb, list: VocabularyRow['list']): readonly VocabularyRow[] {
  return db
    .select()
    .from(vocabularyTerm)
    .where(and(eq(vocabularyTerm.list, list), isNull(vocabularyTerm.deletedAt)))
    .orderBy(asc(vocabularyTerm.term), asc(vocabularyTerm.id))
    .limit(most)
    .all()
}

export function insertTerms(tx: WriteDb, rows: readonly (typeof vocabularyTerm.$inferInsert)[]): void {
  for (let from = 0; from < rows.length; from += atOnce)
    tx.insert(vocabularyTerm)
      .values(rows.slice(from, from + atOnce))
      .run()
}

export function removeTerms(tx: WriteDb, ids: readonly string[], now: number): void {
  for (let from = 0; from < ids.length; from += atOnce)
    tx.update(vocabularyTerm)
      .set({ deletedAt: now })
      .where(inArray(vocabularyTerm.id, ids.slice(from, from + atOnce)))
      .run()
}
