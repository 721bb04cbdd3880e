/** Files of reports on a desktop are made by the jobs process, so that the window never waits for them. */
import { type ReportFiles, ReportProgress, WrittenReport } from '../services/reports/types.ts'
import type { Jobs } from './jobs.ts'

export function reportFilesInJobs(jobs: Jobs): ReportFiles {
  return {
    writeReport: async ({ db, ...run }, { signal, onProgress }) => {
      // Whoever cancels waits until nobody writes any longer: only then can what was begun be removed.
      const options = { signal, onProgress: (value: unknown) => onProgress(ReportProgress.parse(value)), tidiesUp: true }
      return WrittenReport.parse(await jobs.run('report', { file: db.path, ...run }, options))
    },
  }
}
