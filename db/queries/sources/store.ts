/** Where the entries of feeds become items: statements prepared once for thousands of rows. */
import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { placeholders } from '../../placeholders.ts'
import { slot } from '../../schema/calendar.ts'
import { item, itemCaption, itemNote, itemOrigin, source } from '../../schema/content.ts'
import { itemText } from '../../schema/content-local.ts'
import { act, change } from '../../schema/history.ts'
import type { Db, ReadDb, WriteDb } from '../../types.ts'

export type ItemRow = typeof item.$inferSelect
export type OriginRow = typeof itemOrigin.$inferSelect

/** An entry of a feed as it was met before; those of items that were removed are remembered, too. */
export type KnownEntry = Pick<OriginRow, 'id' | 'itemId' | 'key' | 'url' | 'hash'>

/** An item that may tell the same story. */
export interface Candidate {
  readonly id: string
  readonly canonicalUrl: string
  readonly storyKey: string
  readonly title: string
  readonly publishedAt: number
  /** The source that asks has an entry for it already. */
  readonly isOwn: boolean
}

/** What an entry says of its new item; everything else begins as the schema has it. */
export type NewItem = Pick<ItemRow, (typeof newItemFields)[number]>
/** Of these, what its source says and decides. */
export type SaidItem = Omit<NewItem, 'id' | 'createdAt'>

const newItemFields = [
  ...(['id', 'sourceId', 'title', 'summary', 'url', 'canonicalUrl', 'storyKey', 'imageUrl', 'author', 'publishedAt'] as const),
  ...(['locale', 'kind', 'category', 'teamIds', 'stage', 'approvedBy', 'approvedAt', 'createdAt'] as const),
] as const
const originFields = ['id', 'itemId', 'sourceId', 'key', 'url', 'hash'] as const

/** As many items with one address or title are looked at: more do not tell stories apart. */
const mostCandidates = 5

/** What is known of a source's entries, and the statements that write more; of use as long as the file is open. */
export interface Store {
  readonly db: Db
  /** By key, those that are known. */
  knownByKeys(sourceId: string, keys: readonly string[]): Map<string, KnownEntry>
  /** Of those of these keys that are known, the hashes alone. */
  hashesByKeys(sourceId: string, keys: readonly string[]): Map<string, string>
  /** To be called inside a write. */
  writer(tx: WriteDb): StoreWriter
}

export type StoreWriter = ReturnType<typeof prepareWriter>

export function createStore(db: Db): Store {
  const { known, hashes } = prepareKnown(db.read)
  // One connection has one `tx`: what was prepared in the first write serves all that follow.
  let writer: StoreWriter | null = null
  return {
    db,
    knownByKeys: (sourceId, keys) => new Map(known.all({ sourceId, keys: JSON.stringify(keys) }).map((entry) => [entry.key, entry])),
    hashesByKeys: (sourceId, keys) => new Map(hashes.all({ sourceId, keys: JSON.stringify(keys) }).map(({ key, hash }) => [key, hash])),
    writer: (tx) => {
      writer ??= prepareWriter(tx)
      return writer
    },
  }
}

function prepareWriter(tx: WriteDb) {
  const { whole, takenUrls, takenTitles, byAddress, byTitle } = prepareLookups(tx)
  const { touches, sourceKind } = prepareTouches(tx)
  const insertItem = tx.insert(item).values(placeholders(newItemFields)).prepare()
  const insertOrigin = tx.insert(itemOrigin).values(placeholders(originFields)).prepare()
  const writeText = tx
    .insert(itemText)
    .values({ itemId: sql.placeholder('itemId'), html: sql.placeholder('html') })
    .onConflictDoUpdate({ target: itemText.itemId, set: { html: sql`excluded.html` } })
    .prepare()
  return {
    item: (id: string): ItemRow | null => whole.get({ id }) ?? null,
    /** Those among these addresses and titles that an item has: only they are worth a closer look. */
    taken: (canonicalUrls: readonly string[], storyKeys: readonly string[]): Set<string> => {
      const urls = takenUrls.all({ values: JSON.stringify(canonicalUrls) })
      const titles = takenTitles.all({ values: JSON.stringify(storyKeys) })
      return new Set([...urls, ...titles].map((row) => row.value))
    },
    candidatesByAddress: (sourceId: string, canonicalUrl: string): readonly Candidate[] =>
      byAddress.all({ sourceId, canonicalUrl }).map(toCandidate),
    candidatesByTitle: (sourceId: string, storyKey: string): readonly Candidate[] => byTitle.all({ sourceId, storyKey }).map(toCandidate),
    insertItem: (row: NewItem) => void insertItem.run(row),
    insertOrigin: (row: Omit<OriginRow, 'deletedAt'>) => void insertOrigin.run(row),
    updateItem: (id: string, fields: Partial<ItemRow>) => void tx.update(item).set(fields).where(eq(item.id, id)).run(),
    updateOrigin: (id: string, fields: Partial<OriginRow>) => void tx.update(itemOrigin).set(fields).where(eq(itemOrigin.id, id)).run(),
    /** Only feeds have had a hand in it, and nothing hangs on it. */
    isUntouched: (itemId: string): boolean => touches.get({ itemId }) === undefined,
    kindOfSource: (sourceId: string) => sourceKind.get({ sourceId })?.kind ?? null,
    writeText: (itemId: string, html: string) => void writeText.run({ itemId, html }),
  }
}

