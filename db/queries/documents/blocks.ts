/** The blocks of drafts: one row a block. */
import { and, asc, count, eq, inArray, isNull, not, or, sql } from 'drizzle-orm'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { untranslatableTypes } from '#shared/domain/documents/translatable.ts'
import { documentBlock } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from './grouped.ts'

export type BlockRow = typeof documentBlock.$inferSelect

/** Far beyond what the editor can hold, and what a shelf of documents holds. */
const mostInDocument = 50_000

/** The same rule as in the domain, for a count that reads no text. */
const isTranslatable = and(
  not(inArray(sql`${documentBlock.node} ->> '$.type'`, [...untranslatableTypes])),
  or(
    not(inArray(sql`${documentBlock.node} ->> '$.type'`, ['paragraph', 'heading'])),
    sql`${documentBlock.node} ->> '$.content[0].type' is not null`,
  ),
)

/** The draft in reading order. */
export function blocksOf(db: ReadDb, documentId: string): readonly Block[] {
  return db
    .select({ id: documentBlock.id, position: documentBlock.position, node: documentBlock.node })
    .from(documentBlock)
    .where(and(eq(documentBlock.documentId, documentId), isNull(documentBlock.deletedAt)))
    .orderBy(asc(documentBlock.position), asc(documentBlock.id))
    .limit(mostInDocument)
    .all()
}

/** Several drafts at once, each in reading order. */
export function draftsOf(db: ReadDb, documentIds: readonly string[]): ReadonlyMap<string, readonly Block[]> {
  const { id, documentId, position, node } = documentBlock
  const rows = db
    .select({ id, documentId, position, node })
    .from(documentBlock)
    .where(and(inArray(documentId, [...documentIds]), isNull(documentBlock.deletedAt)))
    .orderBy(asc(documentId), asc(position), asc(id))
    .limit(mostInDocument)
    .all()
  return grouped(rows, (row) => row.documentId)
}

/** How many blocks of each draft a translator has to do with. */
export function translatableCounts(db: ReadDb, documentIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ documentId: documentBlock.documentId, count: count() })
    .from(documentBlock)
    .where(and(inArray(documentBlock.documentId, [...documentIds]), isNull(documentBlock.deletedAt), isTranslatable))
    .groupBy(documentBlock.documentId)
    .all()
  return new Map(rows.map((row) => [row.documentId, row.count]))
}

/** The draft's rows in reading order, with what the template called them. */
export function blockRowsOf(db: ReadDb, documentId: string): readonly BlockRow[] {
  return db
    .select()
    .from(documentBlock)
    .where(and(eq(documentBlock.documentId, documentId), isNull(documentBlock.deletedAt)))
    .orderBy(asc(documentBlock.position), asc(documentBlock.id))
    .limit(mostInDocument)
    .all()
}

/** Rows by id, of whatever document, removed ones too. */
export function blockRowsById(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, BlockRow> {
  const rows = db
    .select()
    .from(documentBlock)
    .where(inArray(documentBlock.id, [...ids]))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Null when there is none, or it was removed. */
export function blockRow(db: ReadDb, id: string): BlockRow | null {
  return (
    db
      .select()
      .from(documentBlock)
      .where(and(eq(documentBlock.id, id), isNull(documentBlock.deletedAt)))
      .get() ?? null
  )
}

export function insertBlock(tx: WriteDb, row: typeof documentBlock.$inferInsert): void {
  tx.insert(documentBlock).values(row).run()
}

export function updateBlock(tx: WriteDb, id: string, fields: Partial<BlockRow>): void {
  tx.update(documentBlock).set(fields).where(eq(documentBlock.id, id)).run()
}
