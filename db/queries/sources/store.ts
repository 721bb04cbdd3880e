/** Where the entries of feeds become items: statements prepared once for thousands of rows. */
import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { placeholders } from '../../placeholders.ts'
import { slot } from '../../schema/calendar.ts'
import { item, itemCaption, itemNote, itemOrigin, source } from '../../schema/content.ts'
import { itemTelling, itemText } from '../../schema/content-local.ts'
import { act, change } from '../../schema/history.ts'
import type { Db, ReadDb, WriteDb } from '../../types.ts'

export type ItemRow = typeof item.$inferSelect
export type OriginRow = typeof itemOrigin.$inferSelect

/** An entry of a feed as it was met before; those of items that were removed are remembered, too. */
export type KnownEntry = Pick<OriginRow, 'id' | 'itemId' | 'key' | 'url' | 'hash'>

/** An item that may tell the same story. */
export interface Candidate {
  readonly id: string
  readonly publishedAt: number
  /** It bears the title that is asked for, or bore it. */
  readonly isTitled: boolean
  /** What the source that asks has said of it: the hashes of its entries. */
  readonly ownHashes: readonly string[]
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
  const { whole, takenUrls, takenTitles, takenTellings } = prepareLookups(tx)
  const { byAddress, byTitle } = prepareCandidates(tx)
  const { touches, sourceKind } = prepareTouches(tx)
  const tellAs = prepareTellAs(tx)
  const insertItem = tx.insert(item).values(placeholders(newItemFields)).prepare()
  const insertOrigin = tx.insert(itemOrigin).values(placeholders(originFields)).prepare()
  const writeText = tx
    .insert(itemText)
    .values({ itemId: sql.placeholder('itemId'), html: sql.placeholder('html') })
    .onConflictDoUpdate({ target: itemText.itemId, set: { html: sql`excluded.html` } })
    .prepare()
  return {
    item: (id: string): ItemRow | null => whole.get({ id }) ?? null,
    /** Those among these addresses and titles that lead to an item: only they are worth a closer look. */
    taken: (canonicalUrls: readonly string[], storyKeys: readonly string[]): Set<string> => {
      const [urls, titles, all] = [canonicalUrls, storyKeys, [...canonicalUrls, ...storyKeys]].map((values) => JSON.stringify(values))
      const rows = [...takenUrls.all({ values: urls }), ...takenTitles.all({ values: titles }), ...takenTellings.all({ values: all })]
      return new Set(rows.map((row) => row.value))
    },
    candidatesByAddress: (sourceId: string, canonicalUrl: string, storyKey: string): readonly Candidate[] =>
      byAddress.all({ sourceId, mark: canonicalUrl, storyKey }).map(toCandidate),
    candidatesByTitle: (sourceId: string, storyKey: string): readonly Candidate[] =>
      byTitle.all({ sourceId, mark: storyKey, storyKey }).map(toCandidate),
    insertItem: (row: NewItem) => void insertItem.run(row),
    insertOrigin: (row: Omit<OriginRow, 'deletedAt'>) => void insertOrigin.run(row),
    updateItem: (id: string, fields: Partial<ItemRow>) => void tx.update(item).set(fields).where(eq(item.id, id)).run(),
    updateOrigin: (id: string, fields: Partial<OriginRow>) => void tx.update(itemOrigin).set(fields).where(eq(itemOrigin.id, id)).run(),
    /** Only feeds have had a hand in it, and nothing hangs on it. */
    isUntouched: (itemId: string): boolean => touches.get({ itemId }) === undefined,
    /** From now on this title or address leads to the item, too. */
    tellAs: (itemId: string, mark: string) => void tellAs.run({ itemId, mark }),
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
  const { canonicalUrl, storyKey } = item
  const values = sql`(select value from json_each(${sql.placeholder('values')}))`
  return {
    whole: tx
      .select()
      .from(item)
      .where(eq(item.id, sql.placeholder('id')))
      .prepare(),
    takenUrls: tx.selectDistinct({ value: canonicalUrl }).from(item).where(sql`${canonicalUrl} in ${values}`).prepare(),
    takenTitles: tx.selectDistinct({ value: storyKey }).from(item).where(sql`${storyKey} in ${values}`).prepare(),
    takenTellings: tx.selectDistinct({ value: itemTelling.mark }).from(itemTelling).where(sql`${itemTelling.mark} in ${values}`).prepare(),
  }
}

/** Those that bear what is asked for come before those that bore it. */
function prepareCandidates(tx: WriteDb) {
  const [mark, storyKey, sourceId] = [sql.placeholder('mark'), sql.placeholder('storyKey'), sql.placeholder('sourceId')]
  // Tables are written out: inside a subquery the builder would leave them off.
  const wasTitled = sql`exists (select 1 from item_telling t where t.mark = ${storyKey} and t.item_id = "item"."id")`
  const candidate = {
    ...{ id: item.id, publishedAt: item.publishedAt },
    titled: sql<number>`${item.storyKey} = ${storyKey} or ${wasTitled}`,
    hashes: sql<string>`(select json_group_array(o.hash) from item_origin o where o.item_id = "item"."id" and o.source_id = ${sourceId})`,
  }
  const candidatesBy = (column: typeof item.canonicalUrl | typeof item.storyKey) =>
    tx
      .select(candidate)
      .from(item)
      .where(sql`${column} = ${mark} or ${item.id} in (select item_id from item_telling where mark = ${mark})`)
      .orderBy(desc(sql`${column} = ${mark}`), desc(item.publishedAt))
      .limit(mostCandidates)
      .prepare()
  return { byAddress: candidatesBy(item.canonicalUrl), byTitle: candidatesBy(item.storyKey) }
}

/** Nothing where the item bears the mark itself. */
function prepareTellAs(tx: WriteDb) {
  const mark = sql<string>`${sql.placeholder('mark')}`.as('mark')
  const told = tx
    .select({ mark, itemId: item.id })
    .from(item)
    .where(and(eq(item.id, sql.placeholder('itemId')), sql`${sql.placeholder('mark')} not in (${item.storyKey}, ${item.canonicalUrl})`))
  return tx.insert(itemTelling).select(told).onConflictDoNothing().prepare()
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

const Hashes = z.array(z.string())

interface CandidateRow extends Pick<Candidate, 'id' | 'publishedAt'> {
  readonly titled: number
  readonly hashes: string
}

function toCandidate({ id, publishedAt, titled, hashes }: CandidateRow): Candidate {
  return { id, publishedAt, isTitled: titled === 1, ownHashes: Hashes.parse(JSON.parse(hashes)) }
}
