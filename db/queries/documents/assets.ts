/** Pictures: a row that says what it is, and the bytes by their content, written once. */
import { and, eq, isNull } from 'drizzle-orm'
import { asset, assetBytes } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type AssetRow = typeof asset.$inferSelect

/** The picture with this content, if it is there already. */
export function assetByHash(db: ReadDb, hash: string): AssetRow | null {
  return (
    db
      .select()
      .from(asset)
      .where(and(eq(asset.hash, hash), isNull(asset.deletedAt)))
      .limit(1)
      .get() ?? null
  )
}

/** The picture with its bytes; null when there is none. */
export function picture(db: ReadDb, id: string): (AssetRow & { readonly bytes: Uint8Array<ArrayBuffer> }) | null {
  const row = db
    .select({ asset, bytes: assetBytes.bytes })
    .from(asset)
    .innerJoin(assetBytes, eq(assetBytes.hash, asset.hash))
    .where(and(eq(asset.id, id), isNull(asset.deletedAt)))
    .get()
  return row === undefined ? null : { ...row.asset, bytes: new Uint8Array(row.bytes) }
}

/** Bytes that are known already are left as they are: the same hash is the same picture. */
export function insertAsset(tx: WriteDb, row: typeof asset.$inferInsert, bytes: Uint8Array): void {
  tx.insert(assetBytes)
    .values({ hash: row.hash, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
    .run()
  tx.insert(asset).values(row).run()
}
