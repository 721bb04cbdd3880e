/** Figures of days that come again: the last export that speaks of a day holds, and what posts tell of an account is not counted twice. */
import type Database from 'better-sqlite3'
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import { type CountedAt, countedAt, type Metric, metrics } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { ReadDb } from '../types.ts'
import { type Events, roomForEvents } from './events.ts'
import { keyOf } from './keys.ts'
import { rawOf } from './raw.ts'
import { readEvents } from './store.ts'

/** Imports that tell of the same: those of one format and one account. */
export interface Series {
  readonly format: string
  readonly network: CountedAt | null
  readonly personId: string | null
  readonly ownPage: boolean
}

/**
 * When one export takes the place of another. `account`: of its days, and what posts of the account tell is taken off; `sessions`: of its
 * days; `cells`: only of what is of the same day, person, item and so on.
 */
export type SeriesKind = 'account' | 'sessions' | 'cells'

/** One import of a series that counts. */
export interface SeriesImport {
  readonly id: string
  readonly exportedOn: Day
  readonly fromDay: Day | null
  readonly toDay: Day | null
}

const statementsOf = oncePer((raw: Database.Database) => ({
  imports: raw.prepare<[string, string | null, string | null, number], SeriesImport>(
    `SELECT id, exported_on AS exportedOn, from_day AS fromDay, to_day AS toDay FROM figure_import
    WHERE +deleted_at IS NULL AND source = 'file' AND format = ? AND network IS ? AND person_id IS ? AND own_page = ?
    ORDER BY exported_on DESC, at DESC, id DESC LIMIT 2000`,
  ),
  batches: raw.prepare<[string], number>('SELECT batch FROM event_batch WHERE import_id = ? AND events > 0').pluck(),
  posts: raw
    .prepare<[string, string | null, number, number, number], readonly [number, number]>(
      `SELECT e.metric, sum(e.amount) FROM post p
      CROSS JOIN figure_key k ON k.kind = 'post' AND k.id = p.id
      CROSS JOIN event e ON e.post = k.key AND e.post > 0
      CROSS JOIN event_batch b ON b.batch = e.batch
      CROSS JOIN figure_import f ON f.id = b.import_id
      WHERE p.network = ? AND p.person_id IS ? AND p.own_page = ? AND p.deleted_at IS NULL AND f.deleted_at IS NULL
        AND e.day BETWEEN ? AND ? GROUP BY e.metric`,
    )
    .raw(),
  counted: raw
    .prepare<[string, string | null, string | null, number], readonly [number, number]>(
      `SELECT e.metric, sum(e.amount) FROM figure_import f CROSS JOIN event_batch b ON b.import_id = f.id
      CROSS JOIN event e ON e.batch = b.batch
      WHERE +f.deleted_at IS NULL AND f.source IN ('file', 'reckoned') AND f.format = ? AND f.network IS ? AND f.person_id IS ?
        AND f.own_page = ? AND e.post = 0 GROUP BY e.metric`,
    )
    .raw(),
}))

type Scope = [string, string | null, string | null, number]

function scopeOf({ format, network, personId, ownPage }: Series): Scope {
  return [format, network, personId, ownPage ? 1 : 0]
}

/** The last export first. */
export function importsOf(db: ReadDb, series: Series): readonly SeriesImport[] {
  return statementsOf(rawOf(db)).imports.all(...scopeOf(series))
}

export type Totals = ReadonlyMap<Metric, number>

function toTotals(rows: readonly (readonly [number, number])[]): Totals {
  return new Map(rows.flatMap(([metric, sum]) => (metrics[metric] === undefined ? [] : [[metrics[metric], sum] as const])))
}

/** What counts of the days of a series, posts left out. */
export function countedOf(db: ReadDb, series: Series): Totals {
  return toTotals(statementsOf(rawOf(db)).counted.all(...scopeOf(series)))
}

/** What posts of the account came to between two days, both counted. */
export function postsOfAccount(db: ReadDb, { network, personId, ownPage }: Series, from: Day, to: Day): Totals {
  if (network === null) return new Map()
  return toTotals(statementsOf(rawOf(db)).posts.all(network, personId, ownPage ? 1 : 0, dayToNumber(from), dayToNumber(to)))
}

const together = 20_000

/** Events of an import that are of no post, many at a time; the same columns are filled again and again. */
export function* eventsOf(db: ReadDb, importId: string): Generator<Events> {
  const raw = rawOf(db)
  const events = roomForEvents(together)
  for (const batch of statementsOf(raw).batches.all(importId)) {
    for (let seq: number | null = readEvents(raw, batch, 0, events); seq !== null; seq = readEvents(raw, batch, seq, events)) yield events
  }
}

/** One number for what an event is of; two of a million do not meet. */
export function cellOf(kind: SeriesKind, events: Events, at: number): number {
  const day = (events.day[at] ?? 0) * 32 + (events.metric[at] ?? 0)
  if (kind !== 'cells') return day
  const dimensions = [events.network[at], events.advocate[at], events.item[at], events.campaign[at]]
  return mix(
    day,
    dimensions.map((each) => each ?? 0),
  )
}

/** What an event is of, before it is one. */
export interface Cell {
  readonly day: Day
  readonly metric: Metric
  readonly network: CountedAt | null
  readonly personId: string | null
  readonly itemId: string | null
  readonly campaignId: string | null
}

/** As `cellOf`, of what was not written yet: `full` as of cells, `day` as of days. Remembers what it looked up. */
export function createCells(db: ReadDb): (cell: Cell) => { readonly full: number; readonly day: number } {
  const raw = rawOf(db)
  const keys = new Map<string, number>()
  const key = (of: 'person' | 'item' | 'campaign', id: string | null) => {
    if (id === null) return 0
    const known = keys.get(id)
    if (known !== undefined) return known
    // Ids without a key are told apart by numbers that no key has.
    const found = keyOf(raw, of, id) ?? -1 - keys.size
    keys.set(id, found)
    return found
  }
  return (cell) => {
    const day = dayToNumber(cell.day) * 32 + metrics.indexOf(cell.metric)
    const network = cell.network === null ? 0 : countedAt.indexOf(cell.network) + 1
    return { day, full: mix(day, [network, key('person', cell.personId), key('item', cell.itemId), key('campaign', cell.campaignId)]) }
  }
}

const statementOfEvents = oncePer((raw: Database.Database) =>
  raw.prepare<[string], number>('SELECT coalesce(sum(events), 0) FROM event_batch WHERE import_id = ?').pluck(),
)

/** How many events came with an import. */
export function countEvents(db: ReadDb, importId: string): number {
  return statementOfEvents(rawOf(db)).get(importId) ?? 0
}

function mix(day: number, dimensions: readonly number[]): number {
  let low = 0x811c9dc5 ^ day
  let high = 0x9e3779b9 ^ day
  for (const value of dimensions) {
    low = Math.imul(low ^ value, 0x01000193) ^ (low >>> 15)
    high = Math.imul(high ^ (value + 0x7f4a7c15), 0x85ebca6b)
    high ^= high >>> 13
  }
  return (low >>> 0) + ((high >>> 0) % 2_097_152) * 4_294_967_296
}
