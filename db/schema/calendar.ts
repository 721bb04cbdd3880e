/** When content goes out. Days and times are those of a wall clock in a zone, so that a change of daylight saving moves nothing. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Utm, Weekday } from '#shared/domain/content/types.ts'
import { contentKinds } from '#shared/domain/content/types.ts'
import { networks } from '#shared/domain/networks.ts'
import { synced } from './columns.ts'
import { item, itemCaption, team } from './content.ts'

/** "Tuesdays at 9, for Sales, on LinkedIn": a place that waits for an item. */
export const recurringSlot = sqliteTable('recurring_slot', {
  ...synced,
  weekdays: text('weekdays', { mode: 'json' }).$type<readonly Weekday[]>().notNull(),
  /** 2: every other week, counted from the week of `fromDay`. */
  everyWeeks: integer('every_weeks').notNull().default(1),
  time: text('time').notNull(),
  zone: text('zone').notNull(),
  network: text('network', { enum: networks }).notNull(),
  /** Null: everybody. */
  teamId: text('team_id').references(() => team.id),
  /** What is wanted there; null: whatever the mix needs. */
  kind: text('kind', { enum: contentKinds }),
  fromDay: text('from_day').notNull(),
  untilDay: text('until_day'),
})

/** One item on one day. */
export const slot = sqliteTable(
  'slot',
  {
    ...synced,
    itemId: text('item_id')
      .notNull()
      .references(() => item.id),
    /** Null: the caption that fits network and language best. */
    captionId: text('caption_id').references(() => itemCaption.id),
    network: text('network', { enum: networks }).notNull(),
    teamId: text('team_id').references(() => team.id),
    day: text('day').notNull(),
    /** `HH:MM` in `zone`, an IANA name. */
    time: text('time').notNull(),
    zone: text('zone').notNull(),
    /** Colleagues are spread over so many minutes from `time` on; 0: all at once. */
    staggerMinutes: integer('stagger_minutes').notNull().default(0),
    recurringSlotId: text('recurring_slot_id').references(() => recurringSlot.id),
    /** What came of it, as somebody read it on the network; null: not known. */
    shares: integer('shares'),
    clicks: integer('clicks'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('slot_day').on(t.deletedAt, t.day), index('slot_item').on(t.itemId, t.deletedAt)],
)

/** One row a workspace: how much, how mixed, how approved. */
export const contentSettings = sqliteTable('content_settings', {
  ...synced,
  /** Per cent; together 100. */
  mixCompany: integer('mix_company').notNull(),
  mixThirdParty: integer('mix_third_party').notNull(),
  mixEmployee: integer('mix_employee').notNull(),
  /** Per cent of posts that may ask for something. */
  callToActionLimit: integer('call_to_action_limit').notNull(),
  postsPerWeek: integer('posts_per_week').notNull(),
  /** More posts than this on a day, as one team sees it, are too many. */
  postsPerDay: integer('posts_per_day').notNull(),
  /** What one person may be asked to share. */
  sharesPerDay: integer('shares_per_day').notNull(),
  sharesPerWeek: integer('shares_per_week').notNull(),
  /** Days before the same item may go out again. */
  repeatAfterDays: integer('repeat_after_days').notNull(),
  staggerMinutes: integer('stagger_minutes').notNull(),
  /** IANA name; empty: this computer's. */
  zone: text('zone').notNull(),
  /** 1 or 2 people approve. */
  approvals: integer('approvals').notNull(),
  utm: text('utm', { mode: 'json' }).$type<Utm>().notNull(),
})
