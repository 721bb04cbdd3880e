/** Lists of people: what a filter finds, how many there are, what can be filtered by, filters with a name. */
import { countByConsent, countValues } from '#db/queries/people/counts.ts'
import { listPeople, peopleOf } from '#db/queries/people/find.ts'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { savedViewProcedures } from '../saved-views.ts'

type ListHandlers = Pick<Handlers['people'], 'list' | 'counts' | 'facets' | 'find' | 'savedViews' | 'saveView' | 'removeView'>

export function listProcedures(ctx: RouterCtx): ListHandlers {
  return {
    list: ({ filter, ...page }) => {
      const db = requireDb(ctx)
      const { people, total } = listPeople(db.read, filter, { ...page, today: todayOf(ctx, db) })
      return { people: [...people], total }
    },
    counts: () => ({ ...countByConsent(requireDb(ctx).read) }),
    facets: () => {
      const { read } = requireDb(ctx)
      return { departments: [...countValues(read, 'department')], places: [...countValues(read, 'place')] }
    },
    find: ({ text, limit }) => {
      const db = requireDb(ctx)
      return [...peopleOf(db.read, PersonFilter.parse({ text }), { limit, today: todayOf(ctx, db) })]
    },
    ...savedViewProcedures(ctx, 'people', PersonFilter),
  }
}
