/** Events, and what is added up from them. An event is written once and never changed; its sums can be reckoned again. */
import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Small numbers for the long ids that events speak of, counted for each kind: `person`, `item`, `campaign`, `team`, `caption`, `post`. */
export const figureKey = sqliteTable(
  'figure_key',
  {
    kind: text('kind').notNull(),
    key: integer('key').notNull(),
    id: text('id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.key] }), uniqueIndex('figure_key_id').on(t.kind, t.id)],
)

/** Events that came together. What is off counts nowhere. */
export const eventBatch = sqliteTable(
  'event_batch',
  {
    batch: integer('batch').primaryKey(),
    importId: text('import_id').notNull(),
    on: integer('on', { mode: 'boolean' }).notNull(),
    events: integer('events').notNull().default(0),
    /** Some of its sums were merged with those of others: they cannot be left out, only taken off again. */
    merged: integer('merged', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('event_batch_import').on(t.importId)],
)

/** One thing that was counted. Zero stands for: not told. */
export const event = sqliteTable(
  'event',
  {
    batch: integer('batch').notNull(),
    seq: integer('seq').notNull(),
    /** Epoch ms. */
    at: integer('at').notNull(),
    /** Days since 1970-01-01, and the hour from 0, in the program's time zone; 24: only the day is known. */
    day: integer('day').notNull(),
    hour: integer('hour').notNull(),
    /** Place in `metrics`. */
    metric: integer('metric').notNull(),
    /** How many, or money in minor units; below zero where a later word takes an earlier one back. */
    amount: integer('amount').notNull(),
    /** Place in `countedAt`, from 1. */
    network: integer('network').notNull(),
    /** Keys. The team is the one that the advocate counted for at that time; 1: the company's own pages. */
    team: integer('team').notNull(),
    campaign: integer('campaign').notNull(),
    advocate: integer('advocate').notNull(),
    item: integer('item').notNull(),
    caption: integer('caption').notNull(),
    post: integer('post').notNull(),
  },
  (t) => [primaryKey({ columns: [t.batch, t.seq] }), index('event_post').on(t.post).where(sql`post > 0`)],
)

/**
 * Sums of the events of one metric in one month, as many as `count`, kept in columns. Rows of the same month add up. Which columns there
 * are depends on `cube`; see db/figures/cubes.ts.
 */
export const eventSum = sqliteTable(
  'event_sum',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    cube: integer('cube').notNull(),
    /** The month's first day, days since 1970-01-01. */
    start: integer('start').notNull(),
    metric: integer('metric').notNull(),
    /** Whose sums they are; 0: of several batches; below zero: of nobody yet. */
    batch: integer('batch').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [index('event_sum_span').on(t.cube, t.metric, t.start), index('event_sum_batch').on(t.batch)],
)

/** A column of sums: `key` is the row's id times 16, and the column's place. The n-th numbers of all its columns belong together. */
export const eventColumn = sqliteTable('event_column', {
  key: integer('key').primaryKey(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

/** Imports that have come, gone or come back, by the write path before its transaction ends. */
export const figureDue = sqliteTable('figure_due', { importId: text('import_id').primaryKey() })

/** What readers keep in memory holds as long as these stand: `sums`, `keys`, `items`, `people`. */
export const figureState = sqliteTable('figure_state', { name: text('name').primaryKey(), version: integer('version').notNull() })
