/** The jobs that read rosters and write people by the thousand, beside the window's own connection to the file. */
import { z } from 'zod'
import { RosterMapping, RosterWishes } from '#shared/contracts/roster.ts'
import { textToDay } from '#shared/domain/day.ts'
import { DayText, Locale } from '#shared/ids.ts'
import { takeBackUnfinished } from '../services/bulk/take-back.ts'
import { rostersInProcess } from '../services/roster/in-process.ts'
import { beside, File } from './beside.ts'
import type { Job } from './job.ts'

const Run = File.extend({ path: z.string(), mapping: RosterMapping, today: DayText.transform(textToDay), now: z.number() })
const Rejected = Run.extend({ to: z.string(), locale: Locale })
const Look = z.object({ path: z.string(), wishes: RosterWishes })
const Undo = File.extend({ direction: z.enum(['undo', 'redo']), forGood: z.boolean(), now: z.number() })

const rosters = rostersInProcess(true)

/** By name, for the host. */
export const rosterJobs: readonly (readonly [string, Job])[] = [
  ['roster-look', (input, options) => rosters.lookIntoRoster(Look.parse(input), options)],
  ['roster-check', (input, options) => beside(Run.parse(input), options, (run) => rosters.checkRoster(run, options))],
  ['roster-bring-in', (input, options) => beside(Run.parse(input), options, (run) => rosters.bringInRoster(run, options))],
  ['roster-rejected', (input, options) => beside(Rejected.parse(input), options, (run) => rosters.saveRejected(run, options))],
  ['undo-large', (input, options) => beside(Undo.parse(input), options, (run) => rosters.undoLarge(run))],
  ['take-back', (input, options) => beside(File.parse(input), options, ({ db }) => takeBackUnfinished(db))],
]
