/** Opens, makes and migrates a workspace file. */
import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import { beginBulk, takeBackUnfinished, unfinishedBulk } from './bulk.ts'
import { createCapture, dropCapture, mostWaiting } from './capture.ts'
import { connect } from './connect.ts'
import { finishErasures } from './erase/rewrite.ts'
import { toFileError } from './errors.ts'
import { applicationId, findMigrations, newestVersion } from './format.ts'
import { recordAct } from './history.ts'
import { inspectHeader, isMarkedReadOnly, refuseDamaged, refuseReadOnly } from './inspect.ts'
import { type FileLock, lockFile } from './lock.ts'
import { createNewId } from './new-id.ts'
import { openToRead } from './open-read.ts'
import { prepare, setUp } from './prepare.ts'
import { lastStamp } from './queries/history.ts'
import { noteChanged } from './queries/people/remembered.ts'
import { createStamp } from './stamp.ts'
import type { Db } from './types.ts'

export interface OpenOptions {
  /**
   * `read` takes no lock and writes nothing: neither the file nor beside it, when nobody else has it open. `beside` writes, too, next to
   * the connection of ours that has the file open, under its lock; another process of the app.
   */
  readonly mode: 'create' | 'write' | 'read' | 'beside'
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Who acts: a member's id, or a name. */
  readonly actor: () => string
  /** Where ids come from; only made-up companies need repeatable ones. */
  readonly newId?: () => string
  /** It is packed into its place when it is done, and nobody misses it before: no write waits for the disk. */
  readonly isDraft?: boolean
  readonly onChanged?: (topics: readonly ChangeTopic[]) => void
  readonly nativeBinding?: string
  /** Folder of migrations, when it is not where `findMigrations` looks. */
  readonly migrations?: string
}

/**
 * Opens a workspace file. Refuses file-missing, file-exists (create), file-not-workspace, file-newer, file-damaged, file-read-only,
 * file-locked, file-unwritable, disk-full; a refused file keeps every byte.
 */
export function openDb(path: string, options: OpenOptions): Db {
  try {
    if (options.mode === 'beside') return openBeside(path, options)
    const migrations = options.migrations ?? findMigrations()
    return options.mode === 'read' ? openToRead(path, migrations, options.nativeBinding) : openToWrite(path, options, migrations)
  } catch (error) {
    throw toFileError(error, path)
  }
}

function openToWrite(path: string, options: OpenOptions, migrations: string): Db {
  const size = options.mode === 'create' ? refuseToCreate(path) : inspectHeader(path, newestVersion(migrations)).size
  if (options.mode === 'write') refuseReadOnly(path)
  const lock = lockFile(path, options.nativeBinding)
  let raw: Database.Database | null = null
  try {
    if (options.mode === 'write') refuseDamaged(path, size, options.nativeBinding)
    raw = connect(path, { nativeBinding: options.nativeBinding })
    if (options.mode === 'create') raw.pragma(`application_id = ${applicationId}`)
    prepare(raw, migrations)
    takeBackUnfinished(raw, path)
    finishErasures(raw, path)
    // More than beside: while feeds come in, what both have written is brought home there, where nobody waits for it.
    raw.pragma(`wal_autocheckpoint = ${mostWaiting}`)
    if (options.isDraft === true) raw.pragma('synchronous = OFF')
    return toDb(path, raw, options, lock)
  } catch (error) {
    raw?.close()
    if (options.mode === 'create') rmSync(path, { force: true })
    lock.release()
    throw error
  }
}

/** The file was looked at, migrated and locked by who has it open: it stays their business to leave it complete. */
function openBeside(path: string, options: OpenOptions): Db {
  const raw = connect(path, { nativeBinding: options.nativeBinding })
  setUp(raw)
  // What a power cut takes is fetched again: nobody need wait for the disk. What the other connection writes is kept with all before it.
  raw.pragma('synchronous = NORMAL')
  // Pages: small acts by the hundred change the same ones again and again, and each is brought home once.
  raw.pragma('wal_autocheckpoint = 4000')
  raw.pragma('foreign_keys = ON')
  return toDb(path, raw, options, null)
}

function refuseToCreate(path: string): number {
  if (existsSync(path)) throw new AppError('file-exists', { path })
  if (!existsSync(dirname(path))) throw new AppError('file-missing', { path: dirname(path) })
  if (isMarkedReadOnly(dirname(path))) throw new AppError('file-read-only', { path })
  return 0
}

function toDb(path: string, raw: Database.Database, options: OpenOptions, lock: FileLock | null): Db {
  const orm = drizzle({ client: raw })
  const { clock, actor, newId = createNewId(clock) } = options
  const onChanged = (topics: readonly ChangeTopic[]) => {
    noteChanged(orm, topics)
    options.onChanged?.(topics)
  }
  const file = { path, raw, orm, clock, actor, newId, stamp: createStamp(clock, newId().slice(-12), () => lastStamp(orm)), onChanged }
  const close = () => {
    if (!raw.open) return
    try {
      raw.pragma(lock === null ? 'wal_checkpoint(PASSIVE)' : 'wal_checkpoint(TRUNCATE)')
    } finally {
      raw.close()
      lock?.release()
    }
  }
  let captures = false
  const capture = (wanted: boolean) => {
    // The triggers are made when they are first needed, not while somebody waits for the window.
    if (wanted !== captures) (wanted ? createCapture : dropCapture)(raw)
    captures = wanted
  }
  const write: Db['write'] = (act, body) => {
    capture(true)
    return recordAct(file, act, body)
  }
  return {
    path,
    read: orm,
    newId,
    write,
    bulk: (act) => beginBulk(file, act, capture),
    unfinished: () => unfinishedBulk(file, capture),
    close,
  }
}
