/** Stamps acts with the hybrid logical clock, always later than what the file has seen. */
import { type Clock, clockToText, compareClocks, createClock, textToClock, tick } from '#shared/sync/hlc.ts'

/**
 * `node` names this opening of the file; `last` is the newest stamp in it, or null: asked each time, for another process of the app may
 * write beside this one. `clock`: epoch milliseconds.
 */
export function createStamp(clock: () => number, node: string, last: () => string | null): () => string {
  let current: Clock = createClock(node)
  return () => {
    const seen = textToClock(last() ?? '')
    current = tick(seen !== null && compareClocks(seen, current) > 0 ? { ...seen, node } : current, clock())
    return clockToText(current)
  }
}
