/** What the procedures ask of whoever fetches feeds: the jobs process of a desktop, or this very process. */
import type { Db } from '#db/types.ts'
import type { FeedLook } from './sync/preview.ts'
import type { Reach, SourceResult, SyncProgress } from './sync/types.ts'
import type { LinkedPage } from './sync/web-file.ts'

export interface SyncRun {
  /** The open file; another process opens it by its path, beside. */
  readonly db: Db
  readonly sourceIds: readonly string[]
  /** Who acts: a member's id, or a name. */
  readonly actor: string
  readonly reach: Reach
}

/** Values of the headers that logins are sent in: kept encrypted, each for the one origin it was given for. */
export interface Logins {
  /** The origin that a source's login is for; null: this computer has none. */
  origin(sourceId: string): string | null
  value(sourceId: string): string | null
  /** Null forgets it. Refuses `login-not-kept` where nothing can be kept safely. */
  keep(sourceId: string, origin: string, value: string | null): void
}

export interface Feeds {
  /** Rejects with `cancelled`, and with what the file refuses; what a source refuses is in its result. */
  syncFeeds(run: SyncRun, onProgress: (value: SyncProgress) => void, signal: AbortSignal): Promise<readonly SourceResult[]>
  previewFeed(address: string, signal: AbortSignal): Promise<FeedLook>
  /** What a page says of itself, with the picture it names; null when it cannot be read. */
  readPage(url: string, signal: AbortSignal): Promise<LinkedPage | null>
  /** Whether there is a network beyond this computer. */
  isOnline(): boolean
  readonly logins: Logins
}
