/** What the procedures ask of whoever reads rosters: the jobs process of a desktop, or this very process. */

import type { z } from 'zod'
import type { Db } from '#db/types.ts'
import type { RosterLook as Look, RosterProgress as Progress, RosterMapping, RosterResult, RosterWishes } from '#shared/contracts/roster.ts'
import type { Day } from '#shared/domain/day.ts'
import type { Locale } from '#shared/ids.ts'
import type { LargeUndo } from '../bulk/undo-large.ts'

export type RosterProgress = z.output<typeof Progress>
export type RosterLook = z.output<typeof Look>

export interface LookRun {
  readonly path: string
  readonly wishes: RosterWishes
}

export interface RosterRun {
  /** The open file; another process opens it by its path, beside. */
  readonly db: Db
  readonly path: string
  readonly mapping: RosterMapping
  readonly today: Day
  /** Epoch milliseconds. */
  readonly now: number
  /** Who acts: a member's id, or a name. */
  readonly actor: string
}

export interface RosterCall {
  readonly onProgress: (value: RosterProgress) => void
  readonly signal: AbortSignal
}

/** All of them reject with `cancelled`, and with what the file refuses. */
export interface Rosters {
  lookIntoRoster(run: LookRun, call: RosterCall): Promise<RosterLook>
  /** Nothing is written. */
  checkRoster(run: RosterRun, call: RosterCall): Promise<RosterResult>
  /** One act, or nothing. */
  bringInRoster(run: RosterRun, call: RosterCall): Promise<RosterResult>
  /** Every rejected row with its reason, as CSV at `to`. */
  saveRejected(run: RosterRun & { readonly to: string; readonly locale: Locale }, call: RosterCall): Promise<void>
  undoLarge(run: LargeUndo): Promise<void>
}
