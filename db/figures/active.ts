/** Who is active: advocates with a share in the period, but nobody who opted out or is gone. */
import type Database from 'better-sqlite3'
import type { Sums } from '#shared/contracts/figures-shapes.ts'
import { type Day, numberToDay, weekdayOf } from '#shared/domain/day.ts'
import { metrics as allMetrics, type Breakdown, type Metric } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { ReadDb } from '../types.ts'
import { type Asking, addMetric, addPairs, type Days, planOf, toDays } from './asking.ts'
import { groupingOf } from './groups.ts'
import { idOf, lastKey } from './keys.ts'
import { monthOf, nextMonth } from './months.ts'
import { rawOf } from './raw.ts'
import { askingOf, type FigureQuery, sumBy } from './read.ts'
import { hiddenPeople } from './wanted.ts'

const statementsOf = oncePer((raw: Database.Database) => ({
  means: raw.prepare<[], string>('SELECT active_means FROM figure_settings WHERE deleted_at IS NULL LIMIT 1').pluck(),
}))

/** What makes somebody active, as the program has it. */
function activeMetrics(raw: Database.Database): readonly number[] {
  const means: readonly Metric[] = statementsOf(raw).means.get() === 'shared-or-opened' ? ['share', 'share-opened'] : ['share']
  return means.map((metric) => allMetrics.indexOf(metric))
}

/** Advocates who shared in the period; `among`: 1 for the keys of whom it is about, by default everybody. */
export function countActive(db: ReadDb, query: FigureQuery, among?: Uint8Array): number {
  const raw = rawOf(db)
  return activeCounter(raw, among)({ ...askingOf(raw, query, null), by: 'advocate' })
}

function activeCounter(raw: Database.Database, among?: Uint8Array): (asking: Asking) => number {
  const means = activeMetrics(raw)
  const hidden = hiddenPeople(raw)
  const sums = new Float64Array(lastKey(raw, 'person') + 1)
  return (asking) => {
    sums.fill(0)
    const plan = planOf(asking)
    for (const metric of means) addMetric(raw, plan, metric, sums)
    let count = 0
    // Nobody has the key 0.
    for (let key = 1; key < sums.length; key += 1)
      if ((sums[key] ?? 0) > 0 && hidden[key] !== 1 && (among === undefined || among[key] === 1)) count += 1
    return count
  }
}

/** By id, as `sumBy`; `only`: of these ids. */
export function countActiveBy(db: ReadDb, query: FigureQuery, by: Breakdown, only?: readonly string[]): ReadonlyMap<string, number> {
  const raw = rawOf(db)
  const days = toDays(query.from, query.to)
  const grouping = groupingOf(raw, by, days)
  const advocates = lastKey(raw, 'person') + 1
  const pairs = new Map<number, number>()
  const asked = only === undefined ? null : new Set(only.map(grouping.groupOf))
  const groupOf = (number: number) => (grouping.joined === null ? number : (grouping.joined.of[number] ?? 0))
  const plan = planOf(askingOf(raw, query, grouping), ['advocate'])
  for (const metric of activeMetrics(raw))
    addPairs(raw, plan, metric, (number, advocate, amount) => {
      const group = groupOf(number)
      if (asked !== null && !asked.has(group)) return
      const pair = group * advocates + advocate
      pairs.set(pair, (pairs.get(pair) ?? 0) + amount)
    })
  return countPairs(pairs, advocates, hiddenPeople(raw), asked === null ? grouping.ids() : grouping.idOf)
}

function countPairs(
  pairs: ReadonlyMap<number, number>,
  advocates: number,
  hidden: Uint8Array,
  nameOf: (group: number) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [pair, sum] of pairs) {
    const advocate = pair % advocates
    if (advocate === 0 || sum <= 0 || hidden[advocate] === 1) continue
    const id = nameOf(Math.floor(pair / advocates))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

export interface SeriesPoint {
  readonly start: Day
  readonly sums: Sums
  readonly activeUsers: number
}

/** Span by span over the whole period, those without events too; the first and last ones may be cut. Weeks begin on Monday. */
export function seriesOf(db: ReadDb, query: FigureQuery, by: 'day' | 'week' | 'month'): readonly SeriesPoint[] {
  const raw = rawOf(db)
  const byDay = sumBy(db, query, 'day')
  const count = activeCounter(raw)
  const asking: Asking = { ...askingOf(raw, query, null), by: 'advocate' }
  return spansOf(toDays(query.from, query.to), by).map((days) => ({
    start: numberToDay(days.from),
    sums: addDaySums(byDay, days),
    activeUsers: count({ ...asking, days }),
  }))
}

function spansOf({ from, to }: Days, by: 'day' | 'week' | 'month'): readonly Days[] {
  const spans: Days[] = []
  for (let day = from; day <= to; ) {
    const next = by === 'day' ? day + 1 : by === 'month' ? nextMonth(monthOf(day)) : day + 8 - weekdayOf(numberToDay(day))
    spans.push({ from: day, to: Math.min(to, next - 1) })
    day = next
  }
  return spans
}

function addDaySums(byDay: ReadonlyMap<string, Sums>, { from, to }: Days): Sums {
  const sums = Object.fromEntries(allMetrics.map((metric) => [metric, 0])) as Sums
  for (let day = from; day <= to; day += 1) {
    const of = byDay.get(numberToDay(day))
    if (of !== undefined) for (const metric of allMetrics) sums[metric] += of[metric]
  }
  return sums
}

/** On which days each advocate shared, in order; nobody who opted out is in it. */
export function activityOf(db: ReadDb, query: FigureQuery): ReadonlyMap<string, readonly Day[]> {
  const raw = rawOf(db)
  const days = toDays(query.from, query.to)
  const length = days.to - days.from + 1
  const hidden = hiddenPeople(raw)
  const pairs = new Map<number, number>()
  const plan = planOf({ ...askingOf(raw, query, null), by: 'day' }, ['advocate'])
  for (const metric of activeMetrics(raw))
    addPairs(raw, plan, metric, (day, advocate, amount) => {
      if (advocate > 0 && hidden[advocate] !== 1) pairs.set(advocate * length + day, (pairs.get(advocate * length + day) ?? 0) + amount)
    })
  const byKey = new Map<number, number[]>()
  for (const [pair, sum] of pairs) {
    if (sum <= 0) continue
    const key = Math.floor(pair / length)
    byKey.set(key, [...(byKey.get(key) ?? []), days.from + (pair % length)])
  }
  return new Map([...byKey].map(([key, on]) => [idOf(raw, 'person', key), on.sort((one, other) => one - other).map(numberToDay)]))
}
