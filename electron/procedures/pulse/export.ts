/** The pulse leaves the app: as a form in one file, as a page to fill in, as a table of what it came to. */
import { countValues } from '#db/queries/people/counts.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import { pulseToRows } from '#shared/export/pulse-to-rows.ts'
import { AppError } from '#shared/rpc.ts'
import { createExportText } from '../../services/export-text.ts'
import { paperTexts, pulseForm } from '../../services/pulse-form.ts'
import { writeTable } from '../../services/table-file.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { exportTarget, writeExport } from '../export-target.ts'
import type { Handlers } from '../handlers.ts'
import { findOpenRound, findRound, viewResults } from './results.ts'

type PulseExport = Pick<Handlers['pulse'], 'paper' | 'exportForm' | 'exportPaper' | 'exportResults'>

export function pulseExport(ctx: RouterCtx): PulseExport {
  return {
    paper: ({ roundId, locale }) => {
      const { read } = requireDb(ctx)
      const { name, closesOn } = findRound(read, roundId)
      const program = workspaceRow(read)?.programName ?? ''
      return { name, program, ...paperTexts(locale, { program, closesOn }), groups: offeredGroups(read) }
    },
    exportForm: async ({ roundId, locale, path: asked }) => {
      const { read } = requireDb(ctx)
      const { name, closesOn } = findOpenRound(read, roundId)
      const path = await exportTarget(ctx, asked, name, 'html')
      if (path === null) return null
      const { programName = '', brandColor = '' } = workspaceRow(read) ?? {}
      const facts = { roundId, name, closesOn, locale, program: programName, color: brandColor, groups: offeredGroups(read) }
      writeExport(path, pulseForm(ctx.resources, facts))
      return { path }
    },
    exportPaper: async ({ roundId, locale, path: asked }) => {
      const db = requireDb(ctx)
      const { name } = findOpenRound(db.read, roundId)
      const path = await exportTarget(ctx, asked, name, 'pdf')
      if (path === null) return null
      const route = `/print/pulse?round=${roundId}&locale=${locale}`
      await ctx.desktop.printView(route, { kind: 'pdf', path, today: todayOf(ctx, db) })
      return { path }
    },
    exportResults: async ({ roundId, path: asked }) => {
      const { read } = requireDb(ctx)
      const results = viewResults(read, roundId)
      const { name, closedOn } = results.round
      if (closedOn === null) throw new AppError('pulse-open', { name })
      const path = await exportTarget(ctx, asked, name, 'table')
      if (path === null) return null
      await writeTable(path, pulseToRows(results, createExportText(ctx.settings.get().locale)))
      return { path }
    },
  }
}

/** Departments too small to be shown are not even offered: their name in a file would only point to somebody. */
export function offeredGroups(read: ReadDb): string[] {
  const { smallestGroup } = peopleSettingsOf(read)
  return countValues(read, 'department').flatMap(({ value, people }) => (people >= smallestGroup ? [value] : []))
}
