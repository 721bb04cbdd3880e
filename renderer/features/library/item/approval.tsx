/** Where an item stands between its approvals, where two people are wanted. */
import type { ItemSummary, ItemView } from '#shared/contracts/library-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMoment } from '../../../lib/use-moment.ts'
import { Status } from '../../../ui/status.tsx'
import { useQueueDay } from '../review/use-queue-day.ts'
import styles from './approval.module.css'

type FirstApproved = NonNullable<ItemSummary['firstApproval']>

/** The message that names the next approval; null: it is for somebody else to give. */
export function nextApproval({ approvals: { given, needed, mine } }: ItemView) {
  if (needed < 2) return 'library.approve'
  if (given === 0) return 'library.approve-first'
  return mine ? null : 'library.approve-second'
}

/** Who gave the first approval; nothing while nobody has, or one is enough. */
export function FirstApproval({ item }: { readonly item: ItemView }) {
  const text = useText()
  const sentence = useFirstApproval()
  if (item.firstApproval === null) return null
  const { mine } = item.approvals
  return <Status kind={mine ? 'waiting' : 'fact'}>{mine ? text('library.first-approval-mine') : sentence(item.firstApproval)}</Status>
}

/** Who gave the first approval, and when, where that is known. */
export function useFirstApproval(): (approval: FirstApproved) => string {
  const text = useText()
  const moment = useMoment(true)
  return ({ by: name, at }) =>
    at === null ? text('library.first-approved-by', { name }) : text('library.first-approved-at', { name, moment: moment(at) })
}

/** The same in short: the mark of an item in a list. */
export function FirstApprovalMark({ approval }: { readonly approval: FirstApproved }) {
  const text = useText()
  const day = useQueueDay()
  const sentence = useFirstApproval()
  const { by: name, at } = approval
  const short = at === null ? text('library.one-of-two', { name }) : text('library.one-of-two-at', { name, moment: day(at) })
  return (
    <span title={sentence(approval)} className={styles.mark}>
      <Status kind="under-way">
        <span className="clip" aria-hidden="true">
          {short}
        </span>
        <span className="visually-hidden">{sentence(approval)}</span>
      </Status>
    </span>
  )
}
