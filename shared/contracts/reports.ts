/** What can be asked of leadership reports: put together, look at, hand over, freeze, make again by schedule. */
import { z } from 'zod'
import {
  reportAudiences,
  reportComparisons,
  reportFormats,
  reportLetters,
  reportPapers,
  reportParts,
  reportSections,
  reportTemplates,
  schedulePeriods,
  scheduleRhythms,
} from '../domain/reports/types.ts'
import { DayText, Id, Locale, Reason } from '../ids.ts'
import { command, job, query } from '../rpc.ts'
import type { ChangeTopic } from '../tables.ts'
import { FigureFilter, figureUnits, Period } from './figures-shapes.ts'
import { ReportContent } from './report-shapes.ts'

const Done = z.object({})
const Name = z.string().trim().min(1).max(reportLetters.name)
const PathText = z.string().min(1).max(4096)
const Formats = z.array(z.enum(reportFormats)).min(1).max(6)

/** Whatever a report can speak of. */
const everything = [
  ...['report', 'report_section', 'report_settings', 'workspace', 'session'],
  ...['figure_import', 'post', 'post_snapshot', 'figure_settings', 'rate_table', 'program_cost', 'target', 'target_reading', 'mention'],
  ...[
    'person',
    'person_network',
    'team',
    'team_member',
    'consent_event',
    'delivery',
    'wave',
    'attendance',
    'training_session',
    'people_settings',
  ],
  ...['item', 'campaign', 'slot', 'annotation', 'plan', 'phase', 'task', 'dependency', 'checklist_item', 'risk', 'place', 'holiday'],
] as const satisfies readonly ChangeTopic[]

/** How a report is put together. */
export const ReportFields = z.object({
  name: Name,
  locale: Locale,
  period: Period,
  compare: z.enum(reportComparisons),
  filter: FigureFilter.partial(),
  audience: z.enum(reportAudiences),
  paper: z.enum(reportPapers),
  campaignId: Id.nullable(),
})
export type ReportFields = z.output<typeof ReportFields>

export const SectionFields = z.object({
  shown: z.boolean(),
  /** Empty: the section's own. */
  title: z.string().trim().max(reportLetters.title),
  /** Null: drafted from the figures; empty: nothing is said. */
  comment: z.string().trim().max(reportLetters.comment).nullable(),
  hidden: z.array(z.string().max(100)).max(200),
  lines: z.array(z.string().trim().min(1).max(reportLetters.line)).max(50),
})
export type SectionFields = z.output<typeof SectionFields>

export const ScheduleFields = z.object({
  reportId: Id,
  rhythm: z.enum(scheduleRhythms),
  /** 1 to 7 from Monday. */
  weekday: z.number().int().min(1).max(7),
  /** The first, second … such day of the month or quarter; 5: the last. Not looked at when weekly. */
  week: z.number().int().min(1).max(5),
  period: z.enum(schedulePeriods),
  formats: Formats,
  folder: PathText,
  active: z.boolean(),
})
export type ScheduleFields = z.output<typeof ScheduleFields>

const Audience = z.enum(reportAudiences).optional()

/**
 * A report that lies in the file, one that was frozen, or one straight from a template. `audience` can only be stricter than its own.
 * `period`: other days than its own; what was typed of its own days then gives way to what is drafted.
 */
export const ReportSource = z.union([
  z.object({ reportId: Id, period: Period.optional(), audience: Audience }),
  z.object({ frozenId: Id, audience: Audience }),
  z.object({ template: z.enum(reportTemplates), period: Period, locale: Locale.optional(), audience: Audience }),
])
export type ReportSource = z.output<typeof ReportSource>

/** What came of an export. */
export const MadeFiles = z.object({
  files: z.array(z.object({ format: z.enum(reportFormats), path: z.string() })),
  failed: z.array(z.object({ format: z.enum(reportFormats), why: Reason })),
  hash: z.string(),
  sections: z.array(z.enum(reportSections)),
  period: Period,
})
export type MadeFiles = z.output<typeof MadeFiles>

