/** What the sidebar's count beside the policies tells of: documents that wait for somebody's verdict. */
import { contract } from '#shared/contracts/index.ts'
import { useLive } from '../../lib/live.ts'
import { useSettled } from '../../ui/settled.tsx'

/** Asked for once the window has been painted; nobody misses it in the first moment. */
export function useOpenReviews(): number {
  const documents = useLive(contract.documents.list, {}, { enabled: useSettled() }).data ?? []
  return documents.filter((each) => each.stage === 'in-review' && each.reviewersWaiting > 0).length
}
