/** What the fetching of feeds works with, in whatever process it runs. */
import type { Store } from '#db/queries/sources/store.ts'
import type { Db } from '#db/types.ts'
import type { Reason } from '#shared/ids.ts'
import type { Politeness } from '../fetch/politeness.ts'
import type { FetchLimits } from '../fetch/types.ts'

/** How far the network reaches now. */
export type Reach = 'everywhere' | 'this-computer' | 'nowhere'

export interface SyncDeps {
  readonly db: Db
  readonly store: Store
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly signal: AbortSignal
  /** The value of the header that a source's login is sent in, if it was given for that origin; null: none. */
  readonly login: (sourceId: string, origin: string) => Promise<string | null>
  /** The system's proxies for an address, as a PAC file writes them. Missing: there are none. */
  readonly resolveProxy?: (url: string) => Promise<string>
  /** Whether an address can be reached at all: without a network only this computer can. */
  readonly isReachable: (url: URL) => boolean
  /** Told of local tables that changed; those with a history speak for themselves. */
  readonly changed: () => void
  /** Told of errors that nobody expected. */
  readonly report: (error: unknown) => void
  /** Somebody else may wait to write into the file. */
  readonly givesWay: boolean
  readonly limits: FetchLimits
  /** Shared by all runs of a process: what one of them asks of a site, the others wait for. */
  readonly politeness: Politeness
  /** From 0 to below 1. */
  readonly random: () => number
}

export interface SourceResult {
  readonly sourceId: string
  readonly name: string
  readonly added: number
  readonly updated: number
  /** Why it failed, or what was left out though it worked. */
  readonly problem: Reason | null
}

export interface SyncProgress {
  readonly done: number
  readonly all: number
  /** Of the source that was begun last. */
  readonly name: string
}
