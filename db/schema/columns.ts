/** Columns that every synced table has. */
import { integer, text } from 'drizzle-orm/sqlite-core'

/** uuid v7 and the mark of deletion: rows are never erased, so that undo and sync can speak of them. */
export const synced = {
  id: text('id').primaryKey(),
  deletedAt: integer('deleted_at'),
}
