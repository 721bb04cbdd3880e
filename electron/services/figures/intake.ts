/** Takes what a reader finds, asks what the program knows of it, and says what becomes of each row. */

import type { z } from 'zod'
import type { Cell, Series, SeriesKind } from '#db/figures/series.ts'
import type { ReadDb } from '#db/types.ts'
import type { FigureChoices } from '#shared/contracts/figure-files.ts'
import type { Day } from '#shared/domain/day.ts'
import { type Metric, metrics } from '#shared/domain/figures/types.ts'
import type { Reason } from '#shared/ids.ts'
import type { ErrorData } from '#shared/rpc.ts'
import type { ExportFile } from './export-file.ts'
import type { Facts, NoteCode, PeriodFact, PostFact } from './facts.ts'
import type { Known, PostPlace } from './known.ts'
import { PeriodLedger } from './period-ledger.ts'
import { type PostPlan, planPost } from './post-plan.ts'

export interface Rejection {
  readonly row: number
  readonly column: string
  readonly reason: z.output<typeof Reason>
}

/** What came of a file so far. */
export interface Intake {
  readonly facts: Facts
  readonly ledger: PeriodLedger
  readonly counts: { created: number; updated: number; skipped: number; rejected: number }
  readonly rejected: readonly Rejection[]
  readonly notes: ReadonlyMap<NoteCode, ErrorData>
  /** By how much figures of posts grow. */
  readonly growth: ReadonlyMap<Metric, number>
  /** First and last day on which posts were published. */
  readonly published: { from: Day | null; to: Day | null }
}

export interface IntakeRun {
  readonly db: ReadDb
  readonly found: ExportFile
  readonly choices: FigureChoices
  readonly known: Known
  readonly kind: SeriesKind
  /** Rejected rows that are told one by one. */
  readonly mostRejected: number
  /** What is done with those that are news; only looked at where they are left out. */
  readonly onPost?: (fact: PostFact, place: PostPlace, plan: PostPlan) => void
  readonly onPeriod?: (fact: PeriodFact, cell: Cell, isRow: boolean) => void
}

/** Accounts of people tell of all they post; of those of the company everything counts. */
function isPersonal({ format }: ExportFile, { ownPage }: FigureChoices): boolean {
  return !ownPage && format !== 'mapped' && format !== 'ga4'
}

export function createIntake({ db, found, choices, known, kind, mostRejected, onPost, onPeriod }: IntakeRun): Intake {
  const ledger = new PeriodLedger(db, kind)
  const counts = { created: 0, updated: 0, skipped: 0, rejected: 0 }
  const { rejected, notes, ...words } = createWords(mostRejected, counts)
  const growth = new Map<Metric, number>()
  const published: Intake['published'] = { from: null, to: null }
  const onlyKnown = isPersonal(found, choices) && choices.onlyKnown
  let lastRow = 0
  const facts: Facts = {
    post(fact) {
      const place = known.post(fact)
      if (typeof place === 'string') words.facts.reject(fact.row, '', place)
      else if (onlyKnown && !place.isKnown) words.facts.leaveOut('not-known')
      else takePost(fact, place)
    },
    period: takePeriod,
    ...words.facts,
    nextSheet: () => {
      lastRow = 0
    },
  }
  return { facts, ledger, counts, rejected, notes, growth, published }

  function takePeriod(fact: PeriodFact): void {
    if (onlyKnown) {
      notes.set('days-of-unknown', {})
      return
    }
    const isRow = fact.row !== lastRow
    lastRow = fact.row
    const place = known.period(fact)
    if (typeof place !== 'string') {
      const cell: Cell = { day: fact.day, metric: fact.metric, network: fact.network, ...place }
      ledger.enter(cell, fact.amount, isRow)
      onPeriod?.(fact, cell, isRow)
    } else if (isRow && place === 'not-ours') facts.leaveOut('not-ours')
    else if (isRow && place !== 'not-ours') facts.reject(fact.row, '', place)
  }

  function takePost(fact: PostFact, place: PostPlace): void {
    const isShare = !choices.ownPage && place.personId !== null && found.format !== 'mapped'
    const plan = planPost(db, fact, place, choices.exportedOn, isShare)
    counts[plan.fate] += 1
    if (plan.isSplit) notes.set('engagement-once', {})
    for (const metric of metrics) if (plan.growth[metric] !== undefined) growth.set(metric, (growth.get(metric) ?? 0) + plan.growth[metric])
    if (published.from === null || fact.publishedOn < published.from) published.from = fact.publishedOn
    if (published.to === null || fact.publishedOn > published.to) published.to = fact.publishedOn
    if (plan.fate !== 'skipped') onPost?.(fact, place, plan)
  }
}

/** What is told of a file besides its figures. */
function createWords(mostRejected: number, counts: Intake['counts']) {
  const rejected: Rejection[] = []
  const notes = new Map<NoteCode, ErrorData>()
  const facts: Pick<Facts, 'reject' | 'note' | 'leaveOut'> = {
    reject(row, column, code, data = {}) {
      counts.rejected += 1
      if (rejected.length < mostRejected) rejected.push({ row, column, reason: { code: `figure-files.reason-${code}`, data } })
    },
    note: (code, data = {}) => void notes.set(code, data),
    leaveOut: (code) => void notes.set(code, { count: Number(notes.get(code)?.['count'] ?? 0) + 1 }),
  }
  return { rejected, notes, facts }
}

/** How exports of one kind take the place of each other. */
export function kindOf({ format }: ExportFile): SeriesKind {
  return format === 'mapped' ? 'cells' : format === 'ga4' ? 'sessions' : 'account'
}

export function seriesOf(found: ExportFile, choices: FigureChoices): Series {
  const { ownPage, personId } = choices
  return { format: found.series, network: found.network ?? choices.network, personId, ownPage }
}
