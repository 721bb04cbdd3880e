/** Ids of rows and acts: uuid v7, so that they sort by the time they were made. */
import { v7 } from 'uuid'

/**
 * Ids that sort in the order they were made, also within one millisecond. `clock`: epoch milliseconds. `chance` (0 up to 1) makes
 * them repeatable, for made-up companies; by default they are as random as uuids must be.
 */
export function createNewId(clock: () => number, chance?: () => number): () => string {
  let last = 0
  let seq = 0
  const draw = chance === undefined ? drawChance() : () => Uint8Array.from({ length: 16 }, () => Math.floor(chance() * 256))
  return () => {
    const now = clock()
    const random = draw()
    // Half of the 32 bits of the counter are left to grow into.
    seq = now > last ? ((random[6] ?? 0) << 16) | ((random[7] ?? 0) << 8) | (random[8] ?? 0) : seq + 1
    last = Math.max(last, now)
    return v7({ msecs: last, seq, random })
  }
}

/** Sixteen random bytes at a time, drawn from the system for many ids together: alone, they would cost more than all the rest. */
function drawChance(): () => Uint8Array {
  const pool = new Uint8Array(16 * 256)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      crypto.getRandomValues(pool)
      at = 0
    }
    at += 16
    return pool.subarray(at - 16, at)
  }
}
