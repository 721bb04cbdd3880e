/** The job that reads a file of mentions and writes them, beside the window's own connection to the file. */
import { z } from 'zod'
import { textToDay } from '#shared/domain/day.ts'
import { DayText } from '#shared/ids.ts'
import { mentionFilesInProcess } from '../services/mentions/in-process.ts'
import { beside, File } from './beside.ts'
import type { Job } from './job.ts'

const Run = File.extend({ path: z.string(), resources: z.string(), today: DayText.transform(textToDay), now: z.number() })

const files = mentionFilesInProcess(true)

export const mentionsJob: Job = (input, options) => beside(Run.parse(input), options, (run) => files.bringInMentions(run, options))
