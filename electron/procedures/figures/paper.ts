/** The figures on paper, as a file and as a picture. */
import { AppError } from '#shared/rpc.ts'
import { createExportText } from '../../services/export-text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { exportTarget } from '../export-target.ts'
import type { Handlers } from '../handlers.ts'

type PaperHandlers = Pick<Handlers['figures'], 'copyPicture' | 'print'>

export function paperProcedures(ctx: RouterCtx): PaperHandlers {
  return {
    print: async ({ view, search, asFile, path: asked }) => {
      const today = todayOf(ctx, requireDb(ctx))
      const route = `/print/figures/${view}?${new URLSearchParams(search)}`
      if (!asFile && asked === undefined) {
        await ctx.desktop.printView(route, { kind: 'printer' })
        return { path: null }
      }
      const text = createExportText(ctx.settings.get().locale)
      const title = text.message(view === 'overview' ? 'nav.analytics' : `analytics.tab-${view}`)
      const path = await exportTarget(ctx, asked, text.message('export.list-name', { title, day: today }), 'pdf')
      if (path === null) return null
      await ctx.desktop.printView(route, { kind: 'pdf', path, today })
      return { path }
    },
    copyPicture: async (rectangle) => {
      requireDb(ctx)
      const isCopied = await ctx.desktop.copyPicture(rectangle)
      if (!isCopied) throw new AppError('picture-not-copied')
      return {}
    },
  }
}
