/** One source: asked, read, written. What goes wrong is a sentence on the source, never the end of the others. */
import { type SourceRow, type SourceStateRow, sourceRow, stateOf, updateSource, writeState } from '#db/queries/sources/sources.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { isInside } from '../fetch/addresses.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import type { FeedAnswer } from '../fetch/types.ts'
import { parseFeed } from '../parse/parse-feed.ts'
import type { ParsedFeed } from '../parse/types.ts'
import { type Entry, feedToEntries, shortened } from './entry.ts'
import { knownValidators, nextAfterWell, rememberedValidators } from './standing.ts'
import { mostAtFirst, type Stored, storeEntries } from './store-entries.ts'
import type { SyncDeps } from './types.ts'

export interface SourceRead {
  readonly isGone: boolean
  readonly added: number
  readonly updated: number
  readonly problem: Reason | null
  readonly arrived: readonly { readonly itemId: string; readonly entry: Entry }[]
}

type Reached = Exclude<FeedAnswer, { kind: 'gone' }>
type Fresh = Extract<FeedAnswer, { kind: 'fresh' }>

const nothing = { added: 0, updated: 0, arrived: [] } as const

/** Fetches, reads and stores. Refuses with an AppError that tells what happened on the way; then nothing is written down yet. */
export async function readSource(source: SourceRow, deps: SyncDeps): Promise<SourceRead> {
  const state = stateOf(deps.db.read, source.id)
  const url = source.movedTo || source.url
  const answer = await ask(source, url, knownValidators(state), deps)
  if (answer.kind === 'gone') return gone(source, deps)
  if (answer.kind === 'unchanged') {
    // What was left out of it the last time still is.
    const problem = state.failures > 0 || state.problem?.code.startsWith('feed-') === true ? null : state.problem
    writeWell(source, deps, answer, { problem })
    return { ...nothing, isGone: false, problem }
  }
  const found = await feedIn(answer, source, state, deps)
  if (found.kind === 'gone') return gone(source, deps)
  return keep(source, state, found, deps)
}

function ask(source: SourceRow, url: string, known: ReturnType<typeof knownValidators>, deps: SyncDeps, outsideOnly = false) {
  const { loginHeader } = source
  const secrets = async () => {
    const value = loginHeader === '' ? null : await deps.login(source.id, new URL(url).origin)
    return value === null ? {} : { [loginHeader]: value }
  }
  return fetchFeed({ url, known, secrets, outsideOnly }, deps)
}

interface Found {
  readonly kind: 'found'
  readonly answer: Fresh
  readonly feed: ParsedFeed
  /** Where to ask from now on; null: where it was asked. */
  readonly movedTo: string | null
}

/** The feed in an answer; where a page came at the very first time, the one feed that it names. Refuses `feed-is-page` when it names several. */
async function feedIn(answer: Fresh, source: SourceRow, state: SourceStateRow, deps: SyncDeps): Promise<Found | { readonly kind: 'gone' }> {
  try {
    return { kind: 'found', answer, feed: parseAnswer(answer), movedTo: answer.movedTo }
  } catch (error) {
    const named = state.wellAt === null ? onlyFeedOf(error) : null
    if (named === null) throw error
    // A page of the internet may not lead into the company's network.
    const next = await ask(source, named, null, deps, !isInside(new URL(answer.url).hostname))
    if (next.kind !== 'fresh') return { kind: 'gone' }
    return { kind: 'found', answer: next, feed: parseAnswer(next), movedTo: next.movedTo ?? named }
  }
}

export function parseAnswer({ bytes, contentType, contentLocation, url }: Fresh): ParsedFeed {
  return parseFeed(bytes, { contentType, base: contentLocation ?? url })
}

/** The feeds that a page names, when an error says that it was one. */
export function feedsNamed(error: unknown): readonly string[] {
  if (!(error instanceof AppError) || error.code !== 'feed-is-page') return []
  return String(error.data['links'])
    .split('\n')
    .filter((link) => /^https?:/i.test(link))
}

/** A feed of comments, which many sites name beside that of their posts, is not meant. */
function onlyFeedOf(error: unknown): string | null {
  const all = feedsNamed(error)
  const posts = all.filter((link) => !/comment/i.test(link))
  const [first, ...more] = posts.length > 0 ? posts : all
  return first === undefined || more.length > 0 ? null : first
}

function gone(source: SourceRow, deps: SyncDeps): SourceRead {
  const now = deps.clock()
  const problem = { code: 'source.gone', data: { host: new URL(source.movedTo || source.url).host } }
  deps.db.write({ code: 'source-synced' }, (tx) => writeState(tx, source.id, { triedAt: now, goneAt: now, problem }))
  deps.changed()
  return { ...nothing, isGone: true, problem }
}

async function keep(source: SourceRow, state: SourceStateRow, { answer, feed, movedTo }: Found, deps: SyncDeps): Promise<SourceRead> {
  const { db, store, signal, givesWay } = deps
  const now = deps.clock()
  const isFirst = state.wellAt === null
  // Its rules may have changed while it was fetched, or nobody follows it any more.
  const current = sourceRow(db.read, source.id)
  if (current === null) return { ...nothing, isGone: false, problem: null }
  const entries = feedToEntries(feed, current, now)
  const stored = await storeEntries(store, current, entries, { now, isFirst, givesWay, signal })
  follow(current, movedTo, deps)
  const problem = noticeOf(feed, entries, stored)
  writeWell(current, deps, answer, { ...nameIn(feed), problem, ...(stored.added > 0 ? { newAt: now } : {}) })
  return { isGone: false, added: stored.added, updated: stored.updated, arrived: stored.arrived, problem }
}

/** What was left out though all went well. */
function noticeOf(feed: ParsedFeed, entries: readonly Entry[], { archived }: Stored): Reason | null {
  if (feed.cut) return { code: 'source.cut', data: { count: feed.items.length, all: feed.total } }
  if (entries.length === 0 && feed.items.length > 0) return { code: 'source.all-dropped', data: { count: feed.items.length } }
  return archived > 0 ? { code: 'source.older-archived', data: { count: archived, kept: mostAtFirst } } : null
}

function writeWell(source: SourceRow, deps: SyncDeps, { validators, freshForSeconds }: Reached, fields: Partial<SourceStateRow>): void {
  const now = deps.clock()
  const nextAt = nextAfterWell(now, source.intervalMinutes, freshForSeconds, deps.random())
  const well = { ...rememberedValidators(validators), triedAt: now, wellAt: now, failures: 0, nextAt, goneAt: null }
  deps.db.write({ code: 'source-synced' }, (tx) => writeState(tx, source.id, { ...well, ...fields }))
  deps.changed()
}

/** Known to this computer alone: whoever follows a feed may still take that back. */
function nameIn({ title, link }: ParsedFeed): Partial<SourceStateRow> {
  return { feedTitle: shortened(title, 200), siteUrl: /^https?:/i.test(link ?? '') ? (link ?? '') : '' }
}

/** The feed's new address: only now that it was read there. */
function follow(source: SourceRow, movedTo: string | null, { db }: SyncDeps): void {
  const moved = movedTo === null || movedTo === source.url ? '' : movedTo
  if (movedTo === null || moved === source.movedTo) return
  db.write({ code: 'source-moved', data: { title: source.name, url: movedTo }, undoable: false }, (tx) =>
    updateSource(tx, source.id, { movedTo: moved }),
  )
}
