/** Lists of the library: what a filter finds, how much there is, filters with a name. */
import { countItems } from '#db/queries/library/counts.ts'
import { findItems } from '#db/queries/library/find.ts'
import { countNewIdeas } from '#db/queries/library/ideas.ts'
import { itemSummaries } from '#db/queries/library/summaries.ts'
import { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { savedViewProcedures } from '../saved-views.ts'
import { momentOf } from './act.ts'

type ListHandlers = Pick<Handlers['library'], 'list' | 'counts' | 'savedViews' | 'saveView' | 'removeView'>

export function listProcedures(ctx: RouterCtx): ListHandlers {
  return {
    list: ({ filter, sort, offset, limit }) => {
      const db = requireDb(ctx)
      const moment = momentOf(ctx, db)
      const { ids, total, more } = findItems(db.read, filter, { sort, offset, limit }, moment)
      return { items: itemSummaries(db.read, ids, moment).map((each) => ({ ...each, teamIds: [...each.teamIds] })), total, more }
    },
    counts: () => {
      const db = requireDb(ctx)
      return { ...countItems(db.read, momentOf(ctx, db)), ideas: countNewIdeas(db.read) }
    },
    ...savedViewProcedures(ctx, 'library', ItemFilter),
  }
}
