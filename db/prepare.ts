/** Makes a connection ready to be written through: how it keeps its promises, and the file at today's version. */
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { newestVersion } from './format.ts'

/** Sets the connection up and brings the file to today's version, complete in itself. */
export function prepare(raw: Database.Database, migrations: string): void {
  setUp(raw)
  migrateTo(raw, migrations)
  raw.pragma('wal_checkpoint(TRUNCATE)')
}

export function setUp(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('temp_store = MEMORY')
}

/** Runs what is missing in one transaction; foreign keys are checked afterwards, for a migration may rebuild tables. */
export function migrateTo(raw: Database.Database, migrations: string): void {
  const version = newestVersion(migrations)
  if (raw.pragma('user_version', { simple: true }) !== version) {
    raw.pragma('foreign_keys = OFF')
    migrate(drizzle({ client: raw }), { migrationsFolder: migrations })
    raw.pragma(`user_version = ${version}`)
  }
  raw.pragma('foreign_keys = ON')
}
