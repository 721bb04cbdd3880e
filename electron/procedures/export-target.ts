/** Where a file goes that somebody asked for: where they said, or where they choose now. */
import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { toFileError } from '#db/errors.ts'
import { AppError } from '#shared/rpc.ts'
import type { FileKind, RouterCtx } from './context.ts'

/** Null when cancelled. Refuses folder-missing. */
export async function exportTarget(ctx: RouterCtx, asked: string | undefined, name: string, kind: FileKind): Promise<string | null> {
  const path = asked ?? (await ctx.desktop.chooseFileToSave(name, kind))
  if (path !== null && !existsSync(dirname(path))) throw new AppError('folder-missing', { path: dirname(path) })
  return path
}

/** Refuses what the file refuses. */
export function writeExport(path: string, content: string): void {
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw toFileError(error, path)
  }
}
