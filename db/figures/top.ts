/** The first of many groups: only what they are sorted by is added up for all of them, the rest for those that are told. */
import type Database from 'better-sqlite3'
import type { Sums } from '#shared/contracts/figures-shapes.ts'
import { type Breakdown, type Metric, metrics } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { ReadDb } from '../types.ts'
import { type Asking, type Plan, planOf, toDays } from './asking.ts'
import type { Attribute } from './cubes.ts'
import { type Grouping, groupingOf } from './groups.ts'
import { rawOf } from './raw.ts'
import { askingOf, type FigureQuery, numbersOf, sumAsked, tally } from './read.ts'
import { atOnce } from './state.ts'
import { addMetric, addThose, groupsIn, isSure, markMetric, type Slate, sumsReader, withSlate } from './tally.ts'

export interface Top {
  readonly sort: Metric
  readonly offset: number
  readonly limit: number
  /** By key: 1 for groups that are not to be told apart. */
  readonly joined?: Uint8Array
}

export interface TopGroups {
  readonly rows: readonly { readonly id: string; readonly sums: Sums }[]
  /** How many groups there are, without those that are joined. */
  readonly total: number
  /** Of those that are joined; null: none has any event. */
  readonly joined: Sums | null
}

interface Question {
  readonly raw: Database.Database
  readonly asking: Asking
  readonly plan: Plan
  readonly grouping: Grouping
  /** Numbers of metrics. */
  readonly asked: readonly number[]
  readonly sort: number
}

/** The first by one metric, of equal ones those with the smaller key. */
export function topBy(db: ReadDb, query: FigureQuery, by: Breakdown, top: Top): TopGroups {
  const raw = rawOf(db)
  return atOnce(raw, () => {
    const grouping = groupingOf(raw, by, toDays(query.from, query.to))
    const asking = askingOf(raw, query, grouping)
    const sort = metrics.indexOf(top.sort)
    const asked = [...new Set([...numbersOf(query), sort])]
    const question = { raw, asking, grouping, asked, sort, plan: planOf(raw, asking) }
    const { first, total, joined } = choose(question, top)
    return {
      rows: rowsOf(question, first.slice(top.offset)),
      total,
      joined: joined === null ? null : sumAsked(raw, { ...narrowed(question, joined), by: null }, asked),
    }
  })
}

interface Choice {
  readonly first: readonly number[]
  readonly total: number
  /** Joined groups of which anything was counted; null: there is none. */
  readonly joined: readonly number[] | null
}

function choose(question: Question, top: Top): Choice {
  const { raw, plan, grouping, asked, sort } = question
  const chosen = withSlate(raw, [sort], grouping.room, (slate) => {
    addMetric(raw, plan, sort, slate)
    if (!asked.every((metric) => (metric === sort ? isSure(raw, plan, sort) : markMetric(raw, plan, metric, slate)))) return null
    return pickFrom(slate, sort, top)
  })
  if (chosen !== null) return chosen
  return tally(raw, plan, asked, grouping.room, (slate) => {
    slate.seen.marks.fill(0, 0, grouping.room)
    for (const group of groupsIn(slate)) slate.seen.marks[group] = 1
    slate.seen.isAny = true
    return pickFrom(slate, sort, top)
  })
}

/** Those that are marked, and those that have a sum. */
function pickFrom({ room, sums, seen }: Slate, sort: number, { offset, limit, joined }: Top): Choice {
  const values = sums[sort] ?? new Float64Array(0)
  const picking = createPicking(values, offset + limit)
  const joint: number[] = []
  const list = seen.isAny ? null : seen.groups
  const count = list === null ? room : seen.count
  let total = 0
  let least = Number.NEGATIVE_INFINITY
  for (let n = 0; n < count; n += 1) {
    const group = list === null ? n : (list[n] ?? 0)
    const value = values[group] ?? 0
    if (value === 0 && seen.marks[group] === 0) continue
    if (joined?.[group] === 1) {
      joint.push(group)
      continue
    }
    total += 1
    if (value >= least) least = picking.add(group)
  }
  return { first: picking.first(), total, joined: joint.length === 0 ? null : joint }
}

/** So many are looked up one by one; for more everything is added up. */
const mostLookedUp = 32
const lookedUp: readonly Attribute[] = ['item', 'advocate', 'caption', 'team', 'campaign', 'network']

function rowsOf(question: Question, groups: readonly number[]): TopGroups['rows'] {
  const { raw, plan, asked } = question
  const { room, attribute, idOf } = question.grouping
  const isFew = groups.length <= mostLookedUp && lookedUp.includes(attribute)
  const narrow = isFew ? planOf(raw, narrowed(question, groups)) : null
  return withSlate(raw, asked, room, (slate) => {
    for (const metric of asked)
      if (narrow === null) addMetric(raw, plan, metric, slate)
      else addThose(raw, { plan, narrow, groups }, metric, slate)
    const sumsOf = sumsReader(slate)
    return groups.map((group) => ({ id: idOf(group), sums: sumsOf(group) }))
  })
}

/** Marks that are used again by the next question. */
const marksOf = oncePer((_: Database.Database) => ({ marks: new Uint8Array(0) }))

/** Only these groups, all of which the question allows; until the next one is narrowed. */
function narrowed({ raw, asking, grouping: { attribute, room } }: Question, groups: readonly number[]): Asking {
  const store = marksOf(raw)
  if (store.marks.length < room) store.marks = new Uint8Array(room)
  const marks = store.marks.fill(0).subarray(0, room)
  for (const group of groups) marks[group] = 1
  return { ...asking, wanted: new Map([...asking.wanted, [attribute, marks]]) }
}

interface Picking {
  /** Whatever is less than the answer is not among the first. */
  add(group: number): number
  first(): readonly number[]
}

/** So few are kept in order while others come; more are put in order at the end. */
const mostKept = 256

/** Keeps the first by value, of equal ones those with the smaller number. */
function createPicking(values: Float64Array, most: number): Picking {
  const groups: number[] = []
  const isBefore = (one: number, other: number) => {
    const less = (values[one] ?? 0) - (values[other] ?? 0)
    return less > 0 || (less === 0 && one < other)
  }
  return {
    add(group) {
      let place = groups.length
      if (most <= mostKept) while (place > 0 && isBefore(group, groups[place - 1] ?? 0)) place -= 1
      if (place === groups.length) groups.push(group)
      else groups.splice(place, 0, group)
      if (most > mostKept || groups.length < most) return Number.NEGATIVE_INFINITY
      groups.length = most
      return values[groups[most - 1] ?? 0] ?? 0
    },
    first: () => (most > mostKept ? groups.sort((one, other) => (isBefore(one, other) ? -1 : 1)).slice(0, most) : groups),
  }
}
