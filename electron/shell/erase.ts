/** People of a desktop are erased by the jobs process. */
import { z } from 'zod'
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
      return Erased.parse(await jobs.run('erase', { path: db.path, personIds, actor }, { signal: never, onProgress }))
    },
  }
}
