/** Compares two texts in slices that let others have their turn: in the jobs process, where a cancel must be heard, and where there is none. */
import { setImmediate } from 'node:timers/promises'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { Redline } from '#shared/contracts/document-shapes.ts'
import { redlineSteps } from '#shared/domain/redline/redline.ts'

/** Milliseconds of work between two breaths. */
const slice = 8

export interface RedlineOptions {
  readonly signal: AbortSignal
  /** Blocks that are compared, and how many there are. */
  readonly onProgress: (value: { readonly done: number; readonly all: number }) => void
}

/** Rejects with the reason of `signal` when it fires. */
export async function redlineInSlices(
  { before, after }: { readonly before: readonly Block[]; readonly after: readonly Block[] },
  { signal, onProgress }: RedlineOptions,
): Promise<Redline> {
  const steps = redlineSteps(before, after)
  let breath = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - breath < slice) continue
    onProgress(step.value)
    await setImmediate()
    signal.throwIfAborted()
    breath = performance.now()
  }
}
