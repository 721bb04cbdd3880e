/** Writes a workspace anew, page by page: no gaps, no history of how it grew, so that equal contents give equal bytes. */
import { existsSync, rmSync } from 'node:fs'
import { AppError } from '#shared/rpc.ts'
import { connect } from './connect.ts'
import { toFileError } from './errors.ts'

/** Packs `source`, which nobody may have open, into the new file `target`. Refuses file-exists, file-unwritable, file-read-only, disk-full. */
export function packInto(source: string, target: string): void {
  if (existsSync(target)) throw new AppError('file-exists', { path: target })
  const db = connect(source)
  try {
    db.prepare('VACUUM INTO ?').run(target)
  } catch (error) {
    rmSync(target, { force: true })
    throw toFileError(error, target)
  } finally {
    db.close()
  }
}
