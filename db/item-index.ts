/** Keeps what the library is searched by in step with items, captions and slots: triggers note whose turn it is, every act ends with it. */
import type Database from 'better-sqlite3'
import { foldWords } from '#shared/domain/content/fold.ts'
import { sketchOf, toComparable } from '#shared/domain/content/likeness.ts'
import type { ContentCategory } from '#shared/domain/content/types.ts'
import { oncePer } from './once.ts'
import { type MarkedItem, markSign, marksOf } from './queries/library/marks.ts'

/** After a source was renamed its items take their turn little by little, so that nobody waits for thousands of them. */
const mostLater = 300

interface DueItem extends MarkedItem {
  readonly id: string
  /** Null: removed, or gone altogether. */
  readonly title: string | null
  readonly summary: string
  readonly author: string
  readonly from: string
  readonly publishedAt: number
  readonly expiresOn: string | null
  readonly refreshOn: string | null
  /** Its place until now. */
  readonly key: number | null
  readonly captioned: number
  readonly later: number
}

interface DueCaption {
  readonly id: string
  readonly network: string
  readonly text: string
}

const dueItems = `
  SELECT d.item_id AS id, i.title, i.summary, i.author, coalesce(s.name, '') AS "from", i.published_at AS publishedAt,
    CASE WHEN i.stage <> 'archived' THEN i.expires_on END AS expiresOn, CASE WHEN i.evergreen THEN i.refresh_on END AS refreshOn, p.key,
    i.stage, i.kind, i.category, i.evergreen, i.pinned, i.internal_only AS internalOnly, i.call_to_action AS callToAction,
    i.source_id AS sourceId, i.campaign_id AS campaignId, i.locale, i.owner_id AS ownerId, i.team_ids AS teamIds,
    i.stage <> 'archived' AND i.expires_on IS NOT NULL AS expires,
    d.later, EXISTS (SELECT 1 FROM item_caption c WHERE c.item_id = i.id AND c.deleted_at IS NULL) AS captioned,
    EXISTS (SELECT 1 FROM slot WHERE slot.item_id = i.id AND slot.deleted_at IS NULL) AS slotted
  FROM (
    SELECT item_id, 0 AS later FROM search_due WHERE later = 0
    UNION ALL SELECT item_id, 1 FROM (SELECT item_id FROM search_due WHERE later = 1 LIMIT ${mostLater})
  ) d
  LEFT JOIN item i ON i.id = d.item_id AND i.deleted_at IS NULL
  LEFT JOIN source s ON s.id = i.source_id
  LEFT JOIN item_place p ON p.item_id = d.item_id
  ORDER BY i.published_at, i.id`

/** Brings the index to what the tables say; inside a transaction. */
export function indexDueItems(raw: Database.Database): void {
  const index = indexOf(raw)
  if (index.anyDue.get() === undefined) return
  // In the order of their keys: the index takes rows in that order at a tenth of the cost.
  for (const item of index.due.all()) {
    if (item.key !== null) index.remove.run(item.key)
    const captions = item.captioned === 1 ? index.captions.all(item.id) : []
    // What has had no place has had no sketches either.
    if (item.key !== null) index.removeSketches.run(item.id)
    writeSketches(index, captions)
    if (item.title === null) index.removePlace.run(item.id)
    else writeItem(index, { ...item, title: item.title }, captions)
    if (item.later === 1) index.done.run(item.id)
  }
  index.allDone.run()
}

type Index = ReturnType<typeof prepare>

const indexOf = oncePer(prepare)

function prepare(raw: Database.Database) {
  return {
    anyDue: raw.prepare('SELECT 1 FROM search_due LIMIT 1'),
    due: raw.prepare<[], DueItem>(dueItems),
    captions: raw.prepare<[string], DueCaption>(
      'SELECT id, network, text FROM item_caption WHERE item_id = ? AND deleted_at IS NULL ORDER BY created_at, id LIMIT 200',
    ),
    remove: raw.prepare('DELETE FROM item_search WHERE rowid = ?'),
    insert: raw.prepare('INSERT INTO item_search (rowid, title, about, summary, captions, marks) VALUES (?, ?, ?, ?, ?, ?)'),
    lastKey: raw.prepare<[number, number], number | null>('SELECT max(key) FROM item_place WHERE key BETWEEN ? AND ?').pluck(),
    place: raw.prepare(
      `INSERT INTO item_place (key, item_id, stage, title_key, expires_on, refresh_on) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (item_id) DO UPDATE SET key = excluded.key, stage = excluded.stage, title_key = excluded.title_key,
        expires_on = excluded.expires_on, refresh_on = excluded.refresh_on`,
    ),
    removePlace: raw.prepare('DELETE FROM item_place WHERE item_id = ?'),
    removeSketches: raw.prepare('DELETE FROM caption_run WHERE caption_id IN (SELECT id FROM item_caption WHERE item_id = ?)'),
    sketch: raw.prepare('INSERT INTO caption_run (hash, caption_id) VALUES (?, ?)'),
    done: raw.prepare('DELETE FROM search_due WHERE item_id = ?'),
    allDone: raw.prepare('DELETE FROM search_due WHERE later = 0'),
  }
}

/** Of an item so much is searched; nobody remembers a caption by its end. */
const longestText = 20_000

function writeItem(index: Index, item: DueItem & { readonly title: string }, captions: readonly DueCaption[]): void {
  const key = keyOf(index, item)
  index.place.run(key, item.id, item.stage, foldWords(item.title).slice(0, 100), item.expiresOn, item.refreshOn)
  const networks = captions.map((caption) => caption.network)
  const about = `${item.author} ${item.from} ${wordsOfCategory[item.category]}`
  const said = captions.map((caption) => caption.text).join('\n')
  index.insert.run(key, clean(item.title), clean(about), clean(item.summary), clean(said.slice(0, longestText)), marksOf(item, networks))
}

/** Places within one second; more items than that were never published at once. */
const placesPerSecond = 2 ** 20
/** Together with the places within it, the largest whole number that everybody reads alike. */
const lastSecond = 2 ** 33 - 1

/** A number that rises with the time of publication, by which searches find the newest first without sorting. */
function keyOf(index: Index, { publishedAt, key }: DueItem): number {
  const second = Math.min(Math.max(Math.floor(publishedAt / 1000), 0), lastSecond)
  const first = second * placesPerSecond
  const last = first + placesPerSecond - 1
  if (key !== null && key >= first && key <= last) return key
  const taken = index.lastKey.get(first, last)
  return taken === null || taken === undefined ? first : taken + 1
}

function writeSketches(index: Index, captions: readonly DueCaption[]): void {
  for (const { id, text } of captions) for (const hash of sketchOf(toComparable(text))) index.sketch.run(hash, id)
}

function clean(text: string): string {
  return text.includes(markSign) ? text.replaceAll(markSign, ' ') : text
}

/** A category is found by what it is called, whatever the language. */
const wordsOfCategory: Readonly<Record<ContentCategory, string>> = {
  internal: 'internal announcements, annunci interni, pengumuman dalaman',
  product: 'product announcements, annunci di prodotto, pengumuman produk',
  'thought-leadership': 'thought leadership, kepimpinan pemikiran',
  recruiting: 'recruiting, selezione del personale, pengambilan pekerja',
  other: '',
}
