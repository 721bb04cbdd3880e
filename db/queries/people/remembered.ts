/** What was read once is not read again while nothing changes. */
import { sql } from 'drizzle-orm'
import { oncePer } from '../../once.ts'
import type { ReadDb } from '../../types.ts'

/** More than this nobody goes back and forth between. */
const most = 20

interface Memory {
  version: string
  readonly values: Map<string, unknown>
}

const memoryOf = oncePer((_db: ReadDb): Memory => ({ version: '', values: new Map() }))

/** The value of `read`, which `key` alone decides. Outside of writes only: an act that is taken back leaves no trace in the version. */
export function remembered<T>(db: ReadDb, key: readonly unknown[], read: () => T): T {
  const memory = memoryOf(db)
  const version = versionOf(db)
  if (memory.version !== version || memory.values.size >= most) memory.values.clear()
  memory.version = version
  const name = JSON.stringify(key)
  if (!memory.values.has(name)) memory.values.set(name, read())
  // What stands under a name was put there by the same call.
  return memory.values.get(name) as T
}

/** Moves with every change, of this connection or of another. */
function versionOf(db: ReadDb): string {
  const version = sql<string>`total_changes() || ' ' || data_version`
  return db.select({ version }).from(sql`pragma_data_version`).get()?.version ?? ''
}
