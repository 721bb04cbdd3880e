/** A list as a file: CSV or a workbook, where somebody said or chooses now. */
import type { Rows } from '#shared/export/plan-rows.ts'
import { writeTable } from '../services/table-file.ts'
import type { RouterCtx } from './context.ts'
import { exportTarget } from './export-target.ts'

interface TableFile {
  /** Where it goes; undefined: the system asks. */
  readonly path: string | undefined
  readonly name: string
  /** The head is the first of them. */
  readonly rows: () => Rows | Promise<Rows>
}

/** Null when cancelled: then no row is read. Refuses folder-missing and what the file refuses. */
export async function exportTable(ctx: RouterCtx, { path: asked, name, rows }: TableFile): Promise<{ path: string } | null> {
  const path = await exportTarget(ctx, asked, name, 'table')
  if (path === null) return null
  await writeTable(path, await rows())
  return { path }
}
