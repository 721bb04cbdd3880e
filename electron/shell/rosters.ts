/** Rosters on a desktop are read and written by the jobs process; what it leaves behind when it dies is taken back by the next one. */
import { RosterLook, RosterProgress, RosterResult } from '#shared/contracts/roster.ts'
import { AppError } from '#shared/rpc.ts'
import type { RosterCall, Rosters } from '../services/roster/types.ts'
import type { JobOptions, Jobs } from './jobs.ts'

const never = new AbortController().signal

export function rostersInJobs(jobs: Jobs): Rosters {
  const optionsOf = ({ signal, onProgress }: RosterCall): JobOptions => ({
    signal,
    onProgress: (value) => onProgress(RosterProgress.parse(value)),
  })
  const silent: JobOptions = { signal: never, onProgress: () => undefined }
  const takeBack = async (file: string, actor: string) => void (await jobs.run('take-back', { file, actor }, silent))
  /** All of it or nothing, also when the process is killed in the midst of it. */
  const whole = async (name: string, { db, actor, ...run }: { db: { path: string }; actor: string }, options: JobOptions) => {
    try {
      return await jobs.run(name, { file: db.path, actor, ...run }, { ...options, tidiesUp: true })
    } catch (error) {
      if (error instanceof AppError && error.code === 'unexpected') await takeBack(db.path, actor)
      throw error
    }
  }
  return {
    lookIntoRoster: async (run, call) => RosterLook.parse(await jobs.run('roster-look', run, optionsOf(call))),
    checkRoster: async ({ db, ...run }, call) =>
      RosterResult.parse(await jobs.run('roster-check', { file: db.path, ...run }, optionsOf(call))),
    bringInRoster: async (run, call) => RosterResult.parse(await whole('roster-bring-in', run, optionsOf(call))),
    saveRejected: async ({ db, ...run }, call) => void (await jobs.run('roster-rejected', { file: db.path, ...run }, optionsOf(call))),
    undoLarge: async (run) => void (await whole('undo-large', run, silent)),
  }
}
