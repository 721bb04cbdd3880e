/** Reports as files and on paper. */
import { join } from 'node:path'
import type { ReportSource } from '#shared/contracts/reports.ts'
import { routeOfReport } from '#shared/domain/reports/print-route.ts'
import type { ReportFormat } from '#shared/domain/reports/types.ts'
import { createValues } from '#shared/export/report/values.ts'
import { AppError } from '#shared/rpc.ts'
import { reportFileName } from '../../services/reports/file-name.ts'
import { paperOfSource, titleOfSource } from '../../services/reports/source.ts'
import { messageOf } from '../../services/text.ts'
import { type FileKind, type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { makeFiles, type Wanted } from './make-files.ts'

type ExportHandlers = Pick<Handlers['reports'], 'exportFiles' | 'print' | 'showFile'>
type Wish = Parameters<ExportHandlers['exportFiles']>[0]

export function exportProcedures(ctx: RouterCtx): ExportHandlers {
  return {
    exportFiles: async (wish, call) => {
      const wanted = await targetsOf(ctx, wish)
      return wanted === null ? null : makeFiles(ctx, wish.source, wanted, call)
    },
    print: async ({ source }) => {
      await ctx.desktop.printView(routeOfReport(source, paperOfSource(requireDb(ctx).read, source)), { kind: 'printer' })
      return {}
    },
    showFile: ({ path }) => {
      ctx.desktop.showFile(path)
      return {}
    },
  }
}

/** What the system's dialog is asked for; of the others a folder is. */
const kinds: Readonly<Record<Exclude<ReportFormat, 'png'>, FileKind>> = { pdf: 'pdf', pptx: 'pptx', xlsx: 'xlsx', csv: 'csv', html: 'html' }

/** Null: cancelled. The system has asked before it gives the path of a file that is there. */
async function targetsOf(ctx: RouterCtx, { source, formats, folder, path, overwrite }: Wish): Promise<readonly Wanted[] | null> {
  const all = [...new Set(formats)]
  const [format] = all
  if (format === undefined || (path !== undefined && all.length > 1)) throw new AppError('bad-input', { field: 'formats' })
  if (path !== undefined) return [{ format, path, isFolder: isFolderAt(format, path), overwrite }]
  const name = fileNameOf(ctx, source)
  if (folder === undefined && all.length === 1 && format !== 'png') {
    const chosen = await ctx.desktop.chooseFileToSave(name, kinds[format])
    return chosen === null ? null : [{ format, path: chosen, isFolder: false, overwrite: true }]
  }
  const chosen = folder ?? (await ctx.desktop.chooseFolder())
  return chosen === null ? null : wantedIn(ctx, source, all, { folder: chosen, overwrite })
}

/** One for each format, under the name of the report and its days. */
export function wantedIn(
  ctx: RouterCtx,
  source: ReportSource,
  formats: readonly ReportFormat[],
  { folder, overwrite }: { readonly folder: string; readonly overwrite: boolean },
): readonly Wanted[] {
  const name = fileNameOf(ctx, source)
  const { locale } = titleOf(ctx, source)
  return formats.map((format) => {
    const isFolder = isFolderAt(format, '')
    const ending = isFolder ? ` (${messageOf(locale, `reports.file-${format}`)})` : `.${format}`
    return { format, path: join(folder, `${name}${ending}`), isFolder, overwrite }
  })
}

/** Pictures always lie in a folder; tables do where no one file was asked for. */
function isFolderAt(format: ReportFormat, path: string): boolean {
  return format === 'png' || (format === 'csv' && !path.toLowerCase().endsWith('.csv'))
}

function fileNameOf(ctx: RouterCtx, source: ReportSource): string {
  const { name, period, locale } = titleOf(ctx, source)
  return reportFileName(name, createValues(locale, 'EUR').period(period))
}

function titleOf(ctx: RouterCtx, source: ReportSource) {
  const db = requireDb(ctx)
  return titleOfSource(db.read, source, { today: todayOf(ctx, db), locale: ctx.settings.get().locale })
}
