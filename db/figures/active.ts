/** Who is active: advocates with a share in the period, but nobody who opted out or is gone. */
import type Database from 'better-sqlite3'
import type { Sums } from '#shared/contracts/figures-shapes.ts'
import { type Day, numberToDay, weekdayOf } from '#shared/domain/day.ts'
import { metrics as allMetrics, type Breakdown, type Metric } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { ReadDb } from '../types.ts'
import { type Asking, type Days, planOf, toDays } from './asking.ts'
import { groupingOf } from './groups.ts'
import { lastKey, namesOf } from './keys.ts'
import { monthOf, nextMonth } from './months.ts'
import { addPairs, createPairs } from './pairs.ts'
import { rawOf } from './raw.ts'
import { askingOf, type FigureQuery, sumBy } from './read.ts'
import { atOnce } from './state.ts'
import { addMetric, type Slate, withSlate } from './tally.ts'
import { hiddenPeople } from './wanted.ts'

const statementsOf = oncePer((raw: Database.Database) => ({
  means: raw.prepare<[], string>('SELECT active_means FROM figure_settings WHERE deleted_at IS NULL LIMIT 1').pluck(),
}))

const share = allMetrics.indexOf('share')

/** What makes somebody active, as the program has it. */
function activeMetrics(raw: Database.Database): readonly number[] {
  const means: readonly Metric[] = statementsOf(raw).means.get() === 'shared-or-opened' ? ['share', 'share-opened'] : ['share']
  return means.map((metric) => allMetrics.indexOf(metric))
}

/** Advocates who shared in the period; `among`: 1 for the keys of whom it is about, by default everybody. */
export function countActive(db: ReadDb, query: FigureQuery, among?: Uint8Array): number {
  const raw = rawOf(db)
  return atOnce(raw, () => activeCounter(raw, among)({ ...askingOf(raw, query, null), by: 'advocate' }))
}

function activeCounter(raw: Database.Database, among?: Uint8Array): (asking: Asking) => number {
  const means = activeMetrics(raw)
  const hidden = hiddenPeople(raw)
  const room = lastKey(raw, 'person') + 1
  return (asking) =>
    withSlate(raw, [share], room, (slate) => {
      const plan = planOf(raw, asking)
      for (const metric of means) addMetric(raw, plan, metric, slate, share)
      return countThose(slate, hidden, among)
    })
}

/** How many have more than nothing. Nobody has the key 0. */
function countThose({ room, sums, seen }: Slate, hidden: Uint8Array, among: Uint8Array | undefined): number {
  const of = sums[share]
  if (of === undefined) return 0
  const isOne = (key: number) => (of[key] ?? 0) > 0 && key > 0 && hidden[key] !== 1 && (among === undefined || among[key] === 1)
  let count = 0
  if (seen.isAny) for (let key = 1; key < room; key += 1) count += isOne(key) ? 1 : 0
  else for (let n = 0; n < seen.count; n += 1) count += isOne(seen.groups[n] ?? 0) ? 1 : 0
  return count
}

/** By id, as `sumBy`; `only`: of these ids. */
export function countActiveBy(db: ReadDb, query: FigureQuery, by: Breakdown, only?: readonly string[]): ReadonlyMap<string, number> {
  const raw = rawOf(db)
  return atOnce(raw, () => countPairs(raw, query, by, only))
}

function countPairs(raw: Database.Database, query: FigureQuery, by: Breakdown, only?: readonly string[]): ReadonlyMap<string, number> {
  const grouping = groupingOf(raw, by, toDays(query.from, query.to))
  const advocates = lastKey(raw, 'person') + 1
  const asked = only?.map(grouping.groupOf).filter((group) => group !== null) ?? null
  const lines = { of: linesOf(grouping.room, asked), advocates }
  const pairs = createPairs((asked?.length ?? grouping.room) * advocates)
  const plan = planOf(raw, askingOf(raw, query, grouping), 'advocate')
  for (const metric of activeMetrics(raw)) addPairs(raw, plan, metric, lines, pairs)
  const counts = new Map<number, number>()
  const hidden = hiddenPeople(raw)
  pairs.each((pair) => {
    const advocate = pair % advocates
    const line = Math.floor(pair / advocates)
    if (advocate !== 0 && hidden[advocate] !== 1) counts.set(line, (counts.get(line) ?? 0) + 1)
  })
  const nameOf = asked === null ? grouping.ids() : grouping.idOf
  return new Map([...counts].map(([line, count]) => [nameOf(asked === null ? line : (asked[line] ?? 0)), count]))
}

/** Which line of the table is a group's; -1: it is not asked for. */
function linesOf(room: number, asked: readonly number[] | null): Int32Array {
  if (asked === null) return Int32Array.from({ length: room }, (_, group) => group)
  const lines = new Int32Array(room).fill(-1)
  for (const [line, group] of asked.entries()) lines[group] = line
  return lines
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
  return atOnce(raw, () => {
    const count = activeCounter(raw)
    const asking: Asking = { ...askingOf(raw, query, null), by: 'advocate' }
    return spansOf(toDays(query.from, query.to), by).map((days) => ({
      start: numberToDay(days.from),
      sums: addDaySums(byDay, days),
      activeUsers: count({ ...asking, days }),
    }))
  })
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
  return atOnce(raw, () => daysOfAdvocates(raw, query))
}

function daysOfAdvocates(raw: Database.Database, query: FigureQuery): ReadonlyMap<string, readonly Day[]> {
  const days = toDays(query.from, query.to)
  const length = days.to - days.from + 1
  const advocates = lastKey(raw, 'person') + 1
  const lines = { of: linesOf(length, null), advocates }
  const pairs = createPairs(length * advocates)
  const plan = planOf(raw, { ...askingOf(raw, query, null), by: 'day' }, 'advocate')
  for (const metric of activeMetrics(raw)) addPairs(raw, plan, metric, lines, pairs)
  const hidden = hiddenPeople(raw)
  const byKey = new Map<number, number[]>()
  pairs.each((pair) => {
    const advocate = pair % advocates
    if (advocate === 0 || hidden[advocate] === 1) return
    const on = byKey.get(advocate)
    const day = days.from + Math.floor(pair / advocates)
    if (on === undefined) byKey.set(advocate, [day])
    else on.push(day)
  })
  const nameOf = namesOf(raw, 'person')
  return new Map([...byKey].map(([key, on]) => [nameOf(key), on.sort((one, other) => one - other).map(numberToDay)]))
}
