/** Who is to read a document, and what each of them has acknowledged. */
import { and, asc, count, countDistinct, eq, inArray, isNull } from 'drizzle-orm'
import { acknowledgement, documentReader, documentVersion } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from './grouped.ts'

export type ReaderRow = typeof documentReader.$inferSelect
export interface AcknowledgementLine {
  readonly id: string
  readonly readerId: string
  readonly versionId: string
  readonly label: string
  readonly how: typeof acknowledgement.$inferSelect.how
  readonly at: number
}

const mostReaders = 100_000
const mostAcknowledgements = 500_000

/** By name, as a list is looked through. */
export function readersOf(db: ReadDb, documentId: string): readonly ReaderRow[] {
  return db
    .select()
    .from(documentReader)
    .where(and(eq(documentReader.documentId, documentId), isNull(documentReader.deletedAt)))
    .orderBy(asc(documentReader.name), asc(documentReader.id))
    .limit(mostReaders)
    .all()
}

export function readerRowsById(db: ReadDb, ids: readonly string[]): readonly ReaderRow[] {
  return db
    .select()
    .from(documentReader)
    .where(and(inArray(documentReader.id, [...ids]), isNull(documentReader.deletedAt)))
    .all()
}

/** What readers of a document have acknowledged, by reader, oldest first; of versions that still stand. */
export function acknowledgementsOf(db: ReadDb, documentId: string): ReadonlyMap<string, readonly AcknowledgementLine[]> {
  const { id, readerId, versionId, how, at, deletedAt } = acknowledgement
  const rows = db
    .select({ id, readerId, versionId, label: documentVersion.label, how, at })
    .from(acknowledgement)
    .innerJoin(documentVersion, eq(documentVersion.id, versionId))
    .where(and(eq(documentVersion.documentId, documentId), isNull(documentVersion.deletedAt), isNull(deletedAt)))
    .orderBy(asc(at), asc(id))
    .limit(mostAcknowledgements)
    .all()
  return grouped(rows, (row) => row.readerId)
}

/** Number of readers, by document. */
export function readerCounts(db: ReadDb, documentIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ documentId: documentReader.documentId, count: count() })
    .from(documentReader)
    .where(and(inArray(documentReader.documentId, [...documentIds]), isNull(documentReader.deletedAt)))
    .groupBy(documentReader.documentId)
    .all()
  return new Map(rows.map((row) => [row.documentId, row.count]))
}

/** Number of readers who have acknowledged one of these versions, by document. */
export function acknowledgedCounts(db: ReadDb, versionIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ documentId: documentReader.documentId, count: countDistinct(documentReader.id) })
    .from(acknowledgement)
    .innerJoin(documentReader, eq(documentReader.id, acknowledgement.readerId))
    .where(and(inArray(acknowledgement.versionId, [...versionIds]), isNull(acknowledgement.deletedAt), isNull(documentReader.deletedAt)))
    .groupBy(documentReader.documentId)
    .all()
  return new Map(rows.map((row) => [row.documentId, row.count]))
}

export function insertReader(tx: WriteDb, row: typeof documentReader.$inferInsert): void {
  tx.insert(documentReader).values(row).run()
}

export function updateReaders(tx: WriteDb, ids: readonly string[], fields: Partial<ReaderRow>): void {
  tx.update(documentReader)
    .set(fields)
    .where(inArray(documentReader.id, [...ids]))
    .run()
}

export function insertAcknowledgement(tx: WriteDb, row: typeof acknowledgement.$inferInsert): void {
  tx.insert(acknowledgement).values(row).run()
}

export function removeAcknowledgements(tx: WriteDb, ids: readonly string[], now: number): void {
  tx.update(acknowledgement)
    .set({ deletedAt: now })
    .where(inArray(acknowledgement.id, [...ids]))
    .run()
}
