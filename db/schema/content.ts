/** Content: sources, the library's items and captions, ideas. What only this computer knows lies in content-local.ts. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  arrivals,
  captionTones,
  contentCategories,
  contentKinds,
  disclosures,
  ideaKinds,
  ideaStatuses,
  itemStages,
  resourceFormats,
  type Utm,
} from '#shared/domain/content/types.ts'
import { networks } from '#shared/domain/networks.ts'
import { type TeamRule, teamAccesses } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import { synced } from './columns.ts'
import { member } from './workspace.ts'

/** Who content is for. */
export const team = sqliteTable('team', {
  ...synced,
  name: text('name').notNull(),
  /** Null: nobody but those put in by hand. */
  rule: text('rule', { mode: 'json' }).$type<TeamRule>(),
  /** The team that this one is a part of: who is in here is in there, too. */
  parentId: text('parent_id'),
  access: text('access', { enum: teamAccesses }).notNull().default('open'),
  /** Nobody leaves it by themselves. */
  mandatory: integer('mandatory', { mode: 'boolean' }).notNull().default(false),
})

export const campaign = sqliteTable('campaign', {
  ...synced,
  name: text('name').notNull(),
  hashtag: text('hashtag').notNull().default(''),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
})

/** A feed that is followed, and its rules. */
export const source = sqliteTable('source', {
  ...synced,
  name: text('name').notNull(),
  /** As it was added. */
  url: text('url').notNull(),
  /** Where permanent redirects have led since; empty: nowhere. */
  movedTo: text('moved_to').notNull().default(''),
  siteUrl: text('site_url').notNull().default(''),
  kind: text('kind', { enum: contentKinds }).notNull(),
  category: text('category', { enum: contentCategories }).notNull(),
  /** Null: as the feed says. */
  locale: text('locale', { enum: locales }),
  /** Empty: everybody. */
  teamIds: text('team_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
  /** With any of these words an item is kept; empty: every item. */
  keepWords: text('keep_words', { mode: 'json' }).$type<readonly string[]>().notNull(),
  dropWords: text('drop_words', { mode: 'json' }).$type<readonly string[]>().notNull(),
  arrival: text('arrival', { enum: arrivals }).notNull().default('review'),
  /** Title, description and picture are looked up on the page where the feed lacks them. */
  readPages: integer('read_pages', { mode: 'boolean' }).notNull().default(true),
  intervalMinutes: integer('interval_minutes').notNull().default(60),
  paused: integer('paused', { mode: 'boolean' }).notNull().default(false),
  /** Name of the header that a login is sent in; its value lies in the key chain of each computer. Empty: none. */
  loginHeader: text('login_header').notNull().default(''),
  createdAt: integer('created_at').notNull(),
})

export const item = sqliteTable(
  'item',
  {
    ...synced,
    /** Null: added by hand, or made of an idea. */
    sourceId: text('source_id').references(() => source.id),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    /** What is shared; empty: a file or words alone. */
    url: text('url').notNull().default(''),
    /** The link without what only counts clicks: one story, one address. */
    canonicalUrl: text('canonical_url').notNull().default(''),
    /** The title folded for comparison, by which the same story of two feeds is recognised. */
    storyKey: text('story_key').notNull().default(''),
    /** Where the picture is on the web; the bytes are kept by this computer. */
    imageUrl: text('image_url').notNull().default(''),
    /** A picture or file that was put in by hand: SHA-256 of bytes in `asset_bytes`. */
    fileHash: text('file_hash').notNull().default(''),
    fileName: text('file_name').notNull().default(''),
    fileType: text('file_type').notNull().default(''),
    /** Bytes. */
    fileSize: integer('file_size').notNull().default(0),
    /** Words for who cannot see the picture. */
    imageAlt: text('image_alt').notNull().default(''),
    author: text('author').notNull().default(''),
    /** Epoch ms; when it was published, else when it came. */
    publishedAt: integer('published_at').notNull(),
    locale: text('locale', { enum: locales }),
    kind: text('kind', { enum: contentKinds }).notNull(),
    category: text('category', { enum: contentCategories }).notNull(),
    campaignId: text('campaign_id').references(() => campaign.id),
    teamIds: text('team_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
    stage: text('stage', { enum: itemStages }).notNull(),
    /** Who gave the first and the last approval, and when (epoch ms). */
    firstApprovedBy: text('first_approved_by'),
    firstApprovedAt: integer('first_approved_at'),
    approvedBy: text('approved_by'),
    approvedAt: integer('approved_at'),
    evergreen: integer('evergreen', { mode: 'boolean' }).notNull().default(false),
    /** Evergreen: the day to look at it again. */
    refreshOn: text('refresh_on'),
    expiresOn: text('expires_on'),
    pinned: integer('pinned', { mode: 'boolean' }).notNull().default(false),
    internalOnly: integer('internal_only', { mode: 'boolean' }).notNull().default(false),
    /** It asks to buy, apply, register: the mix counts these. */
    callToAction: integer('call_to_action', { mode: 'boolean' }).notNull().default(false),
    disclosure: text('disclosure', { enum: disclosures }).notNull().default('as-policy'),
    /** Null: as the program's template has it. */
    utm: text('utm', { mode: 'json' }).$type<Utm>(),
    ownerId: text('owner_id').references(() => member.id),
    /** What the feed says now, when it changed after the item was approved; null: nothing to tell. */
    newer: text('newer', { mode: 'json' }).$type<{ readonly title: string; readonly summary: string; readonly at: number }>(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('item_stage').on(t.deletedAt, t.stage, t.publishedAt),
    index('item_pinned').on(t.stage).where(sql`pinned = 1`),
    index('item_first_approved').on(t.stage).where(sql`first_approved_by is not null`),
    index('item_canonical').on(t.canonicalUrl),
    index('item_story').on(t.storyKey),
    // Enough to count what a source has brought without reading a row.
    index('item_source').on(t.sourceId, t.deletedAt, t.stage, t.publishedAt),
  ],
)

/** An entry of a feed, by which it is recognised; two feeds with one story have two origins and one item. */
export const itemOrigin = sqliteTable(
  'item_origin',
  {
    ...synced,
    itemId: text('item_id')
      .notNull()
      .references(() => item.id),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    /** guid, else canonical link, else a hash of what it says. */
    key: text('key').notNull(),
    url: text('url').notNull().default(''),
    /** Of what the feed said last: tells a change. */
    hash: text('hash').notNull(),
  },
  (t) => [index('item_origin_key').on(t.sourceId, t.key), index('item_origin_item').on(t.itemId)],
)

export const itemCaption = sqliteTable(
  'item_caption',
  {
    ...synced,
    itemId: text('item_id')
      .notNull()
      .references(() => item.id),
    network: text('network', { enum: ['any', ...networks] }).notNull(),
    locale: text('locale', { enum: locales }).notNull(),
    tone: text('tone', { enum: captionTones }).notNull().default('plain'),
    text: text('text').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('item_caption_item').on(t.itemId, t.deletedAt)],
)

/** What was said of an item: why it was sent back, a remark. */
export const itemNote = sqliteTable(
  'item_note',
  {
    ...synced,
    itemId: text('item_id')
      .notNull()
      .references(() => item.id),
    kind: text('kind', { enum: ['sent-back', 'remark'] }).notNull(),
    body: text('body').notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('item_note_item').on(t.itemId)],
)

/** What colleagues propose, ask for, or are asked by customers. */
export const idea = sqliteTable(
  'idea',
  {
    ...synced,
    kind: text('kind', { enum: ideaKinds }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull().default(''),
    url: text('url').notNull().default(''),
    /** Of whom it came, as it was written. */
    by: text('by').notNull().default(''),
    teamId: text('team_id').references(() => team.id),
    format: text('format', { enum: resourceFormats }),
    status: text('status', { enum: ideaStatuses }).notNull().default('new'),
    /** What it became. */
    itemId: text('item_id').references(() => item.id),
    answer: text('answer').notNull().default(''),
    at: integer('at').notNull(),
  },
  (t) => [index('idea_status').on(t.status, t.at)],
)

/** A filter of a list with a name. */
export const savedView = sqliteTable('saved_view', {
  ...synced,
  /** Which list it is of. */
  list: text('list', { enum: ['library', 'people'] })
    .notNull()
    .default('library'),
  name: text('name').notNull(),
  filter: text('filter', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: integer('created_at').notNull(),
})
