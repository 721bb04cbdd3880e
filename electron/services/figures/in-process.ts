/** Files of figures read and written in this very process: where no window waits, and inside the jobs process. */
import { orCancelled } from '../bulk/or-cancelled.ts'
import type { FigureFiles } from './types.ts'

/** `givesWay`: a window writes into the file, too. Its libraries are read when they are first needed. */
export function figureFilesInProcess(givesWay: boolean): FigureFiles {
  return {
    lookIntoFigures: (run, call) =>
      orCancelled(call.signal, async () => {
        const { lookIntoFigures } = await import('./look.ts')
        return lookIntoFigures(run, call)
      }),
    checkFigures: (run, call) =>
      orCancelled(call.signal, async () => {
        const { checkFigures } = await import('./check.ts')
        return (await checkFigures(run, call)).result
      }),
    rejectedFigures: (run, call) =>
      orCancelled(call.signal, async () => {
        const { checkFigures } = await import('./check.ts')
        return (await checkFigures(run, call, Number.POSITIVE_INFINITY)).result.rejected
      }),
    bringInFigures: (run, call) =>
      orCancelled(call.signal, async () => {
        const { checkFigures } = await import('./check.ts')
        const { bringIn } = await import('./bring-in.ts')
        const checked = await checkFigures(run, call)
        return { ...checked.result, importId: await bringIn(run, checked, call, givesWay) }
      }),
    removeFigures: (run, call) =>
      orCancelled(call.signal, async () => {
        const { removeFigures } = await import('./remove.ts')
        await removeFigures(run, call, givesWay)
      }),
    recountFigures: ({ db }, call) =>
      orCancelled(call.signal, async () => {
        const { recountSums } = await import('./recount.ts')
        return recountSums(db, call)
      }),
  }
}
