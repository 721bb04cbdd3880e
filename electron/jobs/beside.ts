/** A connection of a job's own to the file that the window has open. */
import { z } from 'zod'
import { openDb } from '#db/open.ts'
import type { Db } from '#db/types.ts'
import type { JobOptions } from './job.ts'

/** Which file, and who acts. */
export const File = z.object({ file: z.string(), actor: z.string() })

/** Opens the file next to the window's connection for as long as the work takes. */
export async function beside<R extends z.output<typeof File>, T>(
  run: R,
  { changed }: JobOptions,
  work: (run: R & { readonly db: Db }) => Promise<T>,
): Promise<T> {
  const db = openDb(run.file, { mode: 'beside', clock: Date.now, actor: () => run.actor, onChanged: changed })
  try {
    return await work({ ...run, db })
  } finally {
    db.close()
  }
}
