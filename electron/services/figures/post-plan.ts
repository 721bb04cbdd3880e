/** What becomes of a post that a file tells of: new, changed, or known already, and by how much its figures grow. */
import { type Snapshot, snapshotsOf } from '#db/queries/figures/files.ts'
import type { ReadDb } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import { type Metric, metrics, type PostFigures } from '#shared/domain/figures/types.ts'
import type { PostFact } from './facts.ts'
import type { PostPlace } from './known.ts'
import { withoutRepeats } from './post-tables.ts'

export interface PostPlan {
  readonly fate: 'created' | 'updated' | 'skipped'
  /** What is to be kept as the word of that day. */
  readonly figures: PostFigures
  /** By how much all of it grows. */
  readonly growth: PostFigures
  /** The file said engagements without kind where their kinds are known. */
  readonly isSplit: boolean
}

const kinds = ['reaction', 'comment', 'reshare', 'click'] as const

/** `exportedOn`: the day whose evening the file describes. `counts`: posting it is a share of the program. */
export function planPost(db: ReadDb, fact: PostFact, place: PostPlace, exportedOn: Day, counts: boolean): PostPlan {
  const snapshots = place.before === null ? [] : snapshotsOf(db, place.before.id)
  const then = lastWords(snapshots.filter((each) => each.exportedOn <= exportedOn))
  const now = lastWords(snapshots)
  const { figures, isSplit } = split(atLeast(fact, then), now)
  const shared = shareOf(place, now, counts)
  const told: PostFigures = shared === null ? figures : { ...figures, share: shared }
  const isSame = metrics.every((metric) => told[metric] === undefined || told[metric] === then[metric])
  const after = lastWords(insert(snapshots, { exportedOn, figures: told }))
  const growth = Object.fromEntries(
    metrics.flatMap((metric) => entry(metric, metric === 'share' && place.isNoted ? 0 : (after[metric] ?? 0) - (now[metric] ?? 0))),
  )
  const fate = snapshots.length === 0 ? 'created' : isSame ? 'skipped' : 'updated'
  return { fate, figures: told, growth: fate === 'skipped' ? {} : growth, isSplit }
}

function entry(metric: Metric, amount: number): readonly (readonly [Metric, number])[] {
  return amount === 0 ? [] : [[metric, amount]]
}

function insert(snapshots: readonly Snapshot[], snapshot: Snapshot): readonly Snapshot[] {
  const later = snapshots.findIndex(({ exportedOn }) => exportedOn > snapshot.exportedOn)
  return later < 0 ? [...snapshots, snapshot] : [...snapshots.slice(0, later), snapshot, ...snapshots.slice(later)]
}

/** Of each figure the last that was told. */
function lastWords(snapshots: readonly Snapshot[]): PostFigures {
  return Object.assign({}, ...snapshots.map(({ figures }) => figures))
}

function atLeast({ figures, atLeast: isPart }: PostFact, then: PostFigures): PostFigures {
  if (!isPart) return figures
  return Object.fromEntries(
    metrics.flatMap((metric) => (figures[metric] === undefined ? [] : [[metric, Math.max(figures[metric], then[metric] ?? 0)]])),
  )
}

/** Engagements are never counted beside their kinds: what has no kind is what is left of them. */
function split(figures: PostFigures, known: PostFigures): { readonly figures: PostFigures; readonly isSplit: boolean } {
  const told = withoutRepeats(figures)
  const sumOf = (of: PostFigures) => kinds.reduce((sum, kind) => sum + (of[kind] ?? 0), 0)
  const hasKinds = (of: PostFigures) => kinds.some((kind) => of[kind] !== undefined)
  if (told.engagement !== undefined && hasKinds(known))
    return { figures: { ...told, engagement: Math.max(0, told.engagement - sumOf(known)) }, isSplit: true }
  if (hasKinds(told) && known.engagement !== undefined && known.engagement > 0 && !hasKinds(known))
    return { figures: { ...told, engagement: Math.max(0, known.engagement - sumOf(told)) }, isSplit: true }
  return { figures: told, isSplit: false }
}

/** A post that shares what is the program's is a share; one that only a note tells of is none of its own. Null: nothing is said of it. */
function shareOf({ isKnown, isShare }: PostPlace, now: PostFigures, counts: boolean): number | null {
  if (!counts || !isKnown) return null
  return isShare ? 1 : (now.share ?? null)
}
