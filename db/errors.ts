/** Turns what SQLite and the file system say into the refusals that the user is told of. */

import type { ErrorCode } from '#shared/errors.ts'
import { AppError } from '#shared/rpc.ts'

const refusals: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'file-read-only'],
  ['SQLITE_CORRUPT', 'file-damaged'],
  ['SQLITE_NOTADB', 'file-damaged'],
  ['SQLITE_BUSY', 'file-locked'],
  ['SQLITE_LOCKED', 'file-locked'],
  ['SQLITE_IOERR', 'file-unwritable'],
  ['SQLITE_CANTOPEN', 'file-unwritable'],
  ['ENOENT', 'file-missing'],
  ['ENOTDIR', 'file-missing'],
  ['EEXIST', 'file-exists'],
  ['EISDIR', 'file-not-workspace'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'file-read-only'],
  ['EACCES', 'file-read-only'],
  ['EPERM', 'file-read-only'],
  ['EBUSY', 'file-locked'],
  ['ETXTBSY', 'file-locked'],
  ['EIO', 'file-unwritable'],
  ['ENODEV', 'file-unwritable'],
  ['ENXIO', 'file-unwritable'],
  ['ENAMETOOLONG', 'file-unwritable'],
]

/** The refusal for an error of SQLite or of the file system; the error itself when it is neither. */
export function toFileError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  if (isLostRollback(error)) return new AppError('disk-full', { path })
  const code = codeOf(error)
  const refusal = refusals.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`))
  return refusal === undefined ? error : new AppError(refusal[1], { path })
}

/** Drizzle wraps what SQLite throws: the code may lie one level down. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}

/** SQLite ends a transaction by itself when the disk is full; a library that then rolls back hides why. */
function isLostRollback(error: unknown): boolean {
  return error instanceof Error && (error.message === 'cannot rollback - no transaction is active' || isLostRollback(error.cause))
}
