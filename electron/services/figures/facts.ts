/** What readers of exports find in a file, before anybody asks what the program knows of it. */

import type { Day } from '#shared/domain/day.ts'
import type { CountedAt, Metric, PostFigures } from '#shared/domain/figures/types.ts'
import type { Network } from '#shared/domain/networks.ts'
import type { ErrorData } from '#shared/rpc.ts'

/** What a post had in all on the day of the export. */
export interface PostFact {
  readonly row: number
  readonly network: Network
  /** As the network numbers it, else its address without what only counts clicks. */
  readonly key: string
  readonly url: string
  readonly text: string
  readonly publishedOn: Day
  readonly figures: PostFigures
  /** The file tells of a span that begins after the post: less than what was known is no news. */
  readonly atLeast: boolean
  readonly refs: Refs
}

/** What came on a day. */
export interface PeriodFact {
  readonly row: number
  readonly day: Day
  readonly hour: number | null
  readonly network: CountedAt | null
  readonly metric: Metric
  readonly amount: number
  readonly refs: Refs
}

/** By what the program may recognise it; empty: the file does not tell. */
export interface Refs {
  /** Name, address of e-mail or number of a person. */
  readonly person: string
  /** What was shared. */
  readonly link: string
  readonly campaign: string
  readonly utm: { readonly source: string; readonly medium: string; readonly campaign: string; readonly content: string } | null
}

export const noRefs: Refs = { person: '', link: '', campaign: '', utm: null }

/** Why a row stays out: `figure-files.reason-<code>` is the sentence. */
export const rejectCodes = [
  'bad-day',
  'day-ahead',
  'bad-number',
  'below-zero',
  'no-key',
  'no-person',
  'person-out',
  'no-network',
  'duplicate-post',
  'unclosed-quote',
  'cell-too-long',
] as const
export type RejectCode = (typeof rejectCodes)[number]

/** What is worth telling of a file: `figure-files.note-<code>` is the sentence. */
export const noteCodes = [
  'totals-left-out',
  'other-left-out',
  'not-ours',
  'not-known',
  'half-missing',
  'days-above-posts',
  'days-of-unknown',
  'no-posts-told',
  'most-posts',
  'metric-left-out',
  'one-day',
  'sessions-once',
  'shorter-span',
  'engagement-once',
  'same-bytes',
] as const
export type NoteCode = (typeof noteCodes)[number]

/** Takes what a reader finds. Of notes of one code the last one counts. */
export interface Facts {
  post(fact: PostFact): void
  period(fact: PeriodFact): void
  reject(row: number, column: string, code: RejectCode, data?: ErrorData): void
  note(code: NoteCode, data?: ErrorData): void
  /** Counts a row that says nothing of its own, under a note with the data `count`. */
  leaveOut(code: NoteCode): void
  /** Rows of another sheet follow: their numbers begin anew. */
  nextSheet(): void
}

/** Takes rows one after the other; `end` is called once, behind the last one. */
export interface RowReader {
  row(row: number, cells: readonly string[]): void
  end(): void
}

/** How a file is read where it does not say so itself. */
export interface ReaderOptions {
  readonly dayOrder: 'day-first' | 'month-first'
  /** Days behind it are not yet. */
  readonly lastDay: Day
  readonly facts: Facts
}
