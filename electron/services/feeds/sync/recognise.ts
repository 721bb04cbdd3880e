/** Whether an entry was met before, and whether another source tells the same story. */
import type { Candidate, KnownEntry, StoreWriter } from '#db/queries/sources/store.ts'
import { type Entry, traceIn, traceOf } from './entry.ts'

/** Milliseconds between two tellings of one story. */
const longestApart = 3 * 86_400_000

export interface Recognised {
  /** Null: it is new here. */
  readonly known: KnownEntry | null
  /** The key under which to remember it. */
  readonly key: string
}

/** `known`: what was met before, by key. A guid that now stands for another story, with another link and another title, is no reason to overwrite the first. */
export function recognise(known: ReadonlyMap<string, KnownEntry>, entry: Entry): Recognised {
  const byKey = known.get(entry.key)
  if (byKey !== undefined && isSameStory(entry, byKey)) return { known: byKey, key: entry.key }
  return { known: known.get(entry.fullKey) ?? null, key: byKey === undefined && !entry.isShared ? entry.key : entry.fullKey }
}

function isSameStory(entry: Entry, origin: KnownEntry): boolean {
  const sameTitle = traceIn(origin.hash, 'title') === traceOf(entry.title)
  const sameLink = origin.url === entry.canonicalUrl
  return entry.isShared ? sameTitle && sameLink : sameTitle || sameLink || entry.canonicalUrl === '' || origin.url === ''
}

/** What is known of the stories that are told already. */
export interface Told {
  readonly writer: StoreWriter
  readonly sourceId: string
  /** Addresses and titles that items have. */
  readonly taken: ReadonlySet<string>
}

/** The id of the item that tells the same story, under whatever title and address it stands now; null when there is none. */
export function findTwin(entry: Entry, storyKey: string, { writer, sourceId, taken }: Told): string | null {
  const { canonicalUrl } = entry
  const isTaken = taken.has(canonicalUrl) && isOfOneStory(canonicalUrl)
  const byAddress = isTaken ? writer.candidatesByAddress(sourceId, canonicalUrl, storyKey) : []
  const [only, ...more] = byAddress
  if (only !== undefined && more.length === 0 && !isOwn(only)) return only.id
  const again = byAddress.find((each) => (isOwn(each) ? isRepeated(entry, each) : storyKey !== '' && each.isTitled))
  if (again !== undefined) return again.id
  if (storyKey === '' || !taken.has(storyKey)) return null
  return (
    writer
      .candidatesByTitle(sourceId, storyKey)
      .find((each) => !isOwn(each) && Math.abs(each.publishedAt - entry.publishedAt) <= longestApart)?.id ?? null
  )
}

/** The source that asks has an entry for it already. */
function isOwn({ ownHashes }: Candidate): boolean {
  return ownHashes.length > 0
}

/** The same source has given its story a new guid. */
function isRepeated(entry: Entry, { ownHashes, publishedAt }: Candidate): boolean {
  const title = traceOf(entry.title)
  return !entry.isShared && publishedAt === entry.publishedAt && ownHashes.some((hash) => traceIn(hash, 'title') === title)
}

/** The front page of a site stands for all of its stories. */
function isOfOneStory(canonicalUrl: string): boolean {
  const { pathname, search, hash } = new URL(canonicalUrl)
  return pathname !== '/' || search !== '' || hash !== ''
}
