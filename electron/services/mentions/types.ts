/** What the procedures ask of whoever reads files of mentions: the jobs process of a desktop, or this very process. */
import { z } from 'zod'
import type { Db } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'

export interface MentionRun {
  /** The open file; another process opens it by its path, beside. */
  readonly db: Db
  readonly path: string
  /** Absolute path of resources/, where the word lists are. */
  readonly resources: string
  readonly today: Day
  /** Epoch milliseconds. */
  readonly now: number
  /** Who acts: a member's id, or a name. */
  readonly actor: string
}

export const MentionProgress = z.object({ done: z.number(), all: z.number() })

export interface MentionCall {
  readonly onProgress: (value: z.output<typeof MentionProgress>) => void
  readonly signal: AbortSignal
}

export const MentionResult = z.object({
  rows: z.number().int(),
  created: z.number().int(),
  skipped: z.number().int(),
  rejected: z.number().int(),
})
export type MentionResult = z.output<typeof MentionResult>

export interface MentionFiles {
  /** One act, or nothing. Rejects with `cancelled`, mentions-columns, and with what the file refuses. */
  bringInMentions(run: MentionRun, call: MentionCall): Promise<MentionResult>
}
