/** Filters with a name: the same for every list that has them. */
import type { z } from 'zod'
import { insertSavedView, type SavedViewRow, savedViewsOf, updateSavedView } from '#db/queries/saved-views.ts'
import { type RouterCtx, requireDb } from './context.ts'
import { found } from './launch-plan/find.ts'

/** `Filter` reads what is stored; a filter of another version is understood as far as it still means something. */
export function savedViewProcedures<F extends Readonly<Record<string, unknown>>>(
  ctx: RouterCtx,
  list: SavedViewRow['list'],
  Filter: z.ZodType<F>,
) {
  const find = (id: string) => found(savedViewsOf(requireDb(ctx).read, list).find((view) => view.id === id) ?? null, 'saved_view')
  return {
    savedViews: () =>
      savedViewsOf(requireDb(ctx).read, list).flatMap(({ id, name, filter }) => {
        const read = Filter.safeParse(filter)
        return read.success ? [{ id, name, filter: read.data }] : []
      }),
    saveView: ({ viewId, name, filter }: { readonly viewId?: string | undefined; readonly name: string; readonly filter: F }) => {
      const db = requireDb(ctx)
      if (viewId !== undefined) find(viewId)
      const id = viewId ?? db.newId()
      db.write({ code: 'view-saved', data: { name } }, (tx) =>
        viewId === undefined
          ? insertSavedView(tx, { id, list, name, filter, createdAt: ctx.clock() })
          : updateSavedView(tx, id, { name, filter }),
      )
      return { viewId: id }
    },
    removeView: ({ viewId }: { readonly viewId: string }) => {
      const { name } = find(viewId)
      requireDb(ctx).write({ code: 'view-removed', data: { name } }, (tx) => updateSavedView(tx, viewId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}
