/** From the document of a feed to rows: what it says is stored, unless it is, byte for byte, what was stored the last time. */
import { calledBy } from '#db/queries/sources/called-as.ts'
import { type SourceRow, type SourceStateRow, sourceRow, updateSource, writeState } from '#db/queries/sources/sources.ts'
import type { WriteDb } from '#db/types.ts'
import type { Reason } from '#shared/ids.ts'
import type { FeedAnswer } from '../fetch/types.ts'
import { parseFeed } from '../parse/parse-feed.ts'
import type { ParsedFeed } from '../parse/types.ts'
import { digestOf, isTakenIn, standingDigest } from './digest.ts'
import { type Entry, feedToEntries, shortened } from './entry.ts'
import { isNotice, nextAfterWell, rememberedValidators } from './standing.ts'
import { mostAtFirst, type Stored, storeEntries } from './store-entries.ts'
import type { SyncDeps } from './types.ts'

export interface SourceRead {
  readonly isGone: boolean
  readonly added: number
  readonly updated: number
  readonly problem: Reason | null
  readonly arrived: readonly { readonly itemId: string; readonly entry: Entry }[]
}

type TakeInDeps = Pick<SyncDeps, 'db' | 'store' | 'clock' | 'signal' | 'givesWay' | 'random' | 'changed'>
type Reached = Exclude<FeedAnswer, { kind: 'gone' }>
export type Fresh = Extract<FeedAnswer, { kind: 'fresh' }>

export const nothingRead = { isGone: false, added: 0, updated: 0, arrived: [] } as const

/** `state`: how the source stood before it was asked. Refuses as parsing does; then nothing is written down yet. */
export async function takeIn(source: SourceRow, state: SourceStateRow, answer: Fresh, deps: TakeInDeps): Promise<SourceRead> {
  const digest = digestOf(answer)
  if (isTakenIn(digest, source, state)) return unchanged(source, state, answer, deps)
  const feed = parseAnswer(answer)
  const { db, store, signal, givesWay } = deps
  const now = deps.clock()
  // Its rules may have changed while it was fetched, or nobody follows it any more.
  const current = sourceRow(db.read, source.id)
  if (current === null) return { ...nothingRead, problem: null }
  const entries = feedToEntries(feed, current, now)
  const named = nameIn(feed)
  const name = calledBy(current, named.feedTitle)
  follow(current, name, answer.movedTo, deps)
  const finish = (tx: WriteDb, stored: Stored) => {
    const told = { problem: noticeOf(feed, entries, stored), ...(stored.added > 0 ? { newAt: now } : {}) }
    writeState(tx, source.id, { ...well(current, answer, deps), ...named, ...told, digest: standingDigest(digest, current) })
  }
  const stored = await storeEntries(store, current, entries, { now, name, isFirst: state.wellAt === null, givesWay, signal, finish })
  deps.changed()
  const { added, updated, arrived } = stored
  return { isGone: false, added, updated, arrived, problem: noticeOf(feed, entries, stored) }
}

/** It says what it said; what was left out of it the last time still is. */
export function unchanged(source: SourceRow, state: SourceStateRow, answer: Reached, deps: TakeInDeps): SourceRead {
  const problem = isNotice(state.problem) ? state.problem : null
  deps.db.write({ code: 'source-synced' }, (tx) => writeState(tx, source.id, { ...well(source, answer, deps), problem }))
  deps.changed()
  return { ...nothingRead, problem }
}

export function parseAnswer({ bytes, contentType, contentLocation, url }: Fresh): ParsedFeed {
  return parseFeed(bytes, { contentType, base: contentLocation ?? url })
}

/** What was left out though all went well. */
function noticeOf(feed: ParsedFeed, entries: readonly Entry[], { archived }: Stored): Reason | null {
  if (feed.cut) return { code: 'source.cut', data: { count: feed.items.length, all: feed.total } }
  if (entries.length === 0 && feed.items.length > 0) return { code: 'source.all-dropped', data: { count: feed.items.length } }
  return archived > 0 ? { code: 'source.older-archived', data: { count: archived, kept: mostAtFirst } } : null
}

/** How a source stands that answered as it should. */
function well({ intervalMinutes }: SourceRow, { validators, freshForSeconds }: Reached, { clock, random }: TakeInDeps) {
  const now = clock()
  const nextAt = nextAfterWell(now, intervalMinutes, freshForSeconds, random())
  return { ...rememberedValidators(validators), triedAt: now, wellAt: now, failures: 0, nextAt, goneAt: null }
}

/** Known to this computer alone: whoever follows a feed may still take that back. */
function nameIn({ title, link }: ParsedFeed): Pick<SourceStateRow, 'feedTitle' | 'siteUrl'> {
  return { feedTitle: shortened(title, 200), siteUrl: /^https?:/i.test(link ?? '') ? (link ?? '') : '' }
}

/** The feed's new address: only now that it was read there. */
function follow(source: SourceRow, name: string, movedTo: string | null, { db }: TakeInDeps): void {
  const moved = movedTo === null || movedTo === source.url ? '' : movedTo
  if (movedTo === null || moved === source.movedTo) return
  db.write({ code: 'source-moved', data: { title: name, url: movedTo }, undoable: false }, (tx) =>
    updateSource(tx, source.id, { movedTo: moved }),
  )
}
