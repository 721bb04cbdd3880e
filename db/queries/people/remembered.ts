/** What was read once is not read again while nothing changes. */
import { sql } from 'drizzle-orm'
import type { TableName } from '#shared/tables.ts'
import { oncePer } from '../../once.ts'
import { unfinishedAct } from '../../schema/history.ts'
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

interface Noted {
  /** By table: how often acts of this connection have changed it. */
  readonly changes: Map<string, number>
  readonly values: Map<string, { readonly version: string; readonly value: unknown }>
}

const notedOf = oncePer((_db: ReadDb): Noted => ({ changes: new Map(), values: new Map() }))

/** An act of this connection has changed these tables. */
export function noteChanged(db: ReadDb, tables: readonly string[]): void {
  const { changes } = notedOf(db)
  for (const table of tables) changes.set(table, (changes.get(table) ?? 0) + 1)
}

/** As `remembered`, for as long as nothing changes in the tables that are named, and no act is written part by part. */
export function rememberedOf<T>(db: ReadDb, tables: readonly TableName[], key: readonly unknown[], read: () => T): T {
  if (db.select({ id: unfinishedAct.id }).from(unfinishedAct).limit(1).get() !== undefined) return read()
  const { changes, values } = notedOf(db)
  const others = db.select({ version: sql<number>`data_version` }).from(sql`pragma_data_version`).get()?.version
  const version = [others, ...tables.map((table) => changes.get(table) ?? 0)].join(' ')
  const name = JSON.stringify(key)
  const known = values.get(name)
  // What stands under a name was put there by the same call.
  if (known?.version === version) return known.value as T
  if (values.size >= most) values.clear()
  const value = read()
  values.set(name, { version, value })
  return value
}

/** Moves with every change, of this connection or of another. */
function versionOf(db: ReadDb): string {
  const version = sql<string>`total_changes() || ' ' || data_version`
  return db.select({ version }).from(sql`pragma_data_version`).get()?.version ?? ''
}
