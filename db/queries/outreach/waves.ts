/** Waves: one message to many, on a day. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { wave } from '../../schema/outreach.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type WaveRow = typeof wave.$inferSelect

/** A program has a few dozen. */
const most = 500

/** In the order in which they go out. */
export function wavesOf(db: ReadDb): readonly WaveRow[] {
  return db.select().from(wave).where(isNull(wave.deletedAt)).orderBy(asc(wave.day), asc(wave.time), asc(wave.id)).limit(most).all()
}

/** Null when there is none, or it was removed. */
export function waveRow(db: ReadDb, id: string): WaveRow | null {
  return (
    db
      .select()
      .from(wave)
      .where(and(eq(wave.id, id), isNull(wave.deletedAt)))
      .get() ?? null
  )
}

export function insertWave(tx: WriteDb, row: typeof wave.$inferInsert): void {
  tx.insert(wave).values(row).run()
}

export function updateWave(tx: WriteDb, id: string, fields: Partial<WaveRow>): void {
  tx.update(wave).set(fields).where(eq(wave.id, id)).run()
}
