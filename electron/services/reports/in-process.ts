/** Files of reports made in this very process: where no window waits, and inside the jobs process. */
import { orCancelled } from '../bulk/or-cancelled.ts'
import type { ReportFiles } from './types.ts'

/** Its libraries are read when they are first needed. */
export const reportFilesInProcess: ReportFiles = {
  writeReport: (run, call) =>
    orCancelled(call.signal, async () => {
      const { writeReport } = await import('./run.ts')
      return writeReport(run, call)
    }),
}
