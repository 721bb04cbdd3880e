/** Writes a file anew after an erasure, so that no free page and no gap between rows holds what stood there. */
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { z } from 'zod'
import { AppError } from '#shared/rpc.ts'
import { toFileError } from '../errors.ts'
import { erasureDue } from '../schema/people-local.ts'

/**
 * Writes every page anew and empties the companion. Nobody else may write meanwhile: about two seconds for 200 MB. Outside of a
 * transaction. Refuses file-locked when somebody reads without end.
 */
export function rewrite(raw: Database.Database, path: string): void {
  // The copy that SQLite makes in between may be as large as the file.
  raw.pragma('temp_store = FILE')
  // Between two pages of the index a word may stand that no row has any longer.
  raw.exec("INSERT INTO directory_search (directory_search) VALUES ('rebuild')")
  raw.exec('VACUUM')
  bringHome(raw, path)
  raw.exec('DELETE FROM erasure_due')
  bringHome(raw, path)
  raw.pragma('temp_store = MEMORY')
}

const Checkpoint = z.tuple([z.object({ busy: z.number() })])

function bringHome(raw: Database.Database, path: string): void {
  const [{ busy }] = Checkpoint.parse(raw.pragma('wal_checkpoint(TRUNCATE)'))
  if (busy !== 0) throw new AppError('file-locked', { path })
}

/** Finishes what a process left behind in the midst of an erasure. Nobody else has the file open. */
export function finishErasures(raw: Database.Database, path: string): void {
  if (drizzle({ client: raw }).select().from(erasureDue).limit(1).get() === undefined) return
  try {
    rewrite(raw, path)
  } catch (error) {
    // Their rows are gone, only the gaps are left: a full disk must not keep anybody from their plan. The next opening tries again.
    const refusal = toFileError(error, path)
    if (!(refusal instanceof AppError) || refusal.code !== 'disk-full') throw refusal
  }
}
