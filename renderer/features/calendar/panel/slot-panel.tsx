/** One post in the panel: what goes out, when, to whom, what is wrong with it and how it did. */
import { IconExternalLink, IconTrash, IconX } from '@tabler/icons-react'
import type { Slot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { ItemPicture } from '../../../domain/item-picture.tsx'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel, PanelSection, Prop, Props } from '../../../ui/panel.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { SlotFields } from '../forms/slot-fields.tsx'
import { ownZone } from '../logic/times.ts'
import { useCalendar } from '../use-calendar.ts'
import { useSlotActs } from '../use-slot-acts.ts'
import { useSlotText } from '../use-slot-text.ts'
import styles from './slot-panel.module.css'
import { SlotResults } from './slot-results.tsx'
import { SlotTurns } from './slot-turns.tsx'

/** What is past can no longer be moved, but its results can be written down. */
export function SlotPanel({ slot }: { readonly slot: Slot }) {
  const { select } = useCalendar()
  const text = useText()
  const go = useGo()
  const acts = useSlotActs()
  const removeKey = useCommandKey('calendar.unschedule')
  const { time } = useSlotText()
  const format = useFormat()
  return (
    <Panel
      crumb={`${format.day(slot.day)}, ${time(slot)}`}
      actions={
        <>
          <IconButton label={text('calendar.open-item')} icon={<IconExternalLink />} onClick={() => go(`/library/item/${slot.itemId}`)} />
          <IconButton label={text('common.close')} keys="Escape" icon={<IconX />} onClick={() => select(null)} />
        </>
      }
      foot={
        <Button icon={<IconTrash />} keys={removeKey} onClick={() => void acts.remove(slot)}>
          {text(slot.past ? 'calendar.remove-past' : 'calendar.unschedule')}
        </Button>
      }
    >
      <ItemHead slot={slot} />
      {!slot.past && slot.warnings.length > 0 && <Warnings slot={slot} />}
      {slot.past ? <PastFacts slot={slot} /> : <Editing slot={slot} />}
      {!slot.past && <SlotTurns slot={slot} />}
      {slot.past && <SlotResults key={slot.id} slot={slot} />}
    </Panel>
  )
}

function ItemHead({ slot }: { readonly slot: Slot }) {
  const text = useText()
  const item = useLive(contract.library.view, { itemId: slot.itemId }).data
  return (
    <>
      <div className={styles.item}>
        {item?.hasPicture && <ItemPicture item={item} alt={item.imageAlt} />}
        <div>
          <h2>{slot.title}</h2>
          <p className={styles.about}>
            <KindMark kind={slot.kind} />
            {text(`content.category-${slot.category}`)}
            {slot.callToAction && <span>{text('calendar.call-to-action')}</span>}
          </p>
        </div>
      </div>
      {item !== undefined && item.summary !== '' && <p className={styles.summary}>{item.summary}</p>}
    </>
  )
}

function Warnings({ slot }: { readonly slot: Slot }) {
  const reasonText = useReasonText('rule')
  return (
    <div className={styles.warnings}>
      {slot.warnings.map((warning) => (
        <Reason key={warning.code} tone="warn" actions={<Mend slot={slot} code={warning.code} />}>
          {reasonText(warning)}
        </Reason>
      ))}
    </div>
  )
}

/** Another day mends these. */
const aboutDay: readonly string[] = [
  'slot.day-off',
  'slot.time-skipped',
  'slot.item-expired',
  'slot.outside-campaign',
  'slot.repeated',
  'slot.shares-per-day',
  'slot.shares-per-week',
]
/** And these the caption that is found anew. */
const aboutCaption: readonly string[] = ['slot.caption-missing', 'slot.caption-network']

function Mend({ slot, code }: { readonly slot: Slot; readonly code: string }) {
  const { openForm } = useCalendar()
  const text = useText()
  const go = useGo()
  const update = useCommand(contract.calendar.update, { done: () => text('calendar.said-changed') })
  if (aboutDay.includes(code)) {
    return <Button onClick={() => openForm({ kind: 'move', slotId: slot.id })}>{text('calendar.move-ask')}</Button>
  }
  if (aboutCaption.includes(code)) {
    return (
      <Button onClick={() => void update({ slotId: slot.id, fields: { captionId: null } })}>{text('calendar.use-fitting-caption')}</Button>
    )
  }
  return <Button onClick={() => go(`/library/item/${slot.itemId}`)}>{text('calendar.open-item')}</Button>
}

function Editing({ slot }: { readonly slot: Slot }) {
  const text = useText()
  const format = useFormat()
  const { run, refusal } = useRefusable(contract.calendar.update, (_, { fields }) =>
    fields.day === undefined ? text('calendar.said-changed') : text('calendar.said-moved', { day: format.day(fields.day) }),
  )
  const { day, time, zone, network, teamId, captionId, staggerMinutes } = slot
  return (
    <PanelSection title={text('calendar.goes-out')}>
      <div className={styles.fields}>
        <SlotFields
          key={slot.id}
          itemId={slot.itemId}
          value={{ day, time, zone, network, teamId, captionId, staggerMinutes }}
          onChange={(fields) => void run({ slotId: slot.id, fields })}
        />
        {zone !== ownZone() && <p className={styles.here}>{text('calendar.here', { time: format.time(slot.instant) })}</p>}
        <InlineError>{refusal}</InlineError>
      </div>
    </PanelSection>
  )
}

function PastFacts({ slot }: { readonly slot: Slot }) {
  const { teamName } = useCalendar()
  const text = useText()
  const { time } = useSlotText()
  const format = useFormat()
  return (
    <PanelSection title={text('calendar.went-out')}>
      <Props>
        <Prop label={text('calendar.field-day')}>{`${format.dayFull(slot.day)}, ${time(slot)}`}</Prop>
        <Prop label={text('calendar.field-network')}>{networkNames[slot.network]}</Prop>
        <Prop label={text('calendar.field-team')}>{teamName(slot.teamId) ?? text('content.everybody')}</Prop>
      </Props>
    </PanelSection>
  )
}
