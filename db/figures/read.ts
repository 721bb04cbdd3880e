/** Everything that is asked of what was counted. Answers come from sums that the write path keeps: no event is read. */
import type Database from 'better-sqlite3'
import type { FigureFilter, Sums } from '#shared/contracts/figures-shapes.ts'
import type { Day } from '#shared/domain/day.ts'
import { type Breakdown, type Metric, metrics } from '#shared/domain/figures/types.ts'
import type { ReadDb } from '../types.ts'
import { type Asking, type Plan, planOf, toDays } from './asking.ts'
import { type Grouping, groupingOf } from './groups.ts'
import { rawOf } from './raw.ts'
import { atOnce } from './state.ts'
import { addMetric, groupsIn, type Slate, sumsReader, withSlate } from './tally.ts'
import { filteringOf } from './wanted.ts'

export interface FigureQuery {
  /** Both days counted. */
  readonly from: Day
  readonly to: Day
  readonly filter: FigureFilter
  /** Without: all of them; the others are 0 in what comes back. */
  readonly metrics?: readonly Metric[]
}

/** All of the period. */
export function sumFigures(db: ReadDb, query: FigureQuery): Sums {
  const raw = rawOf(db)
  return atOnce(raw, () => sumAsked(raw, askingOf(raw, query, null), numbersOf(query)))
}

/** Everything that is asked for as one. */
export function sumAsked(raw: Database.Database, asking: Asking, asked: readonly number[]): Sums {
  return tally(raw, planOf(raw, asking), asked, 1, (slate) => sumsReader(slate)(0))
}

/** By id: of a row, a network, a category, a kind, an hour 0 to 167 from Monday, a day; '' for: not told. Groups without any event are missing. */
export function sumBy(db: ReadDb, query: FigureQuery, by: Breakdown): ReadonlyMap<string, Sums> {
  const raw = rawOf(db)
  return atOnce(raw, () => {
    const grouping = groupingOf(raw, by, toDays(query.from, query.to))
    const plan = planOf(raw, askingOf(raw, query, grouping))
    return tally(raw, plan, numbersOf(query), grouping.room, (slate) => {
      const sums = new Map<string, Sums>()
      const [idOf, sumsOf] = [grouping.ids(), sumsReader(slate)]
      for (const group of groupsIn(slate)) sums.set(idOf(group), sumsOf(group))
      return sums
    })
  })
}

export function askingOf(raw: Database.Database, { from, to, filter }: FigureQuery, by: Grouping | null): Asking {
  return { days: toDays(from, to), ...filteringOf(raw, filter), by: by?.attribute ?? null }
}

/** The metrics that are asked for, by their numbers. */
export function numbersOf({ metrics: asked = metrics }: FigureQuery): readonly number[] {
  return asked.map((metric) => metrics.indexOf(metric))
}

/** Adds up what is asked for; what `use` answers must not hold the sums. */
export function tally<T>(raw: Database.Database, plan: Plan, asked: readonly number[], room: number, use: (slate: Slate) => T): T {
  return withSlate(raw, asked, room, (slate) => {
    for (const metric of asked) addMetric(raw, plan, metric, slate)
    return use(slate)
  })
}
