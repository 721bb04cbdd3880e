/** After a feed was stored: what its new entries lack is read from their pages, and pictures are brought, so that they can be seen offline. */
import {
  dropPicture,
  fillItem,
  type ItemFacts,
  itemFacts,
  keepPicture,
  keptPictures,
  missingPictures,
} from '#db/queries/sources/look-up.ts'
import type { SourceRow } from '#db/queries/sources/sources.ts'
import { storyKeyOf } from '#shared/domain/content/story.ts'
import { type Entry, longestSummary, longestTitle, shortened } from './entry.ts'
import type { PageFacts } from './page-facts.ts'
import type { SyncDeps } from './types.ts'
import { fetchPage, fetchPicture } from './web-file.ts'

/** At one fetch of a source. */
const mostPages = 20
const mostPictures = 30
/** Milliseconds after which the rest is left for the next fetch: slow sites must not hold up the others. */
const patience = 60_000
/** Bytes of pictures in one file: beyond, the oldest go. */
const mostBytes = 200_000_000

type Arrived = readonly { readonly itemId: string; readonly entry: Entry }[]

/** Rejects with `cancelled`, and with what the file refuses. */
export async function lookUp(source: SourceRow, arrived: Arrived, deps: SyncDeps): Promise<void> {
  const { hostname } = new URL(source.movedTo || source.url)
  const end = performance.now() + patience
  if (source.readPages) await readPages(arrived, { hostname, end }, deps)
  await bringPictures(source, { hostname, end }, deps)
}

interface Bounds {
  /** Whose word it is. */
  readonly hostname: string
  readonly end: number
}

async function readPages(arrived: Arrived, { hostname, end }: Bounds, deps: SyncDeps): Promise<void> {
  const lacking = arrived.filter(({ entry }) => entry.url !== '' && (entry.isUntitled || entry.summary === '' || entry.imageUrl === ''))
  for (const { itemId, entry } of lacking.slice(0, mostPages)) {
    if (performance.now() > end) return
    const facts = await fetchPage(entry.url, hostname, deps)
    const item = facts === null ? null : itemFacts(deps.db.read, itemId)
    const fields = facts === null || item === null ? {} : missingFields(item, entry, facts)
    if (Object.keys(fields).length === 0) continue
    const data = { title: fields.title ?? entry.title }
    deps.db.write({ code: 'item-looked-up', data, undoable: false }, (tx) => fillItem(tx, itemId, fields))
  }
}

/** What the feed left out and nobody has written since. */
function missingFields(item: ItemFacts, entry: Entry, { title, summary, imageUrl }: PageFacts): Partial<ItemFacts> {
  const titled = shortened(title, longestTitle)
  return {
    ...(entry.isUntitled && item.title === entry.title && title !== '' ? { title: titled, storyKey: storyKeyOf(titled) } : {}),
    ...(item.summary === '' && summary !== '' ? { summary: shortened(summary, longestSummary) } : {}),
    ...(item.imageUrl === '' && imageUrl !== '' ? { imageUrl } : {}),
  }
}

/** What cannot be brought is noted as well, so that it is not asked for again and again. */
async function bringPictures(source: SourceRow, { hostname, end }: Bounds, deps: SyncDeps): Promise<void> {
  const { db, clock } = deps
  const urls = missingPictures(db.read, source.id, mostPictures)
  for (const url of urls) {
    if (performance.now() > end) break
    const picture = (await fetchPicture(url, hostname, deps)) ?? { type: '', bytes: new Uint8Array() }
    db.write({ code: 'source-synced' }, (tx) =>
      keepPicture(tx, { url, type: picture.type, bytes: Buffer.from(picture.bytes), at: clock() }),
    )
    if (picture.bytes.length > 0) deps.changed()
  }
  if (urls.length > 0) makeRoom(deps)
}

function makeRoom({ db }: SyncDeps): void {
  const kept = keptPictures(db.read)
  let bytes = kept.reduce((sum, picture) => sum + picture.bytes, 0)
  for (const { url, bytes: size } of kept) {
    if (bytes <= mostBytes) return
    db.write({ code: 'source-synced' }, (tx) => dropPicture(tx, url))
    bytes -= size
  }
}
