/** One source: asked, read, written. What goes wrong is a sentence on the source, never the end of the others. */
import { type SourceRow, stateOf, writeState } from '#db/queries/sources/sources.ts'
import { AppError } from '#shared/rpc.ts'
import { isInside } from '../fetch/addresses.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import { knownValidators } from './standing.ts'
import { nothingRead, type SourceRead, takeIn, unchanged } from './take-in.ts'
import type { SyncDeps } from './types.ts'

/** Fetches, reads and stores. Refuses with an AppError that tells what happened on the way; then nothing is written down yet. */
export async function readSource(source: SourceRow, deps: SyncDeps): Promise<SourceRead> {
  const state = stateOf(deps.db.read, source.id)
  const url = source.movedTo || source.url
  const answer = await ask(source, url, knownValidators(source, state), deps)
  if (answer.kind === 'gone') return gone(source, deps)
  if (answer.kind === 'unchanged') return unchanged(source, state, answer, deps)
  try {
    return await takeIn(source, state, answer, deps)
  } catch (error) {
    // Where a page came at the very first time, the one feed that it names is meant.
    const named = state.wellAt === null ? onlyFeedOf(error) : null
    if (named === null) throw error
    // A page of the internet may not lead into the company's network.
    const next = await ask(source, named, null, deps, !isInside(new URL(answer.url).hostname))
    if (next.kind !== 'fresh') return gone(source, deps)
    return takeIn(source, state, { ...next, movedTo: next.movedTo ?? named }, deps)
  }
}

function ask(source: SourceRow, url: string, known: ReturnType<typeof knownValidators>, deps: SyncDeps, outsideOnly = false) {
  const { loginHeader } = source
  const secrets = async () => {
    const value = loginHeader === '' ? null : await deps.login(source.id, new URL(url).origin)
    return value === null ? {} : { [loginHeader]: value }
  }
  return fetchFeed({ url, known, secrets, outsideOnly }, deps)
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
  return { ...nothingRead, isGone: true, problem }
}
