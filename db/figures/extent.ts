/** How far what was counted reaches: on which networks, and from which day to which. */
import type Database from 'better-sqlite3'
import { type Day, numberToDay } from '#shared/domain/day.ts'
import { type CountedAt, countedAt, metrics } from '#shared/domain/figures/types.ts'
import type { ReadDb } from '../types.ts'
import { amountsOf, columnOf } from './columns.ts'
import { faces } from './cubes.ts'
import { segmentsOf } from './directory.ts'
import { rawOf } from './raw.ts'
import { keptWhile } from './state.ts'

interface Extent {
  readonly networks: readonly CountedAt[]
  /** Null: nothing was counted. */
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

/** Of everything that counts, own pages included. */
export function networksAndDays(db: ReadDb): Extent {
  return extentOf(rawOf(db))
}

const extentOf = keptWhile(['sums'], (raw: Database.Database): Extent => {
  const [cube] = faces
  const seen = new Set<number>()
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const metric of metrics.keys())
    for (const segment of cube === undefined ? [] : segmentsOf(raw)(cube.id, metric)) {
      const [days, networks, amounts] = [columnOf(raw, segment, 'day'), columnOf(raw, segment, 'network'), amountsOf(raw, segment)]
      for (let at = 0; at < segment.count; at += 1) {
        if (amounts[at] === 0) continue
        seen.add(networks[at] ?? 0)
        first = Math.min(first, segment.start + (days[at] ?? 0))
        last = Math.max(last, segment.start + (days[at] ?? 0))
      }
    }
  return {
    networks: countedAt.filter((_, place) => seen.has(place + 1)),
    firstDay: first > last ? null : numberToDay(first),
    lastDay: first > last ? null : numberToDay(last),
  }
})
