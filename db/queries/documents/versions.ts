/** Versions: snapshots that are cut and never changed. */
import { and, asc, desc, eq, getTableColumns, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { document, documentVersion } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from './grouped.ts'

export type VersionRow = typeof documentVersion.$inferSelect
/** Without the text, which is only read where it is shown. */
export type VersionLine = Omit<VersionRow, 'blocks'>
/** What decides whose acknowledgement counts. */
export interface PublishedLine {
  readonly id: string
  readonly documentId: string
  readonly label: string
  readonly at: number
  readonly hash: string
  readonly material: boolean
}

const most = 10_000

/** Newest first. */
export function versionsOf(db: ReadDb, documentId: string): readonly VersionLine[] {
  const { blocks: _, ...line } = getTableColumns(documentVersion)
  return db
    .select(line)
    .from(documentVersion)
    .where(and(eq(documentVersion.documentId, documentId), isNull(documentVersion.deletedAt)))
    .orderBy(desc(documentVersion.at), desc(documentVersion.id))
    .limit(most)
    .all()
}

/** Null when there is none, or its making was undone. */
export function versionRow(db: ReadDb, id: string): VersionRow | null {
  return (
    db
      .select()
      .from(documentVersion)
      .where(and(eq(documentVersion.id, id), isNull(documentVersion.deletedAt)))
      .get() ?? null
  )
}

/** Published versions of each document, oldest first, without their text. */
export function publishedLines(db: ReadDb, documentIds: readonly string[]): ReadonlyMap<string, readonly PublishedLine[]> {
  const { id, documentId, label, at, hash, material } = documentVersion
  const rows = db
    .select({ id, documentId, label, at, hash, material })
    .from(documentVersion)
    .where(and(inArray(documentId, [...documentIds]), eq(documentVersion.kind, 'published'), isNull(documentVersion.deletedAt)))
    .orderBy(asc(at), asc(id))
    .limit(most)
    .all()
  return grouped(rows, (row) => row.documentId)
}

/** The text of versions, by version. */
export function blocksOfVersions(db: ReadDb, versionIds: readonly string[]): ReadonlyMap<string, readonly Block[]> {
  const rows = db
    .select({ id: documentVersion.id, blocks: documentVersion.blocks })
    .from(documentVersion)
    .where(inArray(documentVersion.id, [...versionIds]))
    .all()
  return new Map(rows.map((row) => [row.id, row.blocks]))
}

/** What is in force: the newest published version of every document that is neither archived nor removed. */
export function publishedVersions(db: ReadDb): readonly { readonly documentId: string; readonly blocks: readonly Block[] }[] {
  const newest = sql`(select v.id from document_version v where v.document_id = ${document.id} and v.kind = 'published'
    and v.deleted_at is null order by v.at desc, v.id desc limit 1)`
  return db
    .select({ documentId: document.id, blocks: documentVersion.blocks })
    .from(document)
    .innerJoin(documentVersion, eq(documentVersion.id, newest))
    .where(and(isNull(document.deletedAt), ne(document.stage, 'archived')))
    .orderBy(asc(document.createdAt), asc(document.id))
    .limit(most)
    .all()
}

export function insertVersion(tx: WriteDb, row: typeof documentVersion.$inferInsert): void {
  tx.insert(documentVersion).values(row).run()
}
