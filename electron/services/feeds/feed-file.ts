/** A feed that lies on disk: read whole, but never more than is parsed, for anything may lie there. */
import { readFileSync, statSync } from 'node:fs'
import { toFileError } from '#db/errors.ts'
import { AppError } from '#shared/rpc.ts'
import { feedLimits } from './parse/limits.ts'

/** Its bytes. Refuses `feed-too-large`, `feed-unreadable` for a folder, and what the file system refuses. */
export function readFeedFile(path: string): Uint8Array {
  try {
    const file = statSync(path)
    if (!file.isFile()) throw new AppError('feed-unreadable')
    if (file.size > feedLimits.bytes) throw new AppError('feed-too-large', { megabytes: feedLimits.bytes / 1_000_000 })
    return readFileSync(path)
  } catch (error) {
    throw toFileError(error, path)
  }
}
