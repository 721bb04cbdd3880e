/** Who fetches what at this moment: each source once, while its file is open and there is a network. */
import { makeLinksDue } from '#db/queries/library/links.ts'
import { dueSources, mostSources, sourceRow, sourcesOf, statesOf, writeState } from '#db/queries/sources/sources.ts'
import type { Reach, SourceResult, SyncProgress } from '../../services/feeds/sync/types.ts'
import { actorOf, type RouterCtx, requireDb, requireWorkspace } from '../context.ts'
import type { Call } from '../handlers.ts'

export interface Syncing {
  isSyncing(sourceId: string): boolean
  /** How many are being fetched. */
  count(): number
  /** How far the network reaches now. */
  reach(): Reach
  /** Null: all that are neither paused nor gone. Those that are being fetched already are passed over. */
  sync(sourceIds: readonly string[] | null, call: Call<SyncProgress>): Promise<{ results: SourceResult[] }>
  networkBack(): Record<string, never>
  networkGone(): Record<string, never>
}

export function createSyncing(ctx: RouterCtx): Syncing {
  const running = new Set<string>()
  let isCut = false
  const reach = (): Reach => (isCut ? 'nowhere' : ctx.desktop.isOnline() ? 'everywhere' : 'this-computer')
  return {
    isSyncing: (sourceId) => running.has(sourceId),
    count: () => running.size,
    reach,
    sync: async (asked, { signal, onProgress }) => {
      const { db, closed } = requireWorkspace(ctx)
      const wanted = asked ?? dueSources(db.read, Number.POSITIVE_INFINITY, mostSources)
      const sourceIds = [...new Set(wanted)].filter((id) => !running.has(id) && sourceRow(db.read, id) !== null)
      if (sourceIds.length === 0) return { results: [] }
      for (const id of sourceIds) running.add(id)
      ctx.changed(['source_state'])
      try {
        const run = { db, sourceIds, actor: actorOf(ctx), reach: reach() }
        return { results: [...(await ctx.desktop.syncFeeds(run, onProgress, AbortSignal.any([signal, closed])))] }
      } finally {
        for (const id of sourceIds) running.delete(id)
        ctx.changed(['source_state'])
      }
    },
    networkBack: () => {
      isCut = false
      if (ctx.session.current() !== null) makeDue(ctx)
      return {}
    },
    networkGone: () => {
      isCut = true
      return {}
    },
  }
}

/** Refusals that a missing or half-open network may be the reason of; what a site itself has said stands. */
const ofNetwork = /^feed-(?:offline|unreachable|host-unknown|timeout|proxy|certificate|broken-answer|redirect|is-page|unreadable)$/

/** What failed for want of a network is asked for again: feeds, and pages of links. */
function makeDue(ctx: RouterCtx): void {
  const db = requireDb(ctx)
  const states = statesOf(db.read)
  const failed = sourcesOf(db.read).filter(({ id }) => ofNetwork.test(states.get(id)?.problem?.code ?? ''))
  db.write({ code: 'source-synced' }, (tx) => {
    for (const { id } of failed) writeState(tx, id, { nextAt: 0 })
    makeLinksDue(tx)
  })
  ctx.changed(['source_state'])
}
