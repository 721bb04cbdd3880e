/** Leadership reports: how they are put together, what was handed over for good, when the next one is made. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import {
  type ReportFormat,
  reportAudiences,
  reportComparisons,
  reportPapers,
  reportSections,
  reportTemplates,
  schedulePeriods,
  scheduleRhythms,
} from '#shared/domain/reports/types.ts'
import { locales } from '#shared/locales.ts'
import { synced } from './columns.ts'
import { campaign } from './content.ts'

export const report = sqliteTable(
  'report',
  {
    ...synced,
    name: text('name').notNull(),
    template: text('template', { enum: reportTemplates }).notNull(),
    /** The language of the report, whatever that of the interface. */
    locale: text('locale', { enum: locales }).notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    compare: text('compare', { enum: reportComparisons }).notNull().default('before'),
    filter: text('filter', { mode: 'json' }).$type<Partial<FigureFilter>>().notNull(),
    audience: text('audience', { enum: reportAudiences }).notNull().default('agreed'),
    paper: text('paper', { enum: reportPapers }).notNull().default('a4-portrait'),
    campaignId: text('campaign_id').references(() => campaign.id),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('report_created').on(t.deletedAt, t.createdAt)],
)

/** One part of one report. */
export const reportSection = sqliteTable(
  'report_section',
  {
    ...synced,
    reportId: text('report_id')
      .notNull()
      .references(() => report.id),
    kind: text('kind', { enum: reportSections }).notNull(),
    /** A fractional index, which sorts as text. */
    position: text('position').notNull(),
    shown: integer('shown', { mode: 'boolean' }).notNull().default(true),
    /** Empty: the section's own, in the report's language. */
    title: text('title').notNull().default(''),
    /** What somebody wrote; null: drafted from the figures each time. Empty: nothing is to be said. */
    comment: text('comment'),
    /** Ids of what is left out: goals, figures, charts, tables, items. */
    hidden: text('hidden', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** What was typed as a list, one line each: the decisions asked for. */
    lines: text('lines', { mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (t) => [index('report_section_report').on(t.reportId, t.deletedAt, t.position)],
)

/** A finished report with everything that it says. Written once. */
export const reportFrozen = sqliteTable(
  'report_frozen',
  {
    ...synced,
    reportId: text('report_id')
      .notNull()
      .references(() => report.id),
    at: integer('at').notNull(),
    by: text('by').notNull(),
    /** Its `ReportContent` and the spec that it was made of, as canonical JSON (`shared/domain/reports/stored.ts`). */
    content: text('content').notNull(),
    /** SHA-256 of the content alone as canonical JSON, in hex. */
    hash: text('hash').notNull(),
  },
  (t) => [index('report_frozen_report').on(t.reportId, t.deletedAt, t.at)],
)

/** A report that is made again and again while the app runs. */
export const reportSchedule = sqliteTable('report_schedule', {
  ...synced,
  reportId: text('report_id')
    .notNull()
    .references(() => report.id),
  rhythm: text('rhythm', { enum: scheduleRhythms }).notNull(),
  /** 1 to 7 from Monday. */
  weekday: integer('weekday').notNull().default(1),
  /** The first, second … such day of the month or quarter; 5: the last. */
  week: integer('week').notNull().default(1),
  period: text('period', { enum: schedulePeriods }).notNull(),
  formats: text('formats', { mode: 'json' }).$type<readonly ReportFormat[]>().notNull(),
  /** Absolute path on the computer that runs it. */
  folder: text('folder').notNull(),
  /** The name of the computer that runs it: the others only show it. */
  computer: text('computer').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
  /** The day from which on it counts: what would have been due before is not made up for. */
  fromDay: text('from_day').notNull(),
})

/** How the company's reports look. One row, or none. */
export const reportSettings = sqliteTable('report_settings', {
  ...synced,
  /** `asset.id` of the logo; null: the program's name in words. */
  logoId: text('logo_id'),
  /** The company's own PowerPoint master: its name, and the hash of its bytes in `asset_bytes`; empty: ours. */
  masterName: text('master_name').notNull().default(''),
  masterHash: text('master_hash').notNull().default(''),
  /** At the foot of every page; empty: the company's name. */
  foot: text('foot').notNull().default(''),
})
