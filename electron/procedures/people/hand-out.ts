/** Pages to hand over: what is stored about somebody, and what is recorded of anybody. */
import { storedOf, versionsOf } from '#db/queries/people/stored.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { HandOut } from '#shared/contracts/people-shapes.ts'
import { handOutToHtml } from '#shared/export/hand-out-to-html.ts'
import type { Locale } from '#shared/ids.ts'
import { councilSheet } from '../../services/hand-out/council-sheet.ts'
import { createHandOutText, type HandOutText } from '../../services/hand-out/hand-out-text.ts'
import { storedPage } from '../../services/hand-out/stored-page.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { exportTarget, writeExport } from '../export-target.ts'
import type { Handlers } from '../handlers.ts'
import { findPerson } from './act.ts'

type HandOutHandlers = Pick<Handlers['people'], 'stored' | 'exportPerson' | 'councilSheet' | 'exportCouncilSheet'>

export function handOutProcedures(ctx: RouterCtx): HandOutHandlers {
  return {
    stored: ({ personId, locale }) => {
      const { page, name } = storedOfPerson(ctx, personId, locale)
      return { ...page, name }
    },
    exportPerson: async ({ personId, format, locale, path: asked }) => {
      const { page, name, text } = storedOfPerson(ctx, personId, locale)
      const path = await exportTarget(ctx, asked, text.message('handout.stored-file-name', { name }), format)
      if (path === null) return null
      if (format === 'pdf') await printPage(ctx, page, new URLSearchParams({ person: personId, locale: page.locale }), path)
      else writeExport(path, format === 'html' ? handOutToHtml(page) : dataOf(ctx, personId))
      return { path }
    },
    councilSheet: ({ locale }) => councilSheet(requireDb(ctx).read, textOf(ctx, locale), today(ctx)),
    exportCouncilSheet: async ({ locale, path: asked }) => {
      const text = textOf(ctx, locale)
      const page = councilSheet(requireDb(ctx).read, text, today(ctx))
      const program = workspaceRow(requireDb(ctx).read)?.programName ?? ''
      const path = await exportTarget(ctx, asked, text.message('handout.council-file-name', { program }), 'pdf')
      if (path === null) return null
      await printPage(ctx, page, new URLSearchParams({ locale: page.locale }), path)
      return { path }
    },
  }
}

const today = (ctx: RouterCtx) => todayOf(ctx, requireDb(ctx))
const textOf = (ctx: RouterCtx, locale: Locale | undefined): HandOutText =>
  createHandOutText(locale ?? ctx.settings.get().locale, ctx.timeZone)

/** In the language asked for, else the person's own, else the program's. Refuses row-missing. */
function storedOfPerson(ctx: RouterCtx, personId: string, locale: Locale | undefined) {
  const { read } = requireDb(ctx)
  const person = findPerson(read, personId)
  const text = textOf(ctx, locale ?? person.locale ?? workspaceRow(read)?.locale)
  return { page: storedPage(read, person, text, today(ctx)), name: person.name, text }
}

async function printPage(ctx: RouterCtx, { title, foot, locale }: HandOut, search: URLSearchParams, path: string): Promise<void> {
  const to = { kind: 'pdf', path, today: today(ctx) } as const
  await ctx.desktop.printView(`/print/hand-out?${search}`, to, { head: [title, ''], foot, locale })
}

/** As a machine reads it: every entry by the names of its fields, and the versions before. */
function dataOf(ctx: RouterCtx, personId: string): string {
  const { read } = requireDb(ctx)
  const stored = storedOf(read, findPerson(read, personId))
  const versions = versionsOf(read, stored).map(({ part, at, before, after }) => ({
    ...{ part, at: new Date(at).toISOString() },
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  }))
  return `${JSON.stringify({ format: 'groundswell-person', version: 1, ...stored, versions }, null, 2)}\n`
}
