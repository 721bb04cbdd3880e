/** Posts one by one, and which item of the library each of them shares. */
import { reconcilePosts } from '#db/figures/reconcile.ts'
import { insertImport } from '#db/queries/figures/imports.ts'
import { countPosts, linkPostTo, type PostRow, postRow, postsOf } from '#db/queries/figures/posts.ts'
import { itemRow } from '#db/queries/library/items.ts'
import { metrics } from '#shared/domain/figures/types.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { checkedPeriod } from './asked.ts'

type PostHandlers = Pick<Handlers['figures'], 'linkPost' | 'posts'>

export function postProcedures(ctx: RouterCtx): PostHandlers {
  return {
    posts: ({ from, to, ...page }) => {
      const { read } = requireDb(ctx)
      const asked = { ...page, ...checkedPeriod({ from, to }) }
      return { posts: postsOf(read, asked).map(toView), total: countPosts(read, asked) }
    },
    linkPost: ({ postId, itemId }) => {
      const db = requireDb(ctx)
      const { text, itemId: before } = found(postRow(db.read, postId), 'post')
      if (itemId !== null) found(itemRow(db.read, itemId), 'item')
      if (itemId === before) return {}
      const importId = db.newId()
      const code = itemId === null ? 'post-unlinked' : 'post-linked'
      db.write({ code, data: { text } }, (tx) => {
        linkPostTo(tx, postId, itemId)
        insertImport(tx, { id: importId, source: 'reckoned', exportedOn: todayOf(ctx, db), at: ctx.clock() })
        reconcilePosts(tx, importId, [postId])
      })
      return {}
    },
  }
}

function toView({ figures, ...post }: PostRow) {
  return { ...post, sums: sumsOf(figures ?? {}) }
}

function sumsOf(figures: Readonly<Partial<Record<(typeof metrics)[number], number>>>) {
  const sums = metrics.map((metric) => [metric, figures[metric] ?? 0] as const)
  return Object.fromEntries(sums) as Record<(typeof metrics)[number], number>
}
