/** The job that checks the open workspace file page by page. */
import { z } from 'zod'
import { verifyFile } from '#db/verify.ts'
import type { Job } from './job.ts'

const Input = z.object({ path: z.string() })

export const verify: Job = (input, { signal, onProgress }) => verifyFile(Input.parse(input).path, { signal, onProgress })
