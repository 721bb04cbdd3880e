/** Where an item stands between its approvals, where two people are wanted. */
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Status } from '../../../ui/status.tsx'

/** The message that names the next approval; null: it is for somebody else to give. */
export function nextApproval({ approvals: { given, needed, mine } }: ItemView) {
  if (needed < 2) return 'library.approve'
  if (given === 0) return 'library.approve-first'
  return mine ? null : 'library.approve-second'
}

/** Who gave the first approval; nothing while nobody has, or one is enough. */
export function FirstApproval({ item }: { readonly item: ItemView }) {
  const text = useText()
  const { given, needed, mine } = item.approvals
  if (needed < 2 || given === 0 || item.firstApprovedBy === null || item.stage === 'approved') return null
  return (
    <Status kind={mine ? 'waiting' : 'fact'}>
      {mine ? text('library.first-approval-mine') : text('library.first-approved-by', { name: item.firstApprovedBy })}
    </Status>
  )
}
