/** Files of mentions on a desktop are read by the jobs process, so that the window never waits for them. */
import { type MentionFiles, MentionProgress, MentionResult } from '../services/mentions/types.ts'
import type { Jobs } from './jobs.ts'
import { wholeInJobs } from './whole-in-jobs.ts'

export function mentionFilesInJobs(jobs: Jobs): MentionFiles {
  const whole = wholeInJobs(jobs)
  return {
    bringInMentions: async (run, { signal, onProgress }) => {
      const options = { signal, onProgress: (value: unknown) => onProgress(MentionProgress.parse(value)) }
      return MentionResult.parse(await whole('mentions-bring-in', run, options))
    },
  }
}
