/** Feeds fetched in this very process: where no window waits, and inside the jobs process. */
import { AppError } from '#shared/rpc.ts'
import { fetchLimits } from './fetch/limits.ts'
import { createPoliteness } from './fetch/politeness.ts'
import type { FetchOptions } from './fetch/types.ts'
import { isReachable, isThisComputer } from './sync/addresses.ts'
import type { SyncDeps } from './sync/types.ts'
import type { Feeds, Logins } from './types.ts'

export interface InProcessOptions extends Partial<Pick<SyncDeps, 'limits' | 'random' | 'resolveProxy' | 'report'>> {
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Told of local tables that changed. */
  readonly changed: () => void
  readonly logins?: Logins
}

/** There is nowhere to keep a login. */
export const noLogins: Logins = {
  origin: () => null,
  value: () => null,
  keep: (_sourceId, _origin, value) => {
    if (value !== null) throw new AppError('login-not-kept')
  },
}

/** Its libraries are read when they are first needed. */
export function feedsInProcess({ logins = noLogins, ...options }: InProcessOptions): Feeds {
  const { clock, changed, limits = fetchLimits, resolveProxy, report = console.error } = options
  const { random = Math.random } = options
  const politeness = createPoliteness(() => performance.now(), random)
  const fetchOptions = (signal: AbortSignal): FetchOptions => ({ clock, limits, signal, ...(resolveProxy ? { resolveProxy } : {}) })
  return {
    logins,
    isOnline: () => true,
    syncFeeds: async ({ db, sourceIds, reach }, onProgress, signal) => {
      const { createStore } = await import('#db/queries/sources/store.ts')
      const { syncSources } = await import('./sync/sync-sources.ts')
      const login = async (sourceId: string, origin: string) => (logins.origin(sourceId) === origin ? logins.value(sourceId) : null)
      const deps: SyncDeps = {
        ...{ ...fetchOptions(signal), db, store: createStore(db), login, changed, report, politeness, random, givesWay: false },
        isReachable: (url) => isReachable(reach, isThisComputer(url)),
      }
      return syncSources(sourceIds, deps, onProgress)
    },
    previewFeed: async (address, signal) => (await import('./sync/preview.ts')).previewFeed(address, fetchOptions(signal)),
    readPage: async (url, signal) => (await import('./sync/web-file.ts')).fetchLinkedPage(url, fetchOptions(signal)),
  }
}
