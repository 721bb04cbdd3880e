/** Rows with one of many ids: as one value, because a statement with hundreds of them takes longer to write than to run. */
import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** Whether the column holds one of the ids. */
export function isAmong(column: SQLiteColumn, ids: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
}
