/** What this computer did for reports. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The last run of a schedule here. */
export const reportRun = sqliteTable('report_run', {
  scheduleId: text('schedule_id').primaryKey(),
  /** The day it was due on, and when it ran (epoch ms). */
  day: text('day').notNull(),
  at: integer('at').notNull(),
  /** A code of `shared/errors.ts`; empty: it went well. */
  error: text('error').notNull().default(''),
  /** What the refusal carried, as JSON. */
  data: text('data').notNull().default('{}'),
  /** Where the files lie, as JSON. */
  files: text('files').notNull().default('[]'),
})
