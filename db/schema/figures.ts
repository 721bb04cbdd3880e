/** Figures as they came: imports, posts and what was counted of them; goals, rates and costs beside them. Events lie in figures-local.ts. */
import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  annotationKinds,
  costKinds,
  countedAt,
  emvFormulas,
  eventSources,
  goalKinds,
  type PostFigures,
  sentiments,
  targetMeasures,
} from '#shared/domain/figures/types.ts'
import { networks } from '#shared/domain/networks.ts'
import { synced } from './columns.ts'
import { item } from './content.ts'
import { person } from './people.ts'

/** One arrival of figures: a file, a day's word of the hub, something typed in. While it is marked as deleted nothing of it counts. */
export const figureImport = sqliteTable(
  'figure_import',
  {
    ...synced,
    source: text('source', { enum: eventSources }).notNull(),
    /** Which kind of file: a key of the formats, or the id of a mapping. */
    format: text('format').notNull().default(''),
    fileName: text('file_name').notNull().default(''),
    /** SHA-256 of the bytes; empty: no file. */
    fileHash: text('file_hash').notNull().default(''),
    network: text('network', { enum: countedAt }),
    /** Whose account it tells of; null: the company's own pages, or several people's. */
    personId: text('person_id').references(() => person.id),
    /** The company's own account: its figures are kept apart from those of colleagues. */
    ownPage: integer('own_page', { mode: 'boolean' }).notNull().default(false),
    /** The day whose evening the figures describe. */
    exportedOn: text('exported_on').notNull(),
    /** Days that it tells of; null: none. */
    fromDay: text('from_day'),
    toDay: text('to_day'),
    rows: integer('rows').notNull().default(0),
    events: integer('events').notNull().default(0),
    at: integer('at').notNull(),
  },
  (t) => [index('figure_import_at').on(t.deletedAt, t.at), index('figure_import_hash').on(t.fileHash)],
)

/** One post on one network, recognised again by its number or its address. */
export const post = sqliteTable(
  'post',
  {
    ...synced,
    network: text('network', { enum: networks }).notNull(),
    /** As the network numbers it, else its address without what only counts clicks. */
    key: text('key').notNull(),
    url: text('url').notNull().default(''),
    /** The first words of it. */
    text: text('text').notNull().default(''),
    publishedOn: text('published_on').notNull(),
    personId: text('person_id').references(() => person.id),
    ownPage: integer('own_page', { mode: 'boolean' }).notNull().default(false),
    itemId: text('item_id').references(() => item.id),
  },
  (t) => [
    index('post_key').on(t.network, t.key),
    index('post_published').on(t.deletedAt, t.publishedOn),
    index('post_person').on(t.personId),
    index('post_item').on(t.itemId),
  ],
)

/** What a post had in all on the evening of a day; what came since the one before is what counts. */
export const postSnapshot = sqliteTable(
  'post_snapshot',
  {
    ...synced,
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    importId: text('import_id')
      .notNull()
      .references(() => figureImport.id),
    exportedOn: text('exported_on').notNull(),
    figures: text('figures', { mode: 'json' }).$type<PostFigures>().notNull(),
  },
  (t) => [index('post_snapshot_post').on(t.postId, t.exportedOn), index('post_snapshot_import').on(t.importId)],
)

