/** Writes entries into the library: new ones arrive, changed ones are brought up to date or told of, and nothing is overwritten that a person wrote. */
import { setTimeout } from 'node:timers/promises'
import type { SourceRow } from '#db/queries/sources/sources.ts'
import type { ItemRow, KnownEntry, SaidItem, Store, StoreWriter } from '#db/queries/sources/store.ts'
import type { Db, WriteDb } from '#db/types.ts'
import { type Entry, saidFields, saysTheSame, storyKeyOfEntry, traceIn, traceOf } from './entry.ts'
import { findTwin, recognise } from './recognise.ts'
import { tellAsOwn } from './tell-as-own.ts'

/** One transaction takes so many entries and characters, or as many as so many milliseconds allow while somebody else may wait. */
const mostAtOnce = 2000
const mostCharacters = 4_000_000
const firstAtOnce = 50
const longestAtOnce = 10
/** Of a feed that is met for the first time, older ones go to the archive: they can be found, but need no verdict. */
export const mostAtFirst = 50

export interface StoreOptions {
  /** What the source is called in what is told of it. */
  readonly name: string
  /** Epoch milliseconds. */
  readonly now: number
  readonly isFirst: boolean
  /** Whether somebody else may wait to write into the file. */
  readonly givesWay: boolean
  readonly signal: AbortSignal
  /** To be written down with the last of it, or alone. */
  readonly finish: (tx: WriteDb, stored: Stored) => void
}

export interface Stored {
  added: number
  updated: number
  /** Older ones that went to the archive. */
  archived: number
  /** Added, or told by the company itself now, and to be looked at; newest first. */
  readonly arrived: { readonly itemId: string; readonly entry: Entry }[]
}

/** `entries` newest first. Rejects with the reason of the signal between two transactions; what was written stays. */
export async function storeEntries(store: Store, source: SourceRow, entries: readonly Entry[], options: StoreOptions): Promise<Stored> {
  const stored: Stored = { added: 0, updated: 0, archived: 0, arrived: [] }
  const news = withoutKnown(store, source.id, entries)
  let size = options.givesWay ? firstAtOnce : mostAtOnce
  for (let from = 0; ; ) {
    options.signal.throwIfAborted()
    const batch = batchFrom(news, from, size)
    from += batch.length
    const start = performance.now()
    storeBatch({ store, source, batch, isLast: from === news.length, options, stored })
    if (from === news.length) return stored
    const took = performance.now() - start
    if (!options.givesWay) continue
    size = Math.min(mostAtOnce, Math.max(5, Math.round((batch.length * longestAtOnce) / took)))
    await setTimeout(Math.max(5, took))
  }
}

/** Most of what feeds say they have said before: for that nobody waits to write. */
function withoutKnown(store: Store, sourceId: string, entries: readonly Entry[]): readonly Entry[] {
  const keyOf = (entry: Entry) => (entry.isShared ? entry.fullKey : entry.key)
  const hashes = store.hashesByKeys(sourceId, entries.map(keyOf))
  return entries.filter((entry) => {
    const hash = hashes.get(keyOf(entry))
    return hash === undefined || !saysTheSame(entry, hash)
  })
}

interface Batch extends Pick<Arrival, 'source' | 'options' | 'stored'> {
  readonly store: Store
  readonly batch: readonly Entry[]
  readonly isLast: boolean
}

function storeBatch({ store, source, batch, isLast, options, stored }: Batch): void {
  const told = { title: options.name, added: -stored.added, updated: -stored.updated }
  store.db.write({ code: 'source-synced', data: told, undoable: false }, (tx) => {
    if (batch.length > 0) storeAll(tx, { store, source, batch, options, stored })
    told.added += stored.added
    told.updated += stored.updated
    if (isLast) options.finish(tx, stored)
  })
}

function storeAll(tx: WriteDb, { store, source, batch, options, stored }: Omit<Batch, 'isLast'>): void {
  const known = store.knownByKeys(
    source.id,
    batch.flatMap((entry) => [entry.key, entry.fullKey]),
  )
  const writer = store.writer(tx)
  const taken = writer.taken(filled(batch.map(({ canonicalUrl }) => canonicalUrl)), filled(batch.map(storyKeyOfEntry)))
  for (const entry of batch) storeEntry(store, { source, entry, known, taken, options, stored, writer })
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '')
}

function batchFrom(entries: readonly Entry[], from: number, size: number): readonly Entry[] {
  let characters = 0
  let to = from
  while (to < entries.length && to - from < size && characters < mostCharacters) {
    characters += entries[to]?.content.length ?? 0
    to += 1
  }
  return entries.slice(from, to)
}

interface Arrival {
  readonly source: SourceRow
  readonly entry: Entry
  /** What was met before, by key; grows with what is written. */
  readonly known: Map<string, KnownEntry>
  /** Addresses and titles that items have; grows likewise. */
  readonly taken: Set<string>
  readonly options: StoreOptions
  readonly stored: Stored
  readonly writer: StoreWriter
}

