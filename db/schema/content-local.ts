/** What this computer knows of feeds; neither history nor sync speaks of it, and it can be fetched again. */
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Reason } from '#shared/ids.ts'

/** Health of a source. Instants are epoch ms. */
export const sourceState = sqliteTable('source_state', {
  sourceId: text('source_id').primaryKey(),
  /** What the feed calls itself, and the site that it belongs to. */
  feedTitle: text('feed_title').notNull().default(''),
  siteUrl: text('site_url').notNull().default(''),
  /** The address that gave the validators, and these. */
  validatorUrl: text('validator_url').notNull().default(''),
  etag: text('etag'),
  lastModified: text('last_modified'),
  /** Of the last document that was taken in whole, and of the rules in force then; empty: everything is to be read again. */
  digest: text('digest').notNull().default(''),
  triedAt: integer('tried_at'),
  /** The last time that it answered as it should. */
  wellAt: integer('well_at'),
  /** When it brought something new. */
  newAt: integer('new_at'),
  /** In a row. */
  failures: integer('failures').notNull().default(0),
  nextAt: integer('next_at').notNull().default(0),
  /** Why it fails, or what was left out though it worked; null: nothing to tell. */
  problem: text('problem', { mode: 'json' }).$type<Reason>(),
  /** The site said that the feed is gone for good; it is asked no more. */
  goneAt: integer('gone_at'),
})

/** The whole text of an item as safe HTML, to read without a network. */
export const itemText = sqliteTable('item_text', {
  itemId: text('item_id').primaryKey(),
  html: text('html').notNull(),
})

/** Pictures of the web, by address; refetched when they are missing. */
export const webPicture = sqliteTable(
  'web_picture',
  {
    url: text('url').primaryKey(),
    type: text('type').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('web_picture_at').on(t.at)],
)

/** Titles, folded, and addresses that lead to an item beside those that it bears: what it bore before, and what its sources say. */
export const itemTelling = sqliteTable('item_telling', { mark: text('mark').notNull(), itemId: text('item_id').notNull() }, (t) => [
  primaryKey({ columns: [t.mark, t.itemId] }),
])

/** Links that were put in while their pages could not be read. */
export const linkDue = sqliteTable('link_due', {
  itemId: text('item_id').primaryKey(),
  /** What stands for the title until the page has been read. */
  title: text('title').notNull(),
  tries: integer('tries').notNull().default(0),
  /** Epoch ms; null: it has been read, or is given up. */
  nextAt: integer('next_at'),
})
