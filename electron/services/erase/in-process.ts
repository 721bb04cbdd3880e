/** People erased in this very process: where no window waits. */
import type { Erasing } from './types.ts'

/** `clock`: epoch milliseconds. */
export function erasingInProcess(clock: () => number): Erasing {
  return {
    erasePeople: async ({ db, personIds, actor }, onStep) => {
      const { erasePeople } = await import('#db/erase/erase-people.ts')
      return erasePeople(db.path, personIds, { clock, actor, onStep })
    },
  }
}
