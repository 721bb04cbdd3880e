/** Reckons every sum anew from the events, and puts right what is wrong: sums are a memory of events and can never be more than that. */
import type Database from 'better-sqlite3'
import { transact } from '../history.ts'
import { oncePer } from '../once.ts'
import { eventBatch } from '../schema/figures-local.ts'
import type { Db, ReadDb } from '../types.ts'
import type { Sheet } from './aggregate.ts'
import { roomForEvents } from './events.ts'
import { forgetSum, mostMerged, readSheet } from './merge.ts'
import { rawOf } from './raw.ts'
import { bump } from './state.ts'
import { readEvents } from './store.ts'
import { appendSums, sheetsOfEvents } from './sums.ts'

export interface RecountResult {
  /** Events that were read. */
  readonly events: number
  /** Sums of one cube, month and metric that were not what their events say. */
  readonly wrong: number
}

/** Events read at a time. */
const atOnce = 100_000

interface Book {
  /** Whose events make the sums. */
  readonly batches: readonly number[]
  /** Under which number sums are written anew; 0: of several. */
  readonly batch: number
  readonly events: number
}

/** Yields how many events of how many have been read; what it returns is the result. Others may write meanwhile. */
export function* recount(db: Db): Generator<{ readonly done: number; readonly all: number }, RecountResult> {
  const raw = rawOf(db.read)
  const books = booksOf(db.read)
  const all = books.reduce((sum, { events }) => sum + events, 0)
  let done = 0
  let wrong = 0
  for (const book of books) {
    const check = checkBook(raw, db.path, book)
    for (let step = check.next(); ; step = check.next()) {
      if (step.done === true) {
        wrong += step.value
        break
      }
      done += step.value
      yield { done, all }
    }
  }
  return { events: done, wrong }
}

const statementsOf = oncePer((raw: Database.Database) => ({
  sums: raw.prepare<[number], Stored>('SELECT id, cube, start, metric, count FROM event_sum WHERE batch = ?'),
  merged: raw.prepare<[], Stored>(
    'SELECT id, cube, start, metric, count FROM event_sum WHERE batch = 0 OR batch IN (SELECT batch FROM event_batch WHERE merged = 1)',
  ),
  rename: raw.prepare('UPDATE event_sum SET batch = ? WHERE batch = ?'),
}))

interface Stored {
  readonly id: number
  readonly cube: number
  readonly start: number
  readonly metric: number
  readonly count: number
}

/** Each batch that keeps its sums for itself, and all that were merged together. */
function booksOf(db: ReadDb): readonly Book[] {
  const rows = db.select().from(eventBatch).orderBy(eventBatch.batch).all()
  const merged = rows.filter((row) => row.merged && row.on)
  const alone = rows.filter((row) => !row.merged).map(({ batch, events }) => ({ batches: [batch], batch, events }))
  return [...alone, { batches: merged.map(({ batch }) => batch), batch: 0, events: merged.reduce((sum, { events }) => sum + events, 0) }]
}

/** Yields events read; returns how many sums were wrong. */
function* checkBook(raw: Database.Database, path: string, book: Book): Generator<number, number> {
  const seals = new Map<string, Seal>()
  for (const count of eachEvents(raw, book, (events) => {
    for (const { cube, start, metric, sheet } of sheetsOfEvents(events)) seal(seals, cube.id, start, metric, sheet, 1)
  }))
    yield count
  const stored = storedOf(raw, book)
  for (const { id, cube, start, metric, count } of stored) seal(seals, cube, start, metric, readSheet(raw, id, count, cube), -1)
  const wrong = [...seals.values()].filter(({ one, other }) => one !== 0 || other !== 0).length
  if (wrong > 0) rewrite(raw, path, book)
  return wrong
}

function* eachEvents(
  raw: Database.Database,
  { batches }: Book,
  use: (events: ReturnType<typeof roomForEvents>) => void,
): Generator<number> {
  const events = roomForEvents(atOnce)
  for (const batch of batches)
    for (let seq: number | null = readEvents(raw, batch, 0, events); seq !== null; seq = readEvents(raw, batch, seq, events)) {
      use(events)
      yield events.count
    }
}

function storedOf(raw: Database.Database, { batch }: Book): readonly Stored[] {
  const { sums, merged } = statementsOf(raw)
  return batch === 0 ? merged.all() : sums.all(batch)
}

/** Two sums of everything that a cube says of a month: alike for the same figures, however they lie in rows. */
interface Seal {
  one: number
  other: number
}

function seal(
  seals: Map<string, Seal>,
  cube: number,
  start: number,
  metric: number,
  { count, columns, amounts }: Sheet,
  sign: 1 | -1,
): void {
  const key = `${cube} ${start} ${metric}`
  const held = seals.get(key) ?? { one: 0, other: 0 }
  for (let at = 0; at < count; at += 1) {
    let hash = 0x2545f491
    for (const column of columns) hash = Math.imul(hash ^ (column[at] ?? 0), 0x9e3779b1) ^ (hash >>> 13)
    // Products and sums of whole numbers, as far as 32 bits go.
    const amount = sign * (amounts[at] ?? 0)
    held.one = (held.one + Math.imul(amount, hash | 1)) | 0
    held.other = (held.other + Math.imul(amount, Math.imul(hash, 0x85ebca6b) | 1)) | 0
  }
  seals.set(key, held)
}

/** A large one is written beside, part by part, and put in its place at the end; nobody ever sees half of it. */
function rewrite(raw: Database.Database, path: string, book: Book): void {
  const isLarge = book.batch !== 0 && book.events > mostMerged
  const beside = isLarge ? -book.batch : book.batch
  const write = () => {
    for (const _ of eachEvents(raw, book, (events) => {
      if (isLarge) transact({ raw, path }, () => appendSums(raw, beside, events))
      else appendSums(raw, beside, events)
    })) {
      // Each part has been written.
    }
  }
  if (isLarge) {
    transact({ raw, path }, () => forgetAll(raw, statementsOf(raw).sums.all(beside)))
    write()
  }
  transact({ raw, path }, () => {
    forgetAll(raw, storedOf(raw, book))
    if (isLarge) statementsOf(raw).rename.run(book.batch, beside)
    else write()
    bump(raw, 'sums')
  })
}

function forgetAll(raw: Database.Database, rows: readonly Stored[]): void {
  for (const { id } of rows) forgetSum(raw, id)
}
