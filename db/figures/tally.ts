/** Room for the sums of one question, used again by the next one: it is emptied where something was written, and nowhere else. */
import type Database from 'better-sqlite3'
import type { Sums } from '#shared/contracts/figures-shapes.ts'
import { oncePer } from '../once.ts'
import { eachSlice, type Plan, type Slice } from './asking.ts'
import { takesBack } from './columns.ts'
import { cubeKnows } from './cubes.ts'
import { isAskedAgain, type Segment } from './directory.ts'
import { monthsWithin, runningOf } from './running.ts'
import { addBetween, addUp, anyIn, countedIn, markBetween, markGroups, note, noteGroups, placesOf } from './scan.ts'

/** Groups that something was added to; as long as they are few, one by one. */
export interface Seen {
  readonly marks: Uint8Array
  readonly groups: Int32Array
  count: number
  /** Too many to be told one by one: any may be. */
  isAny: boolean
}

export interface Slate {
  /** How many groups there may be. */
  readonly room: number
  /** By the number of the metric; undefined: not asked for. */
  readonly sums: readonly (Float64Array | undefined)[]
  readonly seen: Seen
}

interface Store {
  readonly slates: (Float64Array | undefined)[]
  seen: Seen
  isTaken: boolean
}

const storeOf = oncePer((_: Database.Database): Store => ({ slates: [], seen: newSeen(0), isTaken: false }))

function newSeen(room: number): Seen {
  return { marks: new Uint8Array(room), groups: new Int32Array(room), count: 0, isAny: false }
}

/** So few groups are looked through sooner than they are noted. */
const mostDense = 512

/** Lends empty sums of these metrics while `use` lasts; what it answers must not hold them. */
export function withSlate<T>(raw: Database.Database, asked: readonly number[], room: number, use: (slate: Slate) => T): T {
  const store = storeOf(raw)
  if (store.isTaken) throw new Error('one question at a time')
  store.isTaken = true
  if (store.seen.marks.length < room) store.seen = newSeen(room)
  const sums: (Float64Array | undefined)[] = []
  for (const metric of asked) {
    const held = store.slates[metric]
    const slate = held !== undefined && held.length >= room ? held : new Float64Array(room)
    store.slates[metric] = slate
    sums[metric] = slate.subarray(0, room)
  }
  const { seen } = store
  seen.isAny = room <= mostDense
  try {
    return use({ room, sums, seen })
  } finally {
    wipe({ room, sums, seen })
    store.isTaken = false
  }
}

function wipe({ room, sums, seen }: Slate): void {
  const { marks, groups, count, isAny } = seen
  for (const slate of sums) {
    if (isAny) slate?.fill(0, 0, room)
    else if (slate !== undefined) for (let n = 0; n < count; n += 1) slate[groups[n] ?? 0] = 0
  }
  if (isAny) marks.fill(0, 0, room)
  else for (let n = 0; n < count; n += 1) marks[groups[n] ?? 0] = 0
  seen.count = 0
}

/** One in so many is put in order by itself; more are looked for in theirs. */
const mostSorted = 32

/** The groups of which anything was counted, in order. */
export function groupsIn({ room, sums, seen }: Slate): Int32Array {
  const asked = sums.filter((slate) => slate !== undefined)
  if (seen.isAny) return anyIn(asked, room)
  if (seen.count * mostSorted < room) return countedIn(asked, seen.groups, seen.count).sort()
  return countedIn(asked, placesOf(seen.marks, room), seen.count)
}

/** Adds the sums of one metric, as a rule to those of the same one; where they are few, notes whose they are. */
export function addMetric(raw: Database.Database, plan: Plan, metric: number, { room, sums, seen }: Slate, into = metric): void {
  const slate = sums[into]
  if (slate === undefined) return
  eachSlice(raw, plan, metric, (slice) => {
    addSlice(raw, plan, slice, slate)
    noteSlice(slice, room, seen)
  })
}

