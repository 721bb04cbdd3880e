/** Files of mentions read in this very process: where no window waits, and inside the jobs process. */
import { orCancelled } from '../bulk/or-cancelled.ts'
import type { MentionFiles } from './types.ts'

/** `givesWay`: a window writes into the file, too. Its libraries are read when they are first needed. */
export function mentionFilesInProcess(givesWay: boolean): MentionFiles {
  return {
    bringInMentions: (run, call) =>
      orCancelled(call.signal, async () => {
        const { bringInMentions } = await import('./bring-in.ts')
        return bringInMentions(run, call, givesWay)
      }),
  }
}
