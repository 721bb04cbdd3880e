/** The job that erases people, beside the window's own connection to the file; it has no way to be stopped once it has begun. */
import { z } from 'zod'
import { erasePeople } from '#db/erase/erase-people.ts'
import type { Job } from './job.ts'

const Input = z.object({ path: z.string(), personIds: z.array(z.string()), actor: z.string() })

export const eraseJob: Job = (input, { onProgress }) => {
  const { path, personIds, actor } = Input.parse(input)
  return erasePeople(path, personIds, { clock: Date.now, actor, onStep: (step) => onProgress({ step }) })
}