export const reports = {
  /** The newest first. */
  list: query(
    z.object({}),
    z.array(
      z.object({
        id: Id,
        name: z.string(),
        template: z.enum(reportTemplates),
        locale: Locale,
        period: Period,
        sections: z.number().int(),
        changedAt: z.number(),
        changedBy: z.string(),
        frozen: z.number().int(),
        frozenAt: z.number().nullable(),
        isScheduled: z.boolean(),
      }),
    ),
    { reads: ['report', 'report_section', 'report_frozen', 'report_schedule', 'member', 'session'] },
  ),
  one: query(
    z.object({ reportId: Id }),
    ReportFields.extend({
      id: Id,
      template: z.enum(reportTemplates),
      changedAt: z.number(),
      changedBy: z.string(),
      sections: z.array(SectionFields.extend({ id: Id, kind: z.enum(reportSections) })),
      frozen: z.array(z.object({ id: Id, at: z.number(), by: z.string(), hash: z.string() })),
    }),
    { reads: ['report', 'report_section', 'report_frozen', 'member', 'session'] },
  ),
  /** What templates make of today: their periods and sections; the campaign's own days for a wrap-up. */
  templates: query(
    z.object({}),
    z.array(
      z.object({
        template: z.enum(reportTemplates),
        period: Period,
        sections: z.array(z.enum(reportSections)),
        /** Null: it can be made. */
        why: Reason.nullable(),
      }),
    ),
    { reads: ['plan', 'campaign', 'figure_import', 'session'] },
  ),
  create: command(
    z.object({
      template: z.enum(reportTemplates),
      period: Period.optional(),
      name: Name.optional(),
      locale: Locale.optional(),
      campaignId: Id.optional(),
    }),
    z.object({ reportId: Id }),
  ),
  /** With its sections and what was written, for other days where `period` says so. */
  duplicate: command(z.object({ reportId: Id, period: Period.optional() }), z.object({ reportId: Id })),
  remove: command(z.object({ reportId: Id }), Done),
  update: command(z.object({ reportId: Id, fields: ReportFields.partial() }), Done),
  updateSection: command(z.object({ sectionId: Id, fields: SectionFields.partial() }), Done),
  /** Before another one; null: to the end. */
  moveSection: command(z.object({ sectionId: Id, before: Id.nullable() }), Done),

  /** What it says now, or said when it was frozen, with the names of those who still may be named. */
  content: query(ReportSource, ReportContent, { reads: [...everything, 'report_frozen'], isLong: () => true }),
  /** The sentences that the figures alone would give for a section. Refuses section-empty. */
  draft: query(z.object({ sectionId: Id }), z.object({ text: z.string() }), { reads: [...everything], isLong: () => true }),
  /** Everything that can be shown or hidden in each section, hidden or not, in the order of the paper. */
  parts: query(
    z.object({ reportId: Id }),
    z.array(
      z.object({
        section: z.enum(reportSections),
        /** As in `hidden` of the section. */
        id: z.string(),
        /** Of what holds it, which can be hidden whole. */
        block: z.string(),
        label: z.string(),
        kind: z.enum(reportParts),
      }),
    ),
    { reads: [...everything], isLong: () => true },
  ),
  /** What to look at before it is handed over. */
  checks: query(
    z.object({ reportId: Id }),
    z.array(z.object({ state: z.enum(['good', 'attention']), what: Reason, detail: Reason.nullable() })),
    { reads: [...everything], isLong: () => true },
  ),

  /** Keeps everything that it says now. */
  freeze: command(z.object({ reportId: Id }), z.object({ frozenId: Id, hash: z.string() })),
  removeFrozen: command(z.object({ frozenId: Id }), Done),
  /** What the same report would say today that it did not say then. `isIntact`: the hash still fits. */
  changes: query(
    z.object({ frozenId: Id }),
    z.object({
      isIntact: z.boolean(),
      rows: z.array(
        z.object({
          section: z.enum(reportSections),
          /** Where it stands, in the report's words. */
          what: z.string(),
          unit: z.enum([...figureUnits, 'day', 'text']),
          currency: z.string(),
          before: z.union([z.string(), z.number(), z.null()]),
          now: z.union([z.string(), z.number(), z.null()]),
        }),
      ),
      /** Since then: imports and what else makes figures differ, newest first. */
      causes: z.array(z.object({ at: z.number(), what: Reason })),
    }),
    { reads: [...everything, 'report_frozen'], isLong: () => true },
  ),

  /**
   * Writes one file (or folder) for each format; `folder` or, for one format, `path`; else the system asks. Null when cancelled there.
   * All are put in place together: whoever cancels finds nothing. Of several, those that went well stay, and `failed` names the others;
   * refuses only when none did. `hash`: of what it says, as it would be frozen.
   */
  exportFiles: job(
    z.object({
      source: ReportSource,
      formats: Formats,
      folder: PathText.optional(),
      path: PathText.optional(),
      overwrite: z.boolean().default(false),
    }),
    z.object({ done: z.number(), all: z.number(), format: z.enum(reportFormats) }),
    MadeFiles.nullable(),
  ),
  /** On paper, by the system's own dialog. */
  print: command(z.object({ source: ReportSource }), Done),
  showFile: command(z.object({ path: PathText }), Done),

  schedules: query(
    z.object({}),
    z.array(
      ScheduleFields.extend({
        id: Id,
        reportName: z.string(),
        /** Null: it is switched off. */
        nextDay: DayText.nullable(),
        /** It waits to be made here, within a minute: for this day, or once more after a refusal. Null: nothing waits. */
        due: DayText.nullable(),
        /** Another computer runs it: its name. Empty: this one. */
        elsewhere: z.string(),
        last: z.object({ day: DayText, at: z.number(), error: Reason.nullable(), files: z.array(z.string()) }).nullable(),
      }),
    ),
    { reads: ['report', 'report_schedule', 'report_run', 'session'] },
  ),
  saveSchedule: command(z.object({ scheduleId: Id.optional(), fields: ScheduleFields }), z.object({ scheduleId: Id })),
  removeSchedule: command(z.object({ scheduleId: Id }), Done),
  /** Now, whether due or not. Refuses what the files refuse, and keeps that as the last run. */
  runSchedule: command(z.object({ scheduleId: Id }), z.object({ files: z.array(z.string()) })),
  chooseFolder: command(z.object({}), z.object({ folder: z.string() }).nullable()),

  settings: query(
    z.object({}),
    z.object({ logo: z.object({ id: Id, name: z.string(), url: z.string() }).nullable(), masterName: z.string(), foot: z.string() }),
    { reads: ['report_settings', 'asset', 'workspace', 'session'] },
  ),
  /** `path`: else the system asks. A file that is no PowerPoint master or no picture is refused. Null when cancelled. */
  chooseMaster: command(z.object({ path: PathText.optional() }), z.object({ masterName: z.string() }).nullable()),
  chooseLogo: command(z.object({ path: PathText.optional() }), Done.nullable()),
  updateSettings: command(
    z.object({
      fields: z.object({ foot: z.string().trim().max(reportLetters.foot), noLogo: z.literal(true), noMaster: z.literal(true) }).partial(),
    }),
    Done,
  ),
}
