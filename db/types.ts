/** The two faces of the database: a query that takes a ReadDb and writes does not compile. */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { ErrorData } from '#shared/rpc.ts'

/** Reads only; also usable inside a write, where it sees what the act has written so far. */
export type ReadDb = Pick<BetterSQLite3Database, 'select' | 'selectDistinct'>

/** Given by `Db.write` to its body, and of use only while that body runs. It cannot erase: rows are marked with `deletedAt`. */
export type WriteDb = ReadDb & Pick<BetterSQLite3Database, 'insert' | 'update'>

/** What a write is called in the undo menu and in the audit list: `act.<code>` is its sentence, `data` the sentence's values. */
export interface ActInput {
  readonly code: string
  readonly data?: ErrorData
  /** False: the act is recorded, but Undo passes over it (first contents of a file, the demo). Default true. */
  readonly undoable?: boolean
  /** Set by history.ts alone. */
  readonly kind?: 'do' | 'undo' | 'redo'
}

/** An open workspace file. */
export interface Db {
  readonly path: string
  readonly read: ReadDb
  /** An id for a new row: uuid v7, sorting after every id given before it. */
  newId(): string
  /**
   * Runs `body` in one transaction and records what it changed. Nothing is kept when it throws; nothing is recorded when nothing
   * changed. Errors of the file come out as AppError: disk-full, file-read-only, file-damaged, file-locked, file-unwritable.
   */
  write<T>(act: ActInput, body: (tx: WriteDb) => T): T
  /** Frees the file and its lock; the file is then complete in itself, without companions. */
  close(): void
}
