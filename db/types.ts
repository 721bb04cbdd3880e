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

/** An act that is too large for one transaction: written part by part, and one step of undo when it is finished. */
export interface BulkAct {
  /** One transaction of it. Refuses `cancelled` when the act has been taken back meanwhile. */
  write<T>(body: (tx: WriteDb) => T): T
  /** Enters it into the history, together with what `body` writes there; without changes nothing is entered. */
  finish(body?: (tx: WriteDb) => void): void
  /** Takes back at most so many changes, the last ones first. Answers how many; 0: nothing of the act is left. */
  takeBack(most: number): number
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
  /** Begins an act of many parts. Refuses `record-busy` while another one is written. */
  bulk(act: ActInput): BulkAct
  /** An act that was begun and not finished; null: there is none. */
  unfinished(): Pick<BulkAct, 'takeBack'> | null
  /** Frees the file and its lock; the file is then complete in itself, without companions. */
  close(): void
}
