/** What a file tells of days, added up by what it is of, and held against what earlier exports of the same kind told. */

import type { Events } from '#db/figures/events.ts'
import { type Cell, cellOf, createCells, eventsOf, importsOf, type Series, type SeriesKind } from '#db/figures/series.ts'
import type { ReadDb } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import { type Metric, metrics } from '#shared/domain/figures/types.ts'
import { type Hash, KeyTable, Numbers } from '../table/key-table.ts'

type Fate = 'created' | 'updated' | 'skipped'

export class PeriodLedger {
  from: Day | null = null
  to: Day | null = null
  readonly #kind: SeriesKind
  readonly #table = new KeyTable(1024)
  readonly #rows = new Numbers((size) => new Uint32Array(size))
  readonly #metrics = new Numbers((size) => new Uint8Array(size))
  /** Of this file, and of earlier ones; NaN: they tell nothing of it. */
  #amounts = new Float64Array(1024)
  #before = new Float64Array(1024).fill(Number.NaN)
  /** 1: a later export speaks of it. */
  readonly #outdated = new Numbers((size) => new Uint8Array(size))
  readonly #days = new Set<number>()
  readonly #dayOf = new Numbers((size) => new Int32Array(size))
  readonly #cell: ReturnType<typeof createCells>
  readonly #hash: Hash = { low: 0, high: 0 }
  /** By metric, what of earlier exports is replaced. */
  readonly #replaced = new Map<Metric, number>()

  constructor(db: ReadDb, kind: SeriesKind) {
    this.#kind = kind
    this.#cell = createCells(db)
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  /** `isRow`: the first that a row of the file tells. */
  enter(cell: Cell, amount: number, isRow: boolean): void {
    const { full, day } = this.#cell(cell)
    const index = this.#find(full) ?? this.#push(full, day, metrics.indexOf(cell.metric))
    this.#amounts[index] = (this.#amounts[index] ?? 0) + amount
    if (isRow) this.#rows.array[index] = (this.#rows.array[index] ?? 0) + 1
    if (this.from === null || cell.day < this.from) this.from = cell.day
    if (this.to === null || cell.day > this.to) this.to = cell.day
  }

  /** Reads what earlier imports of the series tell of the same; those that do not overlap are passed over. */
  compare(db: ReadDb, series: Series, exportedOn: Day): void {
    const covered = new Set<number>()
    for (const each of importsOf(db, series)) {
      if (this.from === null || this.to === null || (each.toDay ?? '') < this.from || (each.fromDay ?? '9') > this.to) continue
      this.#take(db, each.id, each.exportedOn > exportedOn, covered)
    }
  }

  #take(db: ReadDb, importId: string, isNewer: boolean, covered: Set<number>): void {
    const own = new Set<number>()
    for (const events of eventsOf(db, importId)) {
      for (let at = 0; at < events.count; at += 1) {
        if (events.post[at] !== 0) continue
        const cell = cellOf(this.#kind, events, at)
        own.add(cell)
        if (!covered.has(cell)) this.#meet(events, at, cell, isNewer)
      }
    }
    for (const cell of own) covered.add(cell)
  }

  /** One event of an earlier import, of which this file speaks or not. */
  #meet(events: Events, at: number, cell: number, isNewer: boolean): void {
    const index = this.#find(cellOf('cells', events, at))
    const isSpokenOf = this.#kind === 'cells' ? index !== undefined : this.#days.has(cell)
    if (!isSpokenOf) return
    if (isNewer) this.#outdate(cell, index)
    else this.#replace(events.metric[at] ?? 0, events.amount[at] ?? 0, index)
  }

  #replace(metric: number, amount: number, index: number | undefined): void {
    const name = metrics[metric]
    if (name !== undefined) this.#replaced.set(name, (this.#replaced.get(name) ?? 0) + amount)
    if (index !== undefined) this.#before[index] = (Number.isNaN(this.#before[index]) ? 0 : (this.#before[index] ?? 0)) + amount
  }

  #outdate(day: number, index: number | undefined): void {
    if (this.#kind === 'cells') {
      if (index !== undefined) this.#outdated.array[index] = 1
      return
    }
    for (let each = 0; each < this.#rows.length; each += 1) if (this.#dayOf.array[each] === day) this.#outdated.array[each] = 1
    this.#days.delete(day)
  }

  #fateAt(index: number): Fate {
    const before = this.#before[index] ?? Number.NaN
    if (this.#outdated.array[index] === 1 || before === this.#amounts[index]) return 'skipped'
    return Number.isNaN(before) ? 'created' : 'updated'
  }

  /** Rows by what becomes of them; where only other figures of rows changed, so many of those. */
  counts(): Readonly<Record<Fate, number>> {
    const counts = { created: 0, updated: 0, skipped: 0 }
    let besides = 0
    for (let index = 0; index < this.#rows.length; index += 1) {
      const rows = this.#rows.array[index] ?? 0
      counts[this.#fateAt(index)] += rows
      if (rows === 0 && this.#isNews(index)) besides += 1
    }
    if (counts.created + counts.updated > 0 || besides === 0) return counts
    const updated = Math.min(besides, counts.skipped)
    return { created: 0, updated, skipped: counts.skipped - updated }
  }

  /** Nothing where nothing was is no news, unless a row says nothing else. */
  #isNews(index: number): boolean {
    const fate = this.#fateAt(index)
    return fate === 'updated' || (fate === 'created' && (this.#amounts[index] !== 0 || (this.#rows.array[index] ?? 0) > 0))
  }

  /** Whether a fact has to be written; asked when all of the file was entered. */
  isWritten(cell: Cell, isRow: boolean): boolean {
    const index = this.#find(this.#cell(cell).full)
    if (index === undefined) return true
    if (this.#kind !== 'cells') return this.#amounts[index] !== 0 || isRow || this.#kind === 'account' || this.#fateAt(index) === 'updated'
    return this.#isNews(index)
  }

  /** What the file tells, and what of earlier exports it replaces, by metric. */
  totals(): { readonly told: ReadonlyMap<Metric, number>; readonly replaced: ReadonlyMap<Metric, number> } {
    const told = new Map<Metric, number>()
    for (let index = 0; index < this.#rows.length; index += 1) {
      const metric = metrics[this.#metrics.array[index] ?? 0]
      if (metric !== undefined && this.#outdated.array[index] !== 1) told.set(metric, (told.get(metric) ?? 0) + (this.#amounts[index] ?? 0))
    }
    return { told, replaced: this.#replaced }
  }

  /** Whether anything of it is news. */
  hasNews(): boolean {
    const { created, updated } = this.counts()
    return created + updated > 0
  }

  #find(full: number): number | undefined {
    return this.#table.get(this.#hashOf(full))
  }

  #hashOf(full: number): Hash {
    this.#hash.low = full >>> 0
    // Zero stands for an empty place.
    this.#hash.high = Math.floor(full / 4_294_967_296) * 2 + 1
    return this.#hash
  }

  #push(full: number, day: number, metric: number): number {
    const index = this.#rows.length
    this.#table.set(this.#hashOf(full), index)
    this.#rows.push(0)
    this.#metrics.push(metric)
    this.#outdated.push(0)
    this.#dayOf.push(day)
    this.#days.add(day)
    if (index === this.#amounts.length) {
      this.#amounts = grown(this.#amounts, 0)
      this.#before = grown(this.#before, Number.NaN)
    }
    return index
  }
}

function grown(array: Float64Array<ArrayBuffer>, empty: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2).fill(empty)
  larger.set(array)
  return larger
}
