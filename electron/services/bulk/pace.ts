/** How much of a long write is done at a time: nobody who waits to write in between waits longer than a moment. */
import { open } from 'node:fs/promises'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Db } from '#db/types.ts'

/** Milliseconds that a transaction may take while a window waits, and those that the file is free at least between two. */
const longest = 8
const shortestRest = 10
const first = 40
const mostAtOnce = 20_000

export interface Pace {
  /** How many records the next transaction may take. */
  size(): number
  /** Notes that so many records took so many milliseconds, and rests. */
  rest(count: number, took: number): Promise<void>
}

/** `givesWay`: somebody else writes into the file, too. */
export function createPace({ path }: Pick<Db, 'path'>, givesWay: boolean): Pace {
  let size = givesWay ? first : mostAtOnce
  return {
    size: () => size,
    async rest(count, took) {
      if (!givesWay) {
        await setImmediate()
        return
      }
      size = Math.min(mostAtOnce, Math.max(5, Math.round((count * longest) / Math.max(took, 1))))
      await Promise.all([setTimeout(Math.max(shortestRest, took)), bringToDisk(`${path}-wal`)])
    },
  }
}

/** Else whoever saves next waits until the disk has taken all that was written here, too. */
async function bringToDisk(path: string): Promise<void> {
  // Without the companion there is nothing to bring.
  const file = await open(path, 'r+').catch(() => null)
  try {
    await file?.datasync()
  } finally {
    await file?.close()
  }
}

/** Runs `part` with a number of records until it answers that it did none. */
export async function inParts(
  part: (most: number) => number,
  pace: Pace,
  onDone: (count: number) => void = () => undefined,
): Promise<void> {
  for (let done = 0; ; ) {
    const start = performance.now()
    const count = part(pace.size())
    if (count === 0) return
    done += count
    onDone(done)
    await pace.rest(count, performance.now() - start)
  }
}
