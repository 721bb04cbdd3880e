/** The job that makes the files of a report, beside the window's own connection to the file. */
import { z } from 'zod'
import { ReportSource } from '#shared/contracts/reports.ts'
import { textToDay } from '#shared/domain/day.ts'
import { DayText, Locale } from '#shared/ids.ts'
import { reportFilesInProcess } from '../services/reports/in-process.ts'
import { writtenFormats } from '../services/reports/types.ts'
import { beside, File } from './beside.ts'
import type { Job } from './job.ts'

const Run = File.extend({
  source: ReportSource,
  targets: z.array(z.object({ format: z.enum(writtenFormats), path: z.string(), isFolder: z.boolean() })),
  today: DayText.transform(textToDay),
  locale: Locale,
  resources: z.string(),
})

export const reportJob: Job = (input, options) => beside(Run.parse(input), options, (run) => reportFilesInProcess.writeReport(run, options))
