/** Jobs that write: all of what they write or nothing, also when their process is killed in the midst of it. */
import { AppError } from '#shared/rpc.ts'
import type { JobOptions, Jobs } from './jobs.ts'

const never = new AbortController().signal

/** Nobody watches, and nobody cancels. */
export const silent: JobOptions = { signal: never, onProgress: () => undefined }

/** What a process left behind that died is taken back by the next one. */
export function wholeInJobs(jobs: Jobs) {
  return async (name: string, { db, actor, ...run }: { db: { path: string }; actor: string }, options: JobOptions): Promise<unknown> => {
    try {
      return await jobs.run(name, { file: db.path, actor, ...run }, { ...options, tidiesUp: true })
    } catch (error) {
      if (error instanceof AppError && error.code === 'unexpected') await jobs.run('take-back', { file: db.path, actor }, silent)
      throw error
    }
  }
}
