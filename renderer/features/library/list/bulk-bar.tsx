/** What can be done with many items at once. */
import { IconArchive, IconArchiveOff, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { BulkToolbar } from '../../../ui/grid/bulk-toolbar.tsx'
import type { ItemTab } from '../logic/tabs.ts'
import { useItemActs } from '../use-item-acts.ts'
import { BulkForm } from './bulk-form.tsx'
import type { ItemList } from './use-item-list.ts'

interface BulkBarProps {
  readonly list: ItemList
  readonly tab: ItemTab
}

/** Each act takes all ticked items, and leaves the ticks only where more may be wanted of them. */
export function BulkBar({ list: { selection }, tab }: BulkBarProps) {
  const text = useText()
  const format = useFormat()
  const acts = useItemActs()
  const [changes, setChanges] = useState(false)
  const clearing = (done: Promise<boolean>) => void done.then((isDone) => isDone && selection.clear())
  const archiveKey = useCommandKey('library.archive')
  return (
    <BulkToolbar
      label={text('library.bulk')}
      said={text('library.ticked', { count: selection.size, number: format.number(selection.size) })}
      untickLabel={text('library.untick')}
      onUntick={selection.clear}
    >
      <FormPopover
        opened={changes}
        label={text('library.bulk-change', { count: selection.size })}
        position="bottom-start"
        onClose={() => setChanges(false)}
        anchor={
          <Button aria-expanded={changes} onClick={() => setChanges(!changes)}>
            {text('library.bulk-change-ask')}
          </Button>
        }
      >
        <BulkForm itemIds={selection.ids} onClose={() => setChanges(false)} />
      </FormPopover>
      {tab === 'archive' ? (
        <Button icon={<IconArchiveOff />} onClick={() => clearing(acts.setStage(selection.ids, 'review'))}>
          {text('library.unarchive')}
        </Button>
      ) : (
        <>
          {tab === 'all' && (
            <Button icon={<IconCheck />} onClick={() => clearing(acts.approve(selection.ids))}>
              {text('library.approve')}
            </Button>
          )}
          <Button icon={<IconArchive />} keys={archiveKey} onClick={() => clearing(acts.setStage(selection.ids, 'archived'))}>
            {text('library.archive')}
          </Button>
        </>
      )}
      <Button variant="quiet" onClick={() => clearing(acts.remove(selection.ids))}>
        {text('library.remove')}
      </Button>
    </BulkToolbar>
  )
}
