/** Items of the library, one by one and many at once. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { item, itemNote } from '../../schema/content.ts'
import { itemText, webPicture } from '../../schema/content-local.ts'
import { assetBytes } from '../../schema/documents.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type ItemRow = typeof item.$inferSelect
/** The plus keeps SQLite from walking all items that are there instead of looking for these. */
const isThere = sql`+${item.deletedAt} is null`

export type ItemFieldsRow = Omit<ItemRow, 'id' | 'deletedAt'>

/** Null when there is none, or it was removed. */
export function itemRow(db: ReadDb, id: string): ItemRow | null {
  return (
    db
      .select()
      .from(item)
      .where(and(eq(item.id, id), isThere))
      .get() ?? null
  )
}

/** Those of the ids that are there, in the order asked for. */
export function itemRows(db: ReadDb, ids: readonly string[]): readonly ItemRow[] {
  const wanted = inList(item.id, ids)
  const rows = db.select().from(item).where(and(wanted, isThere)).limit(ids.length).all()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The item that leads to this address; one that was removed counts as none. */
export function itemByAddress(db: ReadDb, canonicalUrl: string): ItemRow | null {
  return (
    db
      .select()
      .from(item)
      .where(and(eq(item.canonicalUrl, canonicalUrl), isThere))
      .limit(1)
      .get() ?? null
  )
}

export function insertItem(tx: WriteDb, row: typeof item.$inferInsert): void {
  tx.insert(item).values(row).run()
}

/** The same fields for all of them. */
export function updateItems(tx: WriteDb, ids: readonly string[], fields: Partial<ItemFieldsRow> & { readonly deletedAt?: number }): void {
  tx.update(item)
    .set(fields)
    .where(and(inList(item.id, ids), isThere))
    .run()
}

/** Teams are added to and taken from what each of them has. */
export function changeTeams(tx: WriteDb, ids: readonly string[], add: readonly string[], remove: readonly string[]): void {
  const next = sql<readonly string[]>`(
    select json_group_array(team) from (
      select value as team from json_each(${item.teamIds}) where value not in (select value from json_each(${JSON.stringify(remove)}))
      union select value from json_each(${JSON.stringify(add)})
    )
  )`
  tx.update(item)
    .set({ teamIds: next })
    .where(and(inList(item.id, ids), isThere))
    .run()
}

export function insertNotes(tx: WriteDb, rows: readonly (typeof itemNote.$inferInsert)[]): void {
  for (const row of rows) tx.insert(itemNote).values(row).run()
}

/** Safe HTML of the whole text; empty when this computer does not have it. */
export function itemHtml(db: ReadDb, itemId: string): string {
  return db.select({ html: itemText.html }).from(itemText).where(eq(itemText.itemId, itemId)).get()?.html ?? ''
}

interface Bytes {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function webPictureBytes(db: ReadDb, url: string): Bytes | null {
  const row = db.select({ type: webPicture.type, bytes: webPicture.bytes }).from(webPicture).where(eq(webPicture.url, url)).get()
  return row === undefined ? null : { type: row.type, bytes: new Uint8Array(row.bytes) }
}

export function fileBytes(db: ReadDb, hash: string): Uint8Array<ArrayBuffer> | null {
  const row = db.select({ bytes: assetBytes.bytes }).from(assetBytes).where(eq(assetBytes.hash, hash)).get()
  return row === undefined ? null : new Uint8Array(row.bytes)
}

/** Bytes that are known already are left as they are: the same hash is the same file. */
export function insertFileBytes(tx: WriteDb, hash: string, bytes: Uint8Array): void {
  tx.insert(assetBytes)
    .values({ hash, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
    .run()
}

/** Ids as one value: a statement takes only so many, and the same statement serves any number. */
function inList(column: typeof item.id, ids: readonly string[]) {
  return ids.length === 1 ? inArray(column, [...ids]) : sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
}
