/** What can be asked of files of figures: what a file is, what it would bring, bringing it in, taking it out again. */
import { z } from 'zod'
import { countedAt, metrics } from '../domain/figures/types.ts'
import { DayText, Id, Reason } from '../ids.ts'
import { command, job, query } from '../rpc.ts'

/** Exports that are known by what is in them. `mapped`: any table, by a mapping. */
export const figureFormats = [
  'linkedin-page',
  'linkedin-person',
  'linkedin-post',
  'x-content',
  'x-overview',
  'facebook-content',
  'instagram-content',
  'meta-daily',
  'tiktok',
  'ga4',
  'mapped',
] as const
export type FigureFormat = (typeof figureFormats)[number]

/** What a column of any table can be. */
export const figureFields = [
  'drop',
  'day',
  'network',
  'postKey',
  'postUrl',
  'postText',
  'publishedOn',
  'person',
  'itemUrl',
  'campaign',
  ...metrics,
] as const

export const FigureMapping = z.object({
  columns: z.array(z.enum(figureFields)),
  /** Of every row; null: a column tells it. */
  network: z.enum(countedAt).nullable(),
  /** `lifetime`: what a post has in all; `period`: what came on that row's day. */
  figures: z.enum(['lifetime', 'period']),
  dayOrder: z.enum(['day-first', 'month-first']),
  delimiter: z.string().max(1),
  encoding: z.string().max(40),
  sheet: z.string().max(100).default(''),
  headerRow: z.number().int().min(0).max(100).default(0),
})
export type FigureMapping = z.output<typeof FigureMapping>

/** How a file is to be understood where it does not say so itself. */
export const FigureChoices = z.object({
  /** The company's own account, or a person's. */
  ownPage: z.boolean().default(false),
  personId: Id.nullable().default(null),
  /** Where it was counted, when the file does not say; a daily export of Meta is of Facebook or of Instagram. */
  network: z.enum(countedAt).nullable().default(null),
  /** The day whose evening the figures describe. */
  exportedOn: DayText,
  dayOrder: z.enum(['day-first', 'month-first']).default('month-first'),
  /** A person's file tells of all they posted: only what the program knows of counts, unless they agreed to all. */
  onlyKnown: z.boolean().default(true),
  mapping: FigureMapping.nullable().default(null),
})
export type FigureChoices = z.output<typeof FigureChoices>

export const FigureProgress = z.object({ step: z.enum(['read', 'check', 'write', 'undo']), done: z.number(), all: z.number() })
export const FigureRejected = z.object({ row: z.number().int(), column: z.string(), reason: Reason })

export const FigureResult = z.object({
  format: z.enum(figureFormats),
  rows: z.number().int(),
  /** Posts or days that were not known before, those whose figures changed, and those that say what is known already. */
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  rejectedCount: z.number().int(),
  /** The first 1,000; all of them by `saveRejected`. */
  rejected: z.array(FigureRejected),
  /** What came since the last export: what the figures grow by. */
  sums: z.partialRecord(z.enum(metrics), z.number()),
  /** The export before of the same account: what came since then is what it brings; null: it is the first. */
  since: DayText.nullable(),
  from: DayText.nullable(),
  to: DayText.nullable(),
  /** Sentences worth reading: halves missing, "< 1%", a totals row left out. */
  notes: z.array(Reason),
})
export type FigureResult = z.output<typeof FigureResult>

export const FigureLook = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  /** Null: no known export; a mapping is asked for. */
  format: z.enum(figureFormats).nullable(),
  network: z.enum(countedAt).nullable(),
  sheets: z.array(z.string()),
  headers: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  choices: FigureChoices,
  /** Whether the file itself says when it was exported, and whose it is. */
  exportedOnKnown: z.boolean(),
  /** A name in the file (LinkedIn puts it in the file's name), to find the person by. */
  ownerName: z.string(),
  dayOrderAsked: z.boolean(),
  ambiguousDay: z.string(),
  /** The same bytes came in before. */
  importedOn: DayText.nullable(),
  mappingId: Id.nullable(),
})
export type FigureLook = z.output<typeof FigureLook>

const File = z.object({ path: z.string().max(4096), choices: FigureChoices })

export const figureFiles = {
  /** Looks into a file: asks which unless a path is given; `asTable`: its columns are to be told, whatever it is. Null when cancelled. Refuses figures-wrong-file with what it seems to be. */
  look: job(
    z.object({ path: z.string().max(4096).optional(), asTable: z.boolean().default(false) }),
    FigureProgress,
    FigureLook.nullable(),
  ),
  /** Nothing is written. */
  check: job(File, FigureProgress, FigureResult),
  /** One step of undo; cancelled, nothing of it stays. */
  bringIn: job(File, FigureProgress, FigureResult.extend({ importId: Id.nullable() })),
  /** Every rejected row with its reason: CSV, or a workbook where the name ends in .xlsx. Null when cancelled. */
  saveRejected: job(File.extend({ to: z.string().max(4096).optional() }), FigureProgress, z.object({ path: z.string() }).nullable()),
  imports: query(
    z.object({}),
    z.array(
      z.object({
        id: Id,
        format: z.string(),
        fileName: z.string(),
        network: z.string(),
        personName: z.string(),
        ownPage: z.boolean(),
        exportedOn: DayText,
        from: DayText.nullable(),
        to: DayText.nullable(),
        rows: z.number().int(),
        events: z.number().int(),
        at: z.number(),
      }),
    ),
    { reads: ['figure_import', 'person', 'session'] },
  ),
  /** Takes an import out of the figures, as if it had not come; undo brings it back. */
  removeImport: job(z.object({ importId: Id }), FigureProgress, z.object({})),
  mappings: query(z.object({}), z.array(z.object({ id: Id, name: z.string(), mapping: FigureMapping })), {
    reads: ['figure_mapping', 'session'],
  }),
  saveMapping: command(
    z.object({ name: z.string().trim().min(1).max(100), headers: z.array(z.string()), mapping: FigureMapping }),
    z.object({ mappingId: Id }),
  ),
  removeMapping: command(z.object({ mappingId: Id }), z.object({})),
}
