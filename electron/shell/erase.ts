/** People of a desktop are erased by the jobs process. */
import { z } from 'zod'
import { AppError } from '#shared/rpc.ts'
import type { Erasing } from '../services/erase/types.ts'
import type { Jobs } from './jobs.ts'

const Progress = z.object({ step: z.enum(['erase', 'rewrite', 'check']) })
const Erased = z.object({
  erased: z.number(),
  mentions: z.array(z.object({ table: z.string(), rowId: z.string(), text: z.string() })),
})

export function erasingInJobs(jobs: Jobs): Erasing {
  const never = new AbortController().signal
  return {
    async erasePeople({ db, personIds, actor }, onStep) {
      const onProgress = (value: unknown) => onStep(Progress.parse(value).step)
      const erase = () => jobs.run('erase', { path: db.path, personIds, actor }, { signal: never, onProgress })
      try {
        return Erased.parse(await erase())
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'unexpected') throw error
        // Its process died: what it began is finished, or done from the beginning.
        return Erased.parse(await erase())
      }
    },
  }
}
