/** What the page asks of the desktop: menu, files, printing, links. */
import { writeFileSync } from 'node:fs'
import { toFileError } from '#db/errors.ts'
import { checklistsOfPlan } from '#db/queries/task-parts.ts'
import type { exportFormats, planViews } from '#shared/domain/launch-plan/types.ts'
import type { PlanExport } from '#shared/export/plan-export-types.ts'
import { AppError } from '#shared/rpc.ts'
import { createExportText } from '../services/export-text.ts'
import { type RouterCtx, requireDb, requireWorkspace } from './context.ts'
import type { Handlers } from './handlers.ts'
import { findPlan } from './launch-plan/find.ts'
import { viewRisks } from './launch-plan/risks.ts'
import { textsOfPlan } from './launch-plan/texts.ts'
import { viewPlan } from './launch-plan/view.ts'

interface Page {
  readonly planId: string
  readonly view: (typeof planViews)[number]
  readonly weekOf?: string | undefined
}
/** Without it Excel would not take a file for UTF-8. */
const byteOrderMark = '\uFEFF'

type ExportRequest = Page & { readonly format: (typeof exportFormats)[number]; readonly path?: string | undefined }

export function shellProcedures(ctx: RouterCtx): Handlers['shell'] {
  const { desktop } = ctx
  return {
    info: () => desktop.info(),
    setMenu: ({ menus }) => {
      desktop.setMenu(menus)
      return {}
    },
    openLink: async ({ url }) => {
      await desktop.openLink(new URL(url).href)
      return {}
    },
    showFile: ({ path }) => {
      desktop.showFile(path)
      return {}
    },
    exportPlan: (input) => exportView(ctx, input),
    print: async (page) => {
      findPlan(requireDb(ctx).read, page.planId)
      await desktop.printView(routeOf(page), { kind: 'printer' })
      return {}
    },
    printPage: async ({ page }) => {
      requireDb(ctx)
      await desktop.printView(page, { kind: 'printer' })
      return {}
    },
    verify: (_input, { onProgress, signal }) => desktop.verify(requireWorkspace(ctx).path, onProgress, signal),
    checkForUpdate: async () => ({ available: await desktop.checkForUpdate() }),
    quit: () => {
      desktop.quit()
      return {}
    },
  }
}

async function exportView(ctx: RouterCtx, input: ExportRequest): Promise<{ path: string } | null> {
  const content = viewToExport(ctx, input)
  const path = input.path ?? (await ctx.desktop.chooseFileToSave(content.plan.name, input.format))
  if (path === null) return null
  if (input.format === 'pdf') {
    await ctx.desktop.printView(routeOf(input), { kind: 'pdf', path, today: content.plan.today })
    return { path }
  }
  const { exportPlan } = await import('#shared/export/plan-export.ts')
  const text = exportPlan(content, input.format, createExportText(ctx.settings.get().locale), ctx.clock())
  try {
    writeFileSync(path, input.format === 'csv' ? `${byteOrderMark}${text}` : text)
  } catch (error) {
    throw toFileError(error, path)
  }
  return { path }
}

/** Refuses no-plan. */
function viewToExport(ctx: RouterCtx, { planId, view, weekOf }: Page): PlanExport {
  const db = requireDb(ctx)
  const plan = viewPlan(ctx, db, planId)
  if (plan === null) throw new AppError('no-plan')
  const texts = textsOfPlan(ctx, plan)
  const keys = new Map(plan.tasks.map((task) => [task.id, task.key]))
  const checklists = [...checklistsOfPlan(db.read, planId)].map(([taskId, items]) => {
    return [taskId, items.map((item) => ({ text: texts.checklistItem(item, keys.get(taskId) ?? ''), done: item.done }))] as const
  })
  return { plan, risks: viewRisks(ctx, planId), checklistByTask: new Map(checklists), view, ...(weekOf === undefined ? {} : { weekOf }) }
}

function routeOf({ planId, view, weekOf }: Page): string {
  const search = new URLSearchParams({ plan: planId, ...(weekOf === undefined ? {} : { week: weekOf }) })
  return `/print/${view}?${search}`
}
