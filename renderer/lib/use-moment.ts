/** How long ago something was, told from the day that the workspace takes for today. */
import { useCallback } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from './format.ts'
import { useLive } from './live.ts'

const day = 86_400_000

/** Epoch milliseconds in, "10:52", "Yesterday, 18:20", "Sat" or "6 Jan" out; "yesterday, 18:20" where it stands inside a sentence. */
export function useMoment(isInside = false): (instant: number) => string {
  const format = useFormat()
  const demoDay = useLive(contract.workspace.info, {}).data?.demoDay ?? null
  return useCallback(
    (instant) => {
      const now = Date.now()
      // The story of the demo has a day of its own; what its visitor does happens on theirs.
      const isStory = demoDay !== null && Math.abs(now - instant) > day
      return format.moment(instant, isStory ? Date.parse(`${demoDay}T18:00`) : now, isInside)
    },
    [format, demoDay, isInside],
  )
}