function prepareKnown(read: ReadDb) {
  const { id, itemId, key, url, hash } = itemOrigin
  const ofKeys = and(
    eq(itemOrigin.sourceId, sql.placeholder('sourceId')),
    sql`${key} in (select value from json_each(${sql.placeholder('keys')}))`,
  )
  return {
    known: read.select({ id, itemId, key, url, hash }).from(itemOrigin).where(ofKeys).prepare(),
    hashes: read.select({ key, hash }).from(itemOrigin).where(ofKeys).prepare(),
  }
}

function prepareLookups(tx: WriteDb) {
  const isOfSource = sql`${itemOrigin.itemId} = ${item.id} and ${itemOrigin.sourceId} = ${sql.placeholder('sourceId')}`
  const candidate = {
    ...{ id: item.id, canonicalUrl: item.canonicalUrl, storyKey: item.storyKey, title: item.title, publishedAt: item.publishedAt },
    own: sql<number>`exists (select 1 from ${itemOrigin} where ${isOfSource})`,
  }
  const newestFirst = () => tx.select(candidate).from(item).orderBy(desc(item.publishedAt)).limit(mostCandidates).$dynamic()
  return {
    whole: tx
      .select()
      .from(item)
      .where(eq(item.id, sql.placeholder('id')))
      .prepare(),
    takenUrls: tx
      .selectDistinct({ value: item.canonicalUrl })
      .from(item)
      .where(sql`${item.canonicalUrl} in (select value from json_each(${sql.placeholder('values')}))`)
      .prepare(),
    takenTitles: tx
      .selectDistinct({ value: item.storyKey })
      .from(item)
      .where(sql`${item.storyKey} in (select value from json_each(${sql.placeholder('values')}))`)
      .prepare(),
    byAddress: newestFirst()
      .where(eq(item.canonicalUrl, sql.placeholder('canonicalUrl')))
      .prepare(),
    byTitle: newestFirst()
      .where(eq(item.storyKey, sql.placeholder('storyKey')))
      .prepare(),
  }
}

/** Acts of feeds: all others are of people. */
const ofFeeds = ['source-synced', 'item-looked-up']

function prepareTouches(tx: WriteDb) {
  const itemId = sql.placeholder('itemId')
  const one = { found: sql<number>`1` }
  const ofPeople = tx
    .select(one)
    .from(change)
    .innerJoin(act, eq(act.id, change.actId))
    .where(and(eq(change.tableName, 'item'), eq(change.rowId, itemId), notInArray(act.code, ofFeeds)))
  const captions = tx.select(one).from(itemCaption).where(eq(itemCaption.itemId, itemId))
  const notes = tx.select(one).from(itemNote).where(eq(itemNote.itemId, itemId))
  const slots = tx.select(one).from(slot).where(eq(slot.itemId, itemId))
  return {
    touches: ofPeople.unionAll(captions).unionAll(notes).unionAll(slots).limit(1).prepare(),
    sourceKind: tx
      .select({ kind: source.kind })
      .from(source)
      .where(eq(source.id, sql.placeholder('sourceId')))
      .prepare(),
  }
}

function toCandidate({ own, ...candidate }: Omit<Candidate, 'isOwn'> & { readonly own: number }): Candidate {
  return { ...candidate, isOwn: own === 1 }
}
