/** The connection below a query's face: events and sums are read and written by the million, past what a query builder can do. */
import Database from 'better-sqlite3'
import type { ReadDb } from '../types.ts'

/** The connection that `db` speaks through. */
export function rawOf(db: ReadDb): Database.Database {
  const client: unknown = '$client' in db ? db.$client : null
  if (client instanceof Database) return client
  throw new Error('a database without a connection')
}
