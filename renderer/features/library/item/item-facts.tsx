/** For whom an item is, where it would go in the calendar, and how long it holds: what a decision needs beside the words. */
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { TeamPicker } from '../../../domain/team-picker.tsx'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { Status } from '../../../ui/status.tsx'
import styles from './item.module.css'
import { KeepForm } from './keep-form.tsx'

/** Each can be changed where it stands. */
export function ItemFacts({ item }: { readonly item: ItemView }) {
  const text = useText()
  const update = useCommand(contract.library.update, { done: () => text('library.said-saved') })
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text('library.for')}</dt>
        <dd>
          <TeamPicker
            label={text('library.for')}
            value={item.teamIds}
            onChange={(teamIds) => void update({ itemId: item.id, fields: { teamIds: [...teamIds] } })}
          />
        </dd>
      </div>
      <div>
        <dt>{text('library.suggested-slot')}</dt>
        <dd>
          <SuggestedSlot itemId={item.id} />
        </dd>
      </div>
      <div>
        <dt>{text('library.keep-until')}</dt>
        <dd>
          <KeepUntil item={item} />
        </dd>
      </div>
    </dl>
  )
}

function SuggestedSlot({ itemId }: { readonly itemId: string }) {
  const text = useText()
  const format = useFormat()
  const reasonText = useReasonText()
  const proposal = useLive(contract.calendar.suggest, { itemId }).data
  if (proposal === undefined) return <span className={styles.quiet}>–</span>
  if (proposal === null) return <span className={styles.quiet}>{text('library.no-slot')}</span>
  const [reason] = proposal.reasons
  return (
    <>
      <NetworkIcon network={proposal.network} />
      {text('library.slot-at', { day: format.day(proposal.day), time: proposal.time })}
      {reason !== undefined && (
        <Status kind="fact" icon={<IconCalendarPlus aria-hidden="true" />}>
          {reasonText(reason)}
        </Status>
      )}
    </>
  )
}

/** The words, and the form behind them. */
export function KeepUntil({ item }: { readonly item: ItemView }) {
  const text = useText()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <KeepWords item={item} />
      <FormPopover
        opened={asks}
        label={text('library.keep-until')}
        position="bottom-start"
        startsAtTitle
        onClose={() => setAsks(false)}
        anchor={
          <Button
            variant="link"
            aria-label={text('library.change-named', { name: text('library.keep-until') })}
            onClick={() => setAsks(!asks)}
          >
            {text('library.change')}
          </Button>
        }
      >
        <KeepForm item={item} onClose={() => setAsks(false)} />
      </FormPopover>
    </>
  )
}

function KeepWords({ item: { evergreen, refreshOn, expiresOn } }: { readonly item: ItemView }) {
  const text = useText()
  const format = useFormat()
  const words = [
    ...(evergreen
      ? [refreshOn === null ? text('library.evergreen') : text('library.evergreen-until', { day: format.dayYear(refreshOn) })]
      : []),
    ...(expiresOn === null ? [] : [text('library.expires-on', { day: format.dayYear(expiresOn) })]),
  ]
  return <span>{words.length === 0 ? text('library.no-end') : words.join(' · ')}</span>
}
