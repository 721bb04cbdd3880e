/** One writer a file: a small SQLite file beside it, held exclusively, which the system frees by itself when a process dies. */
import { rmSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { AppError } from '#shared/rpc.ts'
import { connect } from './connect.ts'
import { toFileError } from './errors.ts'

export interface FileLock {
  /** Gives the file free and removes the companion. */
  release(): void
}

/** Takes the lock of a workspace file. Refuses file-locked, file-read-only (the folder), file-unwritable. */
export function lockFile(path: string, nativeBinding?: string): FileLock {
  const lockPath = `${path}.lock`
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const lock = tryLock(lockPath, path, nativeBinding)
    if (lock !== null) return { release: () => release(lock, lockPath) }
  }
  throw new AppError('file-locked', { path })
}

/** Null when the companion was removed by its former holder between opening and locking it: what we hold then is nobody's file. */
function tryLock(lockPath: string, path: string, nativeBinding?: string): Database.Database | null {
  const inodeBefore = inodeOf(lockPath)
  let lock: Database.Database | null = null
  try {
    lock = connect(lockPath, { timeout: 0, nativeBinding })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    throw toFileError(error, path)
  }
  const inodeAfter = inodeOf(lockPath)
  if (inodeAfter !== null && (inodeBefore === null || inodeBefore === inodeAfter)) return lock
  lock.close()
  return null
}

function inodeOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null
}

/** Removed before it is freed, so that nobody locks a file about to vanish; Windows only allows the other order. */
function release(lock: Database.Database, lockPath: string): void {
  const early = process.platform !== 'win32'
  if (early) rmSync(lockPath, { force: true })
  lock.close()
  if (early) return
  try {
    rmSync(lockPath, { force: true })
  } catch {
    // The next holder has it already: it is theirs to remove.
  }
}
