/** What the procedures ask of whoever reads files of figures: the jobs process of a desktop, or this very process. */
import { z } from 'zod'
import type { RecountResult } from '#db/figures/recount.ts'
import type { Db } from '#db/types.ts'
import { type FigureChoices, FigureLook, type FigureResult, type FigureProgress as Progress } from '#shared/contracts/figure-files.ts'
import type { Day } from '#shared/domain/day.ts'

export type FigureProgress = z.output<typeof Progress>

/** A look without what only the workspace knows, and with what it is asked by. */
export const FigureSeen = FigureLook.omit({ importedOn: true, mappingId: true }).extend({ hash: z.string() })
export type FigureSeen = z.output<typeof FigureSeen>

export interface FigureLookRun {
  readonly path: string
  /** Its columns are to be told, whatever it is. */
  readonly asTable: boolean
  readonly today: Day
}

export interface FigureRun {
  /** The open file; another process opens it by its path, beside. */
  readonly db: Db
  readonly path: string
  readonly choices: FigureChoices
  readonly today: Day
  /** Epoch milliseconds. */
  readonly now: number
  /** Who acts: a member's id, or a name. */
  readonly actor: string
}

export interface FigureRemoval {
  readonly db: Db
  readonly importId: string
  readonly today: Day
  readonly now: number
  readonly actor: string
}

export interface FigureCall {
  readonly onProgress: (value: FigureProgress) => void
  readonly signal: AbortSignal
}

export interface FigureRecount {
  readonly db: Db
  readonly actor: string
}

export interface RecountCall {
  /** Events. */
  readonly onProgress: (value: { readonly done: number; readonly all: number }) => void
  readonly signal: AbortSignal
}

/** All of them reject with `cancelled`, and with what the file refuses. */
export interface FigureFiles {
  lookIntoFigures(run: FigureLookRun, call: FigureCall): Promise<FigureSeen>
  /** Nothing is written. */
  checkFigures(run: FigureRun, call: FigureCall): Promise<FigureResult>
  /** Every row that stays out; nothing is written. */
  rejectedFigures(run: FigureRun, call: FigureCall): Promise<FigureResult['rejected']>
  /** One act, or nothing. */
  bringInFigures(run: FigureRun, call: FigureCall): Promise<FigureResult & { readonly importId: string | null }>
  removeFigures(run: FigureRemoval, call: FigureCall): Promise<void>
  /** Reckons all sums anew from what was counted. */
  recountFigures(run: FigureRecount, call: RecountCall): Promise<RecountResult>
}
