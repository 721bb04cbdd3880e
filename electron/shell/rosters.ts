/** Rosters on a desktop are read and written by the jobs process; what it leaves behind when it dies is taken back by the next one. */
import { RosterLook, RosterProgress, RosterResult } from '#shared/contracts/roster.ts'
import type { RosterCall, Rosters } from '../services/roster/types.ts'
import type { JobOptions, Jobs } from './jobs.ts'
import { silent, wholeInJobs } from './whole-in-jobs.ts'

export function rostersInJobs(jobs: Jobs): Rosters {
  const optionsOf = ({ signal, onProgress }: RosterCall): JobOptions => ({
    signal,
    onProgress: (value) => onProgress(RosterProgress.parse(value)),
  })
  const whole = wholeInJobs(jobs)
  return {
    lookIntoRoster: async (run, call) => RosterLook.parse(await jobs.run('roster-look', run, optionsOf(call))),
    checkRoster: async ({ db, ...run }, call) =>
      RosterResult.parse(await jobs.run('roster-check', { file: db.path, ...run }, optionsOf(call))),
    bringInRoster: async (run, call) => RosterResult.parse(await whole('roster-bring-in', run, optionsOf(call))),
    saveRejected: async ({ db, ...run }, call) => void (await jobs.run('roster-rejected', { file: db.path, ...run }, optionsOf(call))),
    undoLarge: async (run) => void (await whole('undo-large', run, silent)),
  }
}
