/** Lists of the library: what a filter finds, how much there is, filters with a name. */
import { countItems } from '#db/queries/library/counts.ts'
import { findItems } from '#db/queries/library/find.ts'
import { countNewIdeas, insertSavedView, savedViewsOf, updateSavedView } from '#db/queries/library/ideas.ts'
import { itemSummaries } from '#db/queries/library/summaries.ts'
import { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
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
    savedViews: () =>
      savedViewsOf(requireDb(ctx).read).flatMap(({ id, name, filter }) => {
        // A filter of another version is understood as far as it still means something.
        const read = ItemFilter.safeParse(filter)
        return read.success ? [{ id, name, filter: read.data }] : []
      }),
    saveView: ({ viewId, name, filter }) => {
      const db = requireDb(ctx)
      if (viewId !== undefined) found(savedViewsOf(db.read).find((view) => view.id === viewId) ?? null, 'saved_view')
      const id = viewId ?? db.newId()
      db.write({ code: 'view-saved', data: { name } }, (tx) =>
        viewId === undefined
          ? insertSavedView(tx, { id, name, filter, createdAt: ctx.clock() })
          : updateSavedView(tx, id, { name, filter }),
      )
      return { viewId: id }
    },
    removeView: ({ viewId }) => {
      const db = requireDb(ctx)
      const { name } = found(savedViewsOf(db.read).find((view) => view.id === viewId) ?? null, 'saved_view')
      db.write({ code: 'view-removed', data: { name } }, (tx) => updateSavedView(tx, viewId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}
