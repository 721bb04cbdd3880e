/** What the sidebar's count beside the library tells of: items that wait to be approved. */
import { contract } from '#shared/contracts/index.ts'
import { useLive } from '../../lib/live.ts'
import { useSettled } from '../../ui/settled.tsx'

/** Asked for once the window has been painted; nobody misses it in the first moment. */
export function useItemsToReview(): number {
  return useLive(contract.library.counts, {}, { enabled: useSettled() }).data?.review ?? 0
}