/** How the columns of a file of figures were understood. */
export const figureMapping = sqliteTable('figure_mapping', {
  ...synced,
  name: text('name').notNull(),
  headers: text('headers').notNull(),
  mapping: text('mapping', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: integer('created_at').notNull(),
})

/** A goal with a number and a day. */
export const target = sqliteTable('target', {
  ...synced,
  goal: text('goal', { enum: goalKinds }).notNull(),
  name: text('name').notNull(),
  measure: text('measure', { enum: targetMeasures }).notNull(),
  /** Where it starts and what it is to be; a rate is a fraction of 1, money in minor units. */
  start: real('start').notNull().default(0),
  value: real('value').notNull(),
  fromDay: text('from_day').notNull(),
  byDay: text('by_day').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** What a target of the measure `typed` stood at on a day. */
export const targetReading = sqliteTable(
  'target_reading',
  {
    ...synced,
    targetId: text('target_id')
      .notNull()
      .references(() => target.id),
    day: text('day').notNull(),
    value: real('value').notNull(),
  },
  (t) => [index('target_reading_target').on(t.targetId, t.day)],
)

/** What happened on a day and may explain a figure. */
export const annotation = sqliteTable('annotation', {
  ...synced,
  kind: text('kind', { enum: annotationKinds }).notNull(),
  day: text('day').notNull(),
  text: text('text').notNull(),
})

/** What attention would have cost, from a day on; a change is a new version, so that an old figure keeps its rates. */
export const rateTable = sqliteTable('rate_table', {
  ...synced,
  version: integer('version').notNull(),
  fromDay: text('from_day').notNull(),
  /** ISO 4217. */
  currency: text('currency').notNull(),
  formula: text('formula', { enum: emvFormulas }).notNull(),
  /** By network: what is paid for a thousand views, a click and so on, each low, likely and high; see `emv.ts`. */
  rates: text('rates', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  /** Where the numbers come from, in the company's words; empty: an assumption. */
  source: text('source').notNull().default(''),
  at: integer('at').notNull(),
})

/** Money or hours that went into the program. */
export const programCost = sqliteTable('program_cost', {
  ...synced,
  kind: text('kind', { enum: costKinds }).notNull(),
  name: text('name').notNull(),
  /** Spread evenly over these days, both counted. */
  fromDay: text('from_day').notNull(),
  toDay: text('to_day').notNull(),
  /** Minor units of `currency`; of hours: what one hour costs. */
  amount: integer('amount').notNull(),
  currency: text('currency').notNull(),
  /** Of hours, else null. */
  hours: real('hours'),
})

/** A guess of reach that was kept, to hold beside what came. */
export const reachScenario = sqliteTable('reach_scenario', {
  ...synced,
  name: text('name').notNull(),
  inputs: text('inputs', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  fromDay: text('from_day').notNull(),
  toDay: text('to_day').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** Somebody spoke of the company, its hashtag or a competitor. */
export const mention = sqliteTable(
  'mention',
  {
    ...synced,
    day: text('day').notNull(),
    network: text('network', { enum: countedAt }),
    /** Empty: of the company; else of this competitor. */
    about: text('about').notNull().default(''),
    hashtag: text('hashtag').notNull().default(''),
    /** How many this row stands for. */
    count: integer('count').notNull().default(1),
    text: text('text').notNull().default(''),
    url: text('url').notNull().default(''),
    /** What the word lists make of the text, -1 to 1; null: no text. */
    score: real('score'),
    /** What somebody who read it says; null: nobody has. */
    sentiment: text('sentiment', { enum: sentiments }),
    createdAt: integer('created_at').notNull(),
  },
  // Holds all that mentions are added up by, so that a year of them is counted without reading their texts.
  (t) => [index('mention_counts').on(t.day, t.about, t.hashtag, t.sentiment, t.score, t.count).where(sql`deleted_at is null`)],
)

/** One row a workspace. */
export const figureSettings = sqliteTable('figure_settings', {
  ...synced,
  /** ISO 4217. */
  currency: text('currency').notNull(),
  /** IANA name of the zone whose days and hours are counted. */
  zone: text('zone').notNull(),
  /** What makes somebody an active user: it shared; it shared or clicked through the hub. */
  activeMeans: text('active_means', { enum: ['shared', 'shared-or-opened'] }).notNull(),
  /** What adoption is a part of: those invited, or all employees. */
  adoptionOf: text('adoption_of', { enum: ['invited', 'employees'] }).notNull(),
  /** The day from which these definitions hold, and the how-many-th they are. */
  definitionVersion: integer('definition_version').notNull(),
  definitionSince: text('definition_since').notNull(),
})
