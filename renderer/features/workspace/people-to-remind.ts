/** What the sidebar's count beside the people tells of: who was invited, has not answered, and is to be reminded. */
import { contract } from '#shared/contracts/index.ts'
import { useLive } from '../../lib/live.ts'
import { useSettled } from '../../ui/settled.tsx'

/** Asked for once the window has been painted; nobody misses it in the first moment. */
export function usePeopleToRemind(): number {
  const waves = useLive(contract.outreach.reminders, {}, { enabled: useSettled() }).data ?? []
  return waves.reduce((sum, { people }) => sum + people, 0)
}
