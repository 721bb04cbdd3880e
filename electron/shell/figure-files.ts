/** Files of figures on a desktop are read and written by the jobs process, so that the window never waits for them. */
import { FigureProgress, FigureResult } from '#shared/contracts/figure-files.ts'
import { figures } from '#shared/contracts/figures.ts'
import { Id } from '#shared/ids.ts'
import { type FigureCall, type FigureFiles, FigureSeen } from '../services/figures/types.ts'
import type { Jobs } from './jobs.ts'
import { wholeInJobs } from './whole-in-jobs.ts'

const { progress: Recounting, output: Recounted } = figures.recount
const BroughtIn = FigureResult.extend({ importId: Id.nullable() })

export function figureFilesInJobs(jobs: Jobs): FigureFiles {
  const optionsOf = ({ signal, onProgress }: FigureCall) => ({
    signal,
    onProgress: (value: unknown) => onProgress(FigureProgress.parse(value)),
  })
  const whole = wholeInJobs(jobs)
  return {
    lookIntoFigures: async (run, call) => FigureSeen.parse(await jobs.run('figures-look', run, optionsOf(call))),
    checkFigures: async ({ db, ...run }, call) =>
      FigureResult.parse(await jobs.run('figures-check', { file: db.path, ...run }, optionsOf(call))),
    rejectedFigures: async ({ db, ...run }, call) =>
      FigureResult.shape.rejected.parse(await jobs.run('figures-rejected', { file: db.path, ...run }, optionsOf(call))),
    bringInFigures: async (run, call) => BroughtIn.parse(await whole('figures-bring-in', run, optionsOf(call))),
    removeFigures: async (run, call) => void (await whole('figures-remove', run, optionsOf(call))),
    recountFigures: async ({ db, actor }, { signal, onProgress }) => {
      const options = { signal, onProgress: (value: unknown) => onProgress(Recounting.parse(value)) }
      return Recounted.parse(await jobs.run('figures-recount', { file: db.path, actor }, options))
    },
  }
}