interface Those {
  readonly plan: Plan
  /** The same question, about these groups alone. */
  readonly narrow: Plan
  readonly groups: readonly number[]
}

/** Adds the sums of a few groups. */
export function addThose(raw: Database.Database, { plan, narrow, groups }: Those, metric: number, { sums, seen }: Slate): void {
  const slate = sums[metric]
  if (slate === undefined) return
  for (const group of groups) note(group, seen)
  const told = new Set<Segment>()
  eachSlice(raw, plan, metric, (slice) => {
    const between = betweenOf(raw, plan, slice)
    if (between === null) return
    told.add(slice.segment)
    const { before, until, sums: running } = between
    for (const group of groups)
      if (group < between.room) slate[group] = (slate[group] ?? 0) + (running[until + group] ?? 0) - (running[before + group] ?? 0)
  })
  eachSlice(raw, narrow, metric, (slice) => addSlice(raw, narrow, slice, slate), told)
}

function addSlice(raw: Database.Database, plan: Plan, slice: Slice, sums: Float64Array): void {
  const { amounts, from, to, masks, column, offset } = slice
  const between = betweenOf(raw, plan, slice)
  if (between === null) addUp(amounts, from, to, masks, { column, offset, sums })
  else addBetween(between.sums, between.before, between.until, between.room, sums)
}

/** Whole months of everything, when subtracting them is less work than adding them up; null: it is not, or something is left out. */
function betweenOf(raw: Database.Database, { asking: { by }, marks }: Plan, { segment, from, to, masks, isRun, days }: Slice) {
  if (by === null || !isRun || masks.length > 0 || cubeKnows(segment.cube, 'day') || !isAskedAgain(raw, segment, `by ${by}`)) return null
  const running = runningOf(raw, segment, by, marks)
  return running.room > to - from ? null : { ...monthsWithin(running, days.from, days.to), room: running.room, sums: running.sums }
}

/** As long as they are few. */
function noteSlice(slice: Slice, room: number, seen: Seen): void {
  seen.isAny ||= slice.to - slice.from > room || seen.count > room / 2
  if (!seen.isAny) noteGroups(slice, seen)
}

/** Marks the groups of which anything of one metric was counted. False: not to be told, for amounts may come to nothing. */
export function markMetric(raw: Database.Database, plan: Plan, metric: number, { room, seen }: Slate): boolean {
  let isSure = true
  eachSlice(raw, plan, metric, (slice) => {
    isSure &&= !takesBack(raw, slice.segment)
    noteSlice(slice, room, seen)
    if (!seen.isAny || !isSure) return
    const between = betweenOf(raw, plan, slice)
    if (between === null) markGroups(slice, seen.marks)
    else markBetween(between.sums, between.before, between.until, between.room, seen.marks)
  })
  return isSure
}

/** Whether no amount of one metric takes another back. */
export function isSure(raw: Database.Database, plan: Plan, metric: number): boolean {
  let isSo = true
  eachSlice(raw, plan, metric, ({ segment }) => {
    isSo &&= !takesBack(raw, segment)
  })
  return isSo
}

/** Tells the sums of one group after another. */
export function sumsReader({ sums }: Pick<Slate, 'sums'>): (group: number) => Sums {
  const [opened, share, click, view, reaction, comment, reshare, follow, visit, conversion, mention, engagement, value] = sums
  return (group) => ({
    'share-opened': opened?.[group] ?? 0,
    share: share?.[group] ?? 0,
    click: click?.[group] ?? 0,
    impression: view?.[group] ?? 0,
    reaction: reaction?.[group] ?? 0,
    comment: comment?.[group] ?? 0,
    reshare: reshare?.[group] ?? 0,
    follow: follow?.[group] ?? 0,
    visit: visit?.[group] ?? 0,
    conversion: conversion?.[group] ?? 0,
    mention: mention?.[group] ?? 0,
    engagement: engagement?.[group] ?? 0,
    'conversion-value': value?.[group] ?? 0,
  })
}
