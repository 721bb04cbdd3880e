/** The status of an item as a shape and a word. */
import { IconArchive, IconBroadcast, IconBulb, IconCalendarCheck } from '@tabler/icons-react'
import type { ItemStatus } from '#shared/domain/content/types.ts'
import { useText } from '../../lib/i18n.tsx'
import { Status, type StatusKind } from '../../ui/status.tsx'

const kinds: Readonly<Record<ItemStatus, StatusKind>> = {
  suggested: 'not-started',
  draft: 'not-started',
  review: 'waiting',
  approved: 'done',
  scheduled: 'fact',
  live: 'done',
  expired: 'declined',
  archived: 'declined',
}
const icons: Partial<Record<ItemStatus, typeof IconBulb>> = {
  suggested: IconBulb,
  scheduled: IconCalendarCheck,
  live: IconBroadcast,
  archived: IconArchive,
}

/** One line. */
export function ItemStatusMark({ status }: { readonly status: ItemStatus }) {
  const text = useText()
  const Icon = icons[status]
  return (
    <Status kind={kinds[status]} {...(Icon === undefined ? {} : { icon: <Icon aria-hidden="true" /> })}>
      {text(`library.status-${status}`)}
    </Status>
  )
}
