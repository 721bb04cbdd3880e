/** How old figures are: everything that comes by file is stale after a while, which is said rather than hidden. */
import { lastArrivals } from '#db/queries/figures/freshness.ts'
import { daysBetween, textToDay } from '#shared/domain/day.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'

/** Days after which what the hub tells, and what a file told, no longer speaks for today. */
const staleAfter = { hub: 2, file: 14 } as const

export function freshnessProcedures(ctx: RouterCtx): Pick<Handlers['figures'], 'freshness'> {
  return {
    freshness: () => {
      const db = requireDb(ctx)
      const today = todayOf(ctx, db)
      return lastArrivals(db.read).map(({ source, lastDay, ...arrival }) => {
        const daysAgo = Math.max(0, daysBetween(textToDay(lastDay), today))
        // What somebody types comes when there is something to tell: silence is no age.
        const isStale = source !== 'typed' && daysAgo > (source === 'hub' ? staleAfter.hub : staleAfter.file)
        return { ...arrival, lastDay, daysAgo, isStale }
      })
    },
  }
}
