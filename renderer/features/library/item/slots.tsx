/** When an item goes out or went out, and the form that puts it into the calendar. */
import { IconCalendarPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'
import { ScheduleForm } from './schedule-form.tsx'

/** Earliest first. */
export function Slots({ item }: { readonly item: ItemView }) {
  const text = useText()
  const canSchedule = item.stage === 'approved'
  const inOrder = item.slots.toSorted((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
  return (
    <PanelSection title={text('library.slots')} end={<Schedule item={item} canSchedule={canSchedule} />}>
      {inOrder.length === 0 ? (
        <p className={styles.small}>{text(canSchedule ? 'library.no-slots' : 'library.why-not-schedule')}</p>
      ) : (
        <ul className={styles.slots}>
          {inOrder.map((slot) => (
            <SlotLine key={slot.id} slot={slot} />
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

/** The button with its form; its key tells why not where it cannot be. */
function Schedule({ item, canSchedule }: { readonly item: ItemView; readonly canSchedule: boolean }) {
  const text = useText()
  const [asks, setAsks] = useState(false)
  useCommands({
    'library.schedule': canSchedule ? () => setAsks(true) : { run: () => undefined, whyNot: text('library.why-not-schedule') },
  })
  if (!canSchedule) return null
  return (
    <FormPopover
      opened={asks}
      label={text('library.schedule')}
      startsAtTitle
      onClose={() => setAsks(false)}
      anchor={
        <Button variant="link" icon={<IconCalendarPlus />} aria-keyshortcuts="S" onClick={() => setAsks(!asks)}>
          {text('library.schedule')}
        </Button>
      }
    >
      <ScheduleForm item={item} onClose={() => setAsks(false)} />
    </FormPopover>
  )
}

function SlotLine({ slot }: { readonly slot: ItemView['slots'][number] }) {
  const text = useText()
  const format = useFormat()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const remove = useCommand(contract.calendar.remove, { done: () => text('library.said-unscheduled') })
  const team = teams.find(({ id }) => id === slot.teamId)
  return (
    <li data-past={slot.past || undefined}>
      <NetworkIcon silent network={slot.network} />
      <a href={`#/calendar?slot=${slot.id}`}>{text('library.slot-at', { day: format.day(slot.day), time: slot.time })}</a>
      <span className={styles.small}>{[networkNames[slot.network], ...(team === undefined ? [] : [team.name])].join(' · ')}</span>
      {slot.past ? (
        <span className={styles.small}>{text('library.slot-past')}</span>
      ) : (
        <IconButton
          compact
          label={text('library.unschedule', { day: format.day(slot.day) })}
          icon={<IconX className="icon-s" />}
          onClick={() => void remove({ slotIds: [slot.id] })}
        />
      )}
    </li>
  )
}
