/** What a file would bring; nothing is written. */

import { toldByPosts } from '#db/figures/reckon-series.ts'
import { countedOf, importsOf, postsOfAccount } from '#db/figures/series.ts'
import { importOfBytes } from '#db/queries/figures/files.ts'
import { knownPerson } from '#db/queries/people/roster.ts'
import type { ReadDb } from '#db/types.ts'
import type { FigureResult } from '#shared/contracts/figure-files.ts'
import { type Metric, metrics } from '#shared/domain/figures/types.ts'
import { AppError } from '#shared/rpc.ts'
import { type ExportFile, hashOf, openExport, readExport } from './export-file.ts'
import { createIntake, type Intake, kindOf, seriesOf } from './intake.ts'
import { createKnown, type Known } from './known.ts'
import type { FigureCall, FigureRun } from './types.ts'

export interface Checked {
  readonly found: ExportFile
  readonly known: Known
  readonly intake: Intake
  readonly hash: string
  readonly result: FigureResult
}

/** `mostRejected`: rows that are told one by one. Refuses figures-not-opted-in, day-ahead, figures-…, and what the file system refuses. */
export async function checkFigures(run: FigureRun, { signal, onProgress }: FigureCall, mostRejected = 1000): Promise<Checked> {
  const { choices, path, today } = run
  const db = run.db.read
  whyNotTheirs(db, run)
  const found = await openExport(path, choices, today)
  const hash = await hashOf(path)
  const known = createKnown(db, choices)
  const intake = createIntake({ db, found, choices, known, kind: kindOf(found), mostRejected })
  const progress = (share: number) => onProgress({ step: 'check', done: Math.round(share * 1000), all: 1000 })
  const { facts } = intake
  await readExport(found, { choices, lastDay: today, facts, afterRow: () => undefined }, { signal, onProgress: progress })
  if (found.format === 'x-overview' || found.format === 'meta-daily') facts.note('no-posts-told')
  const before = importOfBytes(db, hash)
  if (before !== null) facts.note('same-bytes', { day: before.exportedOn })
  intake.ledger.compare(db, seriesOf(found, choices), choices.exportedOn)
  return { found, known, intake, hash, result: resultOf(db, run, found, intake) }
}

function whyNotTheirs(db: ReadDb, { choices, today }: FigureRun): void {
  if (choices.exportedOn > today) throw new AppError('day-ahead', { day: choices.exportedOn })
  if (choices.personId === null) return
  const person = knownPerson(db, choices.personId)
  if (person === null || person.deletedAt !== null) throw new AppError('row-missing')
  if (person.consent !== 'opted-in') throw new AppError('figures-not-opted-in', { name: person.name })
}

function resultOf(db: ReadDb, run: FigureRun, found: ExportFile, intake: Intake): FigureResult {
  const { counts, ledger, rejected, published } = intake
  const ofDays = ledger.counts()
  const created = counts.created + ofDays.created
  const updated = counts.updated + ofDays.updated
  const skipped = counts.skipped + ofDays.skipped
  const sums = sumsOf(db, run, found, intake)
  return {
    ...{ format: found.format, rows: created + updated + skipped + counts.rejected, created, updated, skipped },
    ...{ rejectedCount: counts.rejected, rejected: [...rejected], sums },
    since: importsOf(db, seriesOf(found, run.choices)).find(({ exportedOn }) => exportedOn < run.choices.exportedOn)?.exportedOn ?? null,
    from: ledger.from ?? published.from,
    to: ledger.to ?? (published.from === null ? null : run.choices.exportedOn),
    notes: [...intake.notes].map(([code, data]) => ({ code: `figure-files.note-${code}`, data })),
  }
}

/** By how much the figures grow: what posts gained, and what days bring beyond what counts of them already. */
function sumsOf(db: ReadDb, { choices }: FigureRun, found: ExportFile, { ledger, growth, facts }: Intake): FigureResult['sums'] {
  const sums = new Map(growth)
  const add = (metric: Metric, amount: number) => sums.set(metric, (sums.get(metric) ?? 0) + amount)
  const { told, replaced } = ledger.totals()
  const { from, to } = ledger
  if (kindOf(found) !== 'account' || from === null || to === null) {
    for (const metric of metrics) add(metric, (told.get(metric) ?? 0) - (replaced.get(metric) ?? 0))
    return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0))
  }
  const series = seriesOf(found, choices)
  const posts = new Map(postsOfAccount(db, series, from, to))
  for (const [metric, amount] of growth) posts.set(metric, (posts.get(metric) ?? 0) + amount)
  const counted = replaced.size === 0 ? new Map<Metric, number>() : countedOf(db, series)
  for (const [metric, amount] of told) {
    const byPosts = Math.max(0, toldByPosts(posts, metric))
    if (byPosts > 0) facts.note('days-above-posts')
    add(metric, Math.max(0, amount - byPosts) - Math.min(counted.get(metric) ?? 0, replaced.get(metric) ?? 0))
  }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0))
}
