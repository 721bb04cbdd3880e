/** What the check of a document finds: where, why, how to mend it, and who says so. */
import type { Locale, Reason } from '../../ids.ts'
import type { Day } from '../day.ts'
import type { DocumentKind, Jurisdiction } from './types.ts'

/** From the weightiest on. Nothing of it blocks: it is information, not legal advice. */
export const findingSeverities = ['must', 'should', 'hint'] as const
export type FindingSeverity = (typeof findingSeverities)[number]

/** Where a finding comes from. */
export interface FindingSource {
  /** A citation as it is printed, with its own year; a Reason for rules of this house, which are named in the reader's language. */
  readonly title: string | Reason
  readonly url: string | null
  /** The day on which somebody last compared the rule with this source. */
  readonly on: Day
}

export interface DocumentFinding {
  /** Dismissals hold for a code in a block. */
  readonly code: string
  /** Null: of the whole document. */
  readonly blockId: string | null
  /** UTF-16 offsets in nodeToText of the block, within one sentence; absent where the whole block or document is meant. */
  readonly start?: number
  readonly end?: number
  readonly severity: FindingSeverity
  readonly reason: Reason
  /** Words for the document, in its language; or advice for the writer; or nothing better to offer. */
  readonly rewrite: string | Reason | null
  readonly source: FindingSource
}

/** What is known of a document beside its blocks. */
export interface DocumentFacts {
  readonly kind: DocumentKind
  readonly locale: Locale
  readonly today: Day
  readonly reviewOn: Day | null
  /** Where people work to whom it applies. */
  readonly regions: readonly Jurisdiction[]
}
