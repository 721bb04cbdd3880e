/** Runs the recount of all sums, and gives others their turn in between. */
import { setImmediate } from 'node:timers/promises'
import { type RecountResult, recount } from '#db/figures/recount.ts'
import type { Db } from '#db/types.ts'
import type { RecountCall } from './types.ts'

/** Rejects with the signal's reason when it is cancelled; what was put right by then stays so. */
export async function recountSums(db: Db, { onProgress, signal }: RecountCall): Promise<RecountResult> {
  const steps = recount(db)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    onProgress(step.value)
    await setImmediate()
    signal.throwIfAborted()
  }
}