function storeEntry({ db }: Store, arrival: Arrival): void {
  const { source, entry, stored, writer } = arrival
  const { known: origin, key } = recognise(arrival.known, entry)
  if (origin !== null) {
    if (saysTheSame(entry, origin.hash)) return
    if (refresh(origin, arrival)) stored.updated += 1
    rememberTelling(origin.itemId, storyKeyOfEntry(entry), arrival)
    arrival.known.set(origin.key, { ...origin, url: entry.canonicalUrl, hash: entry.hash })
    return
  }
  const storyKey = storyKeyOfEntry(entry)
  const twin = findTwin(entry, storyKey, { writer, sourceId: source.id, taken: arrival.taken })
  if (twin !== null) {
    tellAsOwn(twin, saidBy(storyKey, arrival), arrival)
    rememberTelling(twin, storyKey, arrival)
  }
  const itemId = twin ?? addItem(db, storyKey, arrival)
  const written = { id: db.newId(), itemId, key, url: entry.canonicalUrl, hash: entry.hash }
  writer.insertOrigin({ ...written, sourceId: source.id })
  arrival.known.set(key, written)
}

function addItem(db: Db, storyKey: string, arrival: Arrival): string {
  const { entry, taken, options, stored, writer } = arrival
  const itemId = db.newId()
  const said = saidBy(storyKey, arrival)
  writer.insertItem({ ...said, id: itemId, createdAt: options.now })
  if (entry.content !== '') writer.writeText(itemId, entry.content)
  for (const text of filled([entry.canonicalUrl, storyKey])) taken.add(text)
  stored.added += 1
  if (said.stage === 'archived') stored.archived += 1
  else stored.arrived.push({ itemId, entry })
  return itemId
}

/** An item as the source tells it, and its rules have it. */
function saidBy(storyKey: string, { source, entry, options, stored }: Arrival): SaidItem {
  const { title, summary, url, imageUrl, author, canonicalUrl, publishedAt, locale } = entry
  const isOld = options.isFirst && stored.arrived.length >= mostAtFirst
  const isApproved = source.arrival === 'library' && !isOld
  return {
    ...{ sourceId: source.id, title, summary, url, canonicalUrl, storyKey, imageUrl, author, publishedAt, locale },
    ...{ kind: source.kind, category: source.category, teamIds: source.teamIds },
    stage: isOld ? 'archived' : isApproved ? 'approved' : 'review',
    // The rule of the source has approved it.
    approvedBy: isApproved ? options.name : null,
    approvedAt: isApproved ? options.now : null,
  }
}

/** Whether the item, or what is told of it, has changed. Only the source that brought an item may change it. */
function refresh(origin: KnownEntry, { source, entry, options, writer }: Arrival): boolean {
  const item = writer.item(origin.itemId)
  writer.updateOrigin(origin.id, { hash: entry.hash, url: entry.canonicalUrl })
  if (item === null || item.sourceId !== source.id || item.deletedAt !== null) return false
  if (origin.hash.split('.').at(-1) !== traceOf(entry.content)) writer.writeText(item.id, entry.content)
  const fields =
    item.approvedAt === null && item.stage !== 'approved' ? newFields(origin, item, entry) : newsOf({ origin, item }, entry, options.now)
  if (Object.keys(fields).length === 0) return false
  writer.updateItem(item.id, fields)
  return true
}

/** What a source calls a story, and where it tells it, though its item says otherwise: another source may say the same. */
function rememberTelling(itemId: string, storyKey: string, { entry, taken, writer }: Arrival): void {
  for (const mark of filled([storyKey, entry.canonicalUrl])) {
    taken.add(mark)
    writer.tellAs(itemId, mark)
  }
}

/** What the feed says now, in the fields that still say what it said before. */
function newFields(origin: KnownEntry, item: ItemRow, entry: Entry): Partial<ItemRow> {
  const changed = saidFields.filter((field) => {
    const before = traceIn(origin.hash, field)
    return before !== traceOf(entry[field]) && before === traceOf(item[field])
  })
  const fields: Partial<ItemRow> = Object.fromEntries(changed.map((field) => [field, entry[field]]))
  return {
    ...fields,
    ...(changed.includes('title') ? { storyKey: storyKeyOfEntry(entry) } : {}),
    ...(changed.includes('url') ? { canonicalUrl: entry.canonicalUrl } : {}),
  }
}

/** What is told beside an item that was approved as it is. */
function newsOf({ origin, item }: { readonly origin: KnownEntry; readonly item: ItemRow }, entry: Entry, now: number): Partial<ItemRow> {
  const { title } = entry
  const summary = entry.summary || item.summary
  const isNews = (['title', 'summary'] as const).some((field) => traceIn(origin.hash, field) !== traceOf(entry[field]))
  if (!isNews) return {}
  if (title !== item.title || summary !== item.summary) return { newer: { title, summary, at: now } }
  return item.newer === null ? {} : { newer: null }
}
