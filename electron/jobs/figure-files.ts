/** The jobs that read files of figures, and write what they tell, beside the window's own connection to the file. */
import { z } from 'zod'
import { FigureChoices } from '#shared/contracts/figure-files.ts'
import { textToDay } from '#shared/domain/day.ts'
import { DayText } from '#shared/ids.ts'
import { figureFilesInProcess } from '../services/figures/in-process.ts'
import { beside, File } from './beside.ts'
import type { Job } from './job.ts'

const Today = DayText.transform(textToDay)
const Look = z.object({ path: z.string(), asTable: z.boolean(), today: Today })
const Run = File.extend({ path: z.string(), choices: FigureChoices, today: Today, now: z.number() })
const Removal = File.extend({ importId: z.string(), today: Today, now: z.number() })

const files = figureFilesInProcess(true)

/** By name, for the host. */
export const figureFileJobs: readonly (readonly [string, Job])[] = [
  ['figures-look', (input, options) => files.lookIntoFigures(Look.parse(input), options)],
  ['figures-check', (input, options) => beside(Run.parse(input), options, (run) => files.checkFigures(run, options))],
  ['figures-rejected', (input, options) => beside(Run.parse(input), options, (run) => files.rejectedFigures(run, options))],
  ['figures-bring-in', (input, options) => beside(Run.parse(input), options, (run) => files.bringInFigures(run, options))],
  ['figures-remove', (input, options) => beside(Removal.parse(input), options, (run) => files.removeFigures(run, options))],
  ['figures-recount', (input, options) => beside(File.parse(input), options, (run) => files.recountFigures(run, options))],
]
