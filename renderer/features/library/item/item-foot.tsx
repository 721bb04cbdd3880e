/** The next step of an item, at the foot of its panel. */
import { IconArchiveOff, IconCalendarPlus, IconCheck, IconSend } from '@tabler/icons-react'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useCommandKey, useRunCommand } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { useItemActs } from '../use-item-acts.ts'
import { FirstApproval, nextApproval } from './approval.tsx'

/** One primary button. */
export function ItemFoot({ item }: { readonly item: ItemView }) {
  const text = useText()
  const acts = useItemActs()
  const go = useGo()
  const run = useRunCommand()
  const scheduleKey = useCommandKey('library.schedule')
  const approveKey = useCommandKey('library.approve')
  if (item.stage === 'archived') {
    return (
      <Button variant="primary" icon={<IconArchiveOff />} onClick={() => void acts.setStage([item.id], 'review')}>
        {text('library.unarchive')}
      </Button>
    )
  }
  if (item.stage === 'approved') {
    return (
      <Button variant="primary" icon={<IconCalendarPlus />} keys={scheduleKey} onClick={() => run('library.schedule')}>
        {text('library.schedule')}
      </Button>
    )
  }
  const approval = nextApproval(item)
  return (
    <>
      {approval === null ? (
        <FirstApproval item={item} />
      ) : (
        <Button variant="primary" icon={<IconCheck />} keys={approveKey} onClick={() => void acts.approve([item.id])}>
          {text(approval)}
        </Button>
      )}
      {item.stage === 'draft' && (
        <Button icon={<IconSend />} onClick={() => void acts.setStage([item.id], 'review')}>
          {text('library.ask-review')}
        </Button>
      )}
      {(item.stage === 'review' || item.stage === 'suggested') && (
        <Button onClick={() => go(`/library?item=${item.id}`)}>{text('library.to-review')}</Button>
      )}
    </>
  )
}
