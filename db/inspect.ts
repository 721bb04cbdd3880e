/** Looks at a file before it is opened for writing, and refuses it without changing one of its bytes. */
import { closeSync, constants, copyFileSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { AppError } from '#shared/rpc.ts'
import { connect } from './connect.ts'
import { toFileError } from './errors.ts'
import { applicationId, quickCheckLimit } from './format.ts'

export interface FileHeader {
  /** Number of migrations the file has had. */
  readonly version: number
  /** Bytes. */
  readonly size: number
}

/** Reads the first 100 bytes. Refuses file-missing, file-not-workspace, file-newer (than `newest`), file-damaged (cut short). */
export function inspectHeader(path: string, newest: number): FileHeader {
  const { bytes, size } = readHeader(path)
  if (bytes.length < 100 || bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new AppError('file-not-workspace', { path })
  if (bytes.readUInt32BE(68) !== applicationId) throw new AppError('file-not-workspace', { path })
  const version = bytes.readUInt32BE(60)
  if (version > newest) throw new AppError('file-newer', { path })
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)
  // After a crash the newest pages lie in the companion, and the file may rightly be shorter than its header says.
  if (!hasPendingPages(path) && size < pageSize * bytes.readUInt32BE(28)) throw new AppError('file-damaged', { path })
  return { version, size }
}

/** Refuses file-read-only when the file or its folder bears no right to write; the mark counts even for a super-user. */
export function refuseReadOnly(path: string): void {
  if (isMarkedReadOnly(path) || isMarkedReadOnly(dirname(path))) throw new AppError('file-read-only', { path })
  try {
    closeSync(openSync(path, 'r+'))
  } catch (error) {
    throw toFileError(error, path)
  }
}

/** Whether nobody may write there, by its mark alone. */
export function isMarkedReadOnly(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && (stat.mode & 0o222) === 0
}

/** Has SQLite look through a copy of the file. Refuses file-damaged. Files over 4 MB are left to the verify job, which the app starts right after. */
export function refuseDamaged(path: string, size: number, nativeBinding?: string): void {
  if (size > quickCheckLimit) return
  let problem: unknown
  try {
    const copy = openCopy(path, nativeBinding)
    try {
      problem = copy.db.pragma('quick_check(1)', { simple: true })
    } finally {
      copy.close()
    }
  } catch {
    throw new AppError('file-damaged', { path })
  }
  if (problem !== 'ok') throw new AppError('file-damaged', { path })
}

/** Bytes of a file up to which a copy of it lies in memory, where it takes twice as much for a moment. */
const mostInMemory = 32 * 1024 * 1024

/** The file's contents as a database of its own, never touching the file: in memory, or a temporary copy of a large one or while pages are pending. */
export function openCopy(path: string, nativeBinding?: string): { readonly db: Database.Database; readonly close: () => void } {
  const isPending = hasPendingPages(path)
  if (!isPending && statSync(path).size <= mostInMemory) return openBytes(readFileSync(path), nativeBinding)
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-'))
  const copy = join(folder, 'copy')
  copyFileSync(path, copy, constants.COPYFILE_FICLONE)
  if (isPending) copyFileSync(`${path}-wal`, `${copy}-wal`)
  const db = connect(copy, { nativeBinding })
  const close = () => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, close }
}

/** A whole file as a database in memory. */
export function openBytes(bytes: Buffer, nativeBinding?: string): { readonly db: Database.Database; readonly close: () => void } {
  // It cannot be in WAL mode: the two version bytes of the header say so.
  bytes.writeUInt8(1, 18)
  bytes.writeUInt8(1, 19)
  const db = connect(bytes, { nativeBinding })
  return { db, close: () => db.close() }
}

/** Whether a companion holds pages that the file itself does not have yet. */
function hasPendingPages(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function readHeader(path: string): { readonly bytes: Buffer; readonly size: number } {
  let file: number | null = null
  try {
    const stat = statSync(path)
    if (!stat.isFile()) throw new AppError('file-not-workspace', { path })
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(100)
    const read = readSync(file, bytes, 0, 100, 0)
    return { bytes: bytes.subarray(0, read), size: stat.size }
  } catch (error) {
    throw toFileError(error, path)
  } finally {
    if (file !== null) closeSync(file)
  }
}
