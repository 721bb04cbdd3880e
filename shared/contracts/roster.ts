/** What can be asked of a roster: what a file holds, and bringing it in. */
import { z } from 'zod'
import { Id, Reason } from '../ids.ts'
import { command, job, query } from '../rpc.ts'

/** What a column of a roster can be. `drop`: looked at by nobody, never kept; `sensitive` ones can be nothing else. */
export const rosterFields = [
  'drop',
  'employeeNumber',
  'email',
  'name',
  'givenName',
  'middleName',
  'familyName',
  'jobTitle',
  'department',
  'division',
  'place',
  'seniority',
  'locale',
  'hiredOn',
  'leftOn',
  'status',
  'managerName',
  'managerEmail',
  'managerNumber',
] as const

export const rosterDelimiters = [',', ';', '\t', '|'] as const

/** How to read a file. */
const reading = {
  delimiter: z.enum(rosterDelimiters),
  encoding: z.string().max(40),
  /** Of a workbook. */
  sheet: z.string().max(100),
  /** Lines above the headers that are no data, from 0; empty ones are not counted. */
  headerRow: z.number().int().min(0).max(100),
  /** False: the first line is somebody's, and columns are called A, B, C as a spreadsheet calls them. */
  hasHeaders: z.boolean(),
}

/** What somebody knows better than the first look into a file; what is left out is guessed. */
export const RosterWishes = z.object(reading).partial()
export type RosterWishes = z.output<typeof RosterWishes>

export const RosterMapping = z.object({
  /** One a column, in the order of the file. */
  columns: z.array(z.enum(rosterFields)),
  /** How days such as 03-04-2020 are meant; years first and names of months need no telling. */
  dayOrder: z.enum(['day-first', 'month-first']),
  ...reading,
  sheet: reading.sheet.default(''),
  headerRow: reading.headerRow.default(0),
  hasHeaders: reading.hasHeaders.default(true),
  /** Who is in the workspace and not in this file has left. */
  complete: z.boolean().default(false),
})
export type RosterMapping = z.output<typeof RosterMapping>

export const RosterProgress = z.object({ step: z.enum(['read', 'check', 'write', 'undo']), done: z.number(), all: z.number() })

/** `row` is the row that a spreadsheet shows, headers and empty lines counted; `column` is the header as the file has it. */
export const Rejected = z.object({ row: z.number().int(), column: z.string(), reason: Reason })

export const RosterResult = z.object({
  format: z.string(),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  /** Rows that say what is known already, and repetitions of a row above. */
  skipped: z.number().int(),
  /** Who is marked as having left. */
  left: z.number().int(),
  /** Managers that were named and not found; their people come in without. */
  managersMissing: z.number().int(),
  rejectedCount: z.number().int(),
  /** The first 1,000; all of them by `saveRejected`. */
  rejected: z.array(Rejected),
  /** Columns that must not be kept, and were not. */
  dropped: z.array(z.string()),
})
export type RosterResult = z.output<typeof RosterResult>

/** What a first look into a file tells. */
export const RosterLook = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  format: z.string(),
  sheets: z.array(z.string()),
  headers: z.array(z.string()),
  /** The first lines of the file, empty ones left out: the headers are `lines[headerRow]`. */
  lines: z.array(z.object({ row: z.number().int(), text: z.string() })),
  /** The first rows as they are, cut at 200 characters a cell. */
  sample: z.array(z.array(z.string())),
  guess: RosterMapping,
  /** Header by header: why a column is kept out for good, else null. */
  forbidden: z.array(z.enum(['gender', 'birth-date', 'health', 'religion', 'union', 'pay', 'identity-number']).nullable()),
  /** Days that mean another day in the other order: the person must say which. */
  dayOrderAsked: z.boolean(),
  ambiguousDay: z.string(),
})

export const roster = {
  /** Looks into a file: asks which unless a path is given. Null when cancelled. */
  look: job(
    RosterWishes.extend({ path: z.string().max(4096).optional() }),
    RosterProgress,
    RosterLook.extend({
      /** A saved mapping that fits these headers; the guess is it. */
      mappingId: Id.nullable(),
    }).nullable(),
  ),
  /** Nothing is written. */
  check: job(z.object({ path: z.string().max(4096), mapping: RosterMapping }), RosterProgress, RosterResult),
  /** One step of undo; cancelled, nothing of it stays. */
  bringIn: job(z.object({ path: z.string().max(4096), mapping: RosterMapping }), RosterProgress, RosterResult),
  /** Every rejected row with its reason as CSV. Null when cancelled. */
  saveRejected: job(
    z.object({ path: z.string().max(4096), mapping: RosterMapping, to: z.string().max(4096).optional() }),
    RosterProgress,
    z.object({ path: z.string() }).nullable(),
  ),
  mappings: query(z.object({}), z.array(z.object({ id: Id, name: z.string(), mapping: RosterMapping })), {
    reads: ['import_mapping', 'session'],
  }),
  saveMapping: command(
    z.object({ name: z.string().trim().min(1).max(100), headers: z.array(z.string()), mapping: RosterMapping }),
    z.object({ mappingId: Id }),
  ),
  removeMapping: command(z.object({ mappingId: Id }), z.object({})),
}
