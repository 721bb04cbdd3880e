/** What happened: one row an act, one row a changed record. Written by triggers (capture.ts), read by undo, audit and sync. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const act = sqliteTable(
  'act',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    /** Message id of the sentence that names the act, and its values. */
    code: text('code').notNull(),
    data: text('data', { mode: 'json' }).$type<Readonly<Record<string, string | number | boolean>>>().notNull(),
    actor: text('actor').notNull(),
    at: integer('at').notNull(),
    /** Hybrid logical clock of the act. */
    clock: text('clock').notNull(),
    kind: text('kind', { enum: ['do', 'undo', 'redo'] }).notNull(),
    /** `live`: undo may take it back; `undone`: redo may repeat it; `gone`: neither (a newer act followed an undo, or it is itself an undo). */
    state: text('state', { enum: ['live', 'undone', 'gone'] }).notNull(),
  },
  (t) => [index('act_state').on(t.state, t.seq)],
)

export const change = sqliteTable(
  'change',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    actId: text('act_id').notNull(),
    tableName: text('table_name').notNull(),
    rowId: text('row_id').notNull(),
    /** The row as JSON before and after the act; null: there was none. */
    before: text('before'),
    after: text('after'),
  },
  (t) => [uniqueIndex('change_row').on(t.actId, t.tableName, t.rowId), index('change_record').on(t.tableName, t.rowId)],
)

/** Acts whose changes are being written part by part. Nobody is told of them; who opens the file and finds one takes its changes back. */
export const unfinishedAct = sqliteTable('unfinished_act', { id: text('id').primaryKey() })
