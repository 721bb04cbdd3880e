/** What hangs on an item: captions, notes, origins, slots. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { slot } from '../../schema/calendar.ts'
import { idea, itemCaption, itemNote, itemOrigin, source } from '../../schema/content.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { calledAs } from '../sources/called-as.ts'

export type CaptionRow = typeof itemCaption.$inferSelect

/** More than this hangs on no item that people look at. */
const most = 1000

/** Null when there is none, or it was removed. */
export function captionRow(db: ReadDb, id: string): CaptionRow | null {
  return (
    db
      .select()
      .from(itemCaption)
      .where(and(eq(itemCaption.id, id), isNull(itemCaption.deletedAt)))
      .get() ?? null
  )
}

/** Captions of these items, oldest first. */
export function captionsOf(db: ReadDb, itemIds: readonly string[]): readonly CaptionRow[] {
  return db
    .select()
    .from(itemCaption)
    .where(and(sql`${itemCaption.itemId} in (select value from json_each(${JSON.stringify(itemIds)}))`, isNull(itemCaption.deletedAt)))
    .orderBy(asc(itemCaption.createdAt), asc(itemCaption.id))
    .limit(most + itemIds.length * 20)
    .all()
}

export function insertCaption(tx: WriteDb, row: typeof itemCaption.$inferInsert): void {
  tx.insert(itemCaption).values(row).run()
}

export function updateCaption(tx: WriteDb, id: string, fields: Partial<CaptionRow>): void {
  tx.update(itemCaption).set(fields).where(eq(itemCaption.id, id)).run()
}

/** Newest first. */
export function notesOf(db: ReadDb, itemId: string): readonly (typeof itemNote.$inferSelect)[] {
  return db
    .select()
    .from(itemNote)
    .where(and(eq(itemNote.itemId, itemId), isNull(itemNote.deletedAt)))
    .orderBy(desc(itemNote.at), desc(itemNote.id))
    .limit(most)
    .all()
}

/** Sources that tell of it, also those that are followed no longer. */
export function originsOf(
  db: ReadDb,
  itemId: string,
): readonly { readonly sourceId: string; readonly name: string; readonly url: string }[] {
  return db
    .select({ sourceId: source.id, name: calledAs, url: itemOrigin.url })
    .from(itemOrigin)
    .innerJoin(source, eq(source.id, itemOrigin.sourceId))
    .where(and(eq(itemOrigin.itemId, itemId), isNull(itemOrigin.deletedAt)))
    .orderBy(asc(itemOrigin.id))
    .limit(most)
    .all()
}

/** In the order of their days. */
export function slotsOf(db: ReadDb, itemIds: readonly string[]) {
  const { id, itemId, day, time, zone, network, teamId } = slot
  return (
    db
      .select({ id, itemId, day, time, zone, network, teamId })
      .from(slot)
      // The plus keeps SQLite from walking all slots that are there instead of those of these items.
      .where(sql`${itemId} in (select value from json_each(${JSON.stringify(itemIds)})) and +${slot.deletedAt} is null`)
      .orderBy(asc(day), asc(slot.time), asc(id))
      .limit(most + itemIds.length * 20)
      .all()
  )
}

/** The idea that it was made of. */
export function ideaOf(db: ReadDb, itemId: string): string | null {
  const row = db
    .select({ id: idea.id })
    .from(idea)
    .where(and(eq(idea.itemId, itemId), isNull(idea.deletedAt)))
    .limit(1)
    .get()
  return row?.id ?? null
}
