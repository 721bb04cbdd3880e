/** The job that finishes what a process left behind in a file, before a window opens it: large acts are taken back, erasures finished. */
import { z } from 'zod'
import { openDb } from '#db/open.ts'
import type { Job } from './job.ts'

const Input = z.object({ path: z.string(), migrations: z.string() })

export const tidyJob: Job = async (input) => {
  const { path, migrations } = Input.parse(input)
  openDb(path, { mode: 'write', clock: Date.now, actor: () => '', migrations }).close()
}
