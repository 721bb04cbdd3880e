/** What the procedures ask of whoever makes the files of reports: the jobs process of a desktop, or this very process. */
import { z } from 'zod'
import type { Db } from '#db/types.ts'
import { MadeFiles, type ReportSource } from '#shared/contracts/reports.ts'
import type { Day } from '#shared/domain/day.ts'
import { reportFormats } from '#shared/domain/reports/types.ts'
import type { Locale } from '#shared/ids.ts'

/** What needs no page to draw it. */
export const writtenFormats = reportFormats.filter((format) => format !== 'pdf' && format !== 'png')
export type WrittenFormat = (typeof writtenFormats)[number]

export const ReportProgress = z.object({ done: z.number(), format: z.enum(reportFormats).nullable() })
export type ReportProgress = z.output<typeof ReportProgress>

/** Facts of what was made, and the files that could not be. */
export const WrittenReport = MadeFiles.omit({ files: true })
export type WrittenReport = z.output<typeof WrittenReport>

export interface ReportRun {
  /** The open file; another process opens it by its path, beside. */
  readonly db: Db
  readonly source: ReportSource
  /** `path`: where it is written now; a folder is there already. `format` csv is one table in a file or many in a folder. */
  readonly targets: readonly { readonly format: WrittenFormat; readonly path: string; readonly isFolder: boolean }[]
  readonly today: Day
  /** Of a report straight from a template, where it does not say its own. */
  readonly locale: Locale
  /** Absolute path of resources/. */
  readonly resources: string
  /** Who acts: a member's id, or a name. */
  readonly actor: string
}

export interface ReportCall {
  /** Steps: what it says has been gathered (`format` null), then each file. */
  readonly onProgress: (value: ReportProgress) => void
  readonly signal: AbortSignal
}

export interface ReportFiles {
  /** Gathers once what all targets say, and writes them. Rejects with `cancelled`, row-missing and frozen-unreadable; files that fail are told. */
  writeReport(run: ReportRun, call: ReportCall): Promise<WrittenReport>
}
