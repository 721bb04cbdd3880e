/** Stamps acts with the hybrid logical clock, always later than what the file has seen. */
import { type Clock, clockToText, createClock, textToClock, tick } from '#shared/sync/hlc.ts'

/** `node` names this opening of the file; `last` is the newest stamp in it, or null. `clock`: epoch milliseconds. */
export function createStamp(clock: () => number, node: string, last: string | null): () => string {
  const seen = last === null ? null : textToClock(last)
  let current: Clock = { ...(seen ?? createClock(node)), node }
  return () => {
    current = tick(current, clock())
    return clockToText(current)
  }
}
