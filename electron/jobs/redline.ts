/** The job that compares two texts of a document word by word. */
import { z } from 'zod'
import { Block } from '#shared/contracts/document-nodes.ts'
import { redlineInSlices } from '../services/redline-slices.ts'
import type { Job } from './job.ts'

const Input = z.object({ before: z.array(Block), after: z.array(Block) })

export const redlineJob: Job = (input, options) => redlineInSlices(Input.parse(input), options)
