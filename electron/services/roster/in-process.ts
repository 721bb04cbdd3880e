/** Rosters read and written in this very process: where no window waits, and inside the jobs process. */
import { orCancelled } from '../bulk/or-cancelled.ts'
import type { RosterCall, RosterRun, Rosters } from './types.ts'

/** `givesWay`: a window writes into the file, too. Its libraries are read when they are first needed. */
export function rostersInProcess(givesWay: boolean): Rosters {
  return {
    lookIntoRoster: async (run, call) => {
      const { lookIntoRoster } = await import('./look.ts')
      return orCancelled(call.signal, () => lookIntoRoster(run, call))
    },
    checkRoster: (run, call) => orCancelled(call.signal, async () => (await checked(run, call)).result),
    bringInRoster: (run, call) =>
      orCancelled(call.signal, async () => {
        const { check, result } = await checked(run, call)
        const { bringIn } = await import('./bring-in.ts')
        await bringIn(run, check, call, givesWay)
        return result
      }),
    saveRejected: (run, call) =>
      orCancelled(call.signal, async () => {
        const { check } = await checked(run, call)
        const { saveRejectedRows } = await import('./rejected-file.ts')
        await saveRejectedRows(run, check, call.signal)
      }),
    undoLarge: async (run) => {
      const { undoLarge } = await import('../bulk/undo-large.ts')
      await undoLarge(run, givesWay)
    },
  }
}

async function checked(run: RosterRun, call: RosterCall) {
  const { checkRun } = await import('./bring-in.ts')
  const { resultOf } = await import('./result.ts')
  const { formatName } = await import('../table/read-table.ts')
  const check = await checkRun(run, call)
  return { check, result: resultOf(check, await formatName(run.path, run.mapping.delimiter)) }
}
