/** Opens a workspace file for somebody who only reads: nothing is written, neither in it nor beside it. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '#shared/rpc.ts'
import { isUnfinished, takeBackUnfinished } from './bulk.ts'
import { connect } from './connect.ts'
import { newestVersion } from './format.ts'
import { inspectHeader, isMarkedReadOnly, openBytes, openCopy, refuseDamaged } from './inspect.ts'
import { migrateTo } from './prepare.ts'
import type { Db } from './types.ts'

/** In memory, or beside the writer who has the file open now. An older file is migrated in memory only. */
export function openToRead(path: string, migrations: string, nativeBinding?: string): Db {
  const newest = newestVersion(migrations)
  const { version, size } = inspectHeader(path, newest)
  const shared = version === newest && existsSync(`${path}-shm`) && !isMarkedReadOnly(dirname(path))
  if (!shared) refuseDamaged(path, size, nativeBinding)
  const { db, close } = shared ? openShared(path, nativeBinding) : openCopy(path, nativeBinding)
  if (version < newest) migrateTo(db, migrations)
  if (!shared) takeBackUnfinished(db, path)
  db.pragma('query_only = ON')
  const write = (): never => {
    throw new AppError('file-read-only', { path })
  }
  return { path, read: drizzle({ client: db }), newId: write, write, bulk: write, unfinished: () => null, close }
}

/** While an act is being written part by part, or was left so, everything as it was before it: in memory. */
function openShared(path: string, nativeBinding?: string) {
  const db = connect(path, { readonly: true, nativeBinding })
  if (!isUnfinished(db)) return { db, close: () => db.close() }
  const bytes = db.serialize()
  db.close()
  const before = openBytes(bytes, nativeBinding)
  takeBackUnfinished(before.db, path)
  return before
}
