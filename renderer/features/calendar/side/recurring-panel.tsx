/** Recurring slots: "Tuesdays at 9 on LinkedIn", places that wait for an item. */
import { IconPencil, IconPlus, IconRepeat, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { RecurringSlot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RecurringForm } from '../forms/recurring-form.tsx'
import { useCalendar } from '../use-calendar.ts'
import { useSlotText } from '../use-slot-text.ts'
import styles from './recurring-panel.module.css'

/** The list, with the form in the place of the one that is being changed. */
export function RecurringPanel({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const [editing, setEditing] = useState<string | null>(null)
  const slots = useLive(contract.calendar.recurring, {}).data
  const done = () => setEditing(null)
  return (
    <Panel
      crumb={text('nav.calendar')}
      actions={<IconButton label={text('common.close')} icon={<IconX />} onClick={onClose} />}
      foot={
        editing === 'new' ? undefined : (
          <Button variant="primary" icon={<IconPlus />} onClick={() => setEditing('new')}>
            {text('calendar.add-recurring')}
          </Button>
        )
      }
    >
      <h2>{text('calendar.recurring')}</h2>
      <p className={styles.lead}>{text('calendar.recurring-lead')}</p>
      {editing === 'new' && <RecurringForm slot={null} onClose={done} />}
      <ul className={styles.list}>
        {slots?.map((slot) => (
          <li key={slot.id}>
            {editing === slot.id ? (
              <RecurringForm slot={slot} onClose={done} />
            ) : (
              <RecurringLine slot={slot} onEdit={() => setEditing(slot.id)} />
            )}
          </li>
        ))}
      </ul>
      {slots?.length === 0 && editing === null && <p className={styles.lead}>{text('calendar.no-recurring')}</p>}
    </Panel>
  )
}

function RecurringLine({ slot, onEdit }: { readonly slot: RecurringSlot; readonly onEdit: () => void }) {
  const { teamName } = useCalendar()
  const text = useText()
  const format = useFormat()
  const { time } = useSlotText()
  const remove = useCommand(contract.calendar.removeRecurring, { done: () => text('calendar.said-recurring-removed') })
  const name = useRecurringName()(slot)
  return (
    <div className={styles.line}>
      <IconRepeat aria-hidden="true" />
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.about}>
          {[time(slot), networkNames[slot.network], teamName(slot.teamId) ?? text('content.everybody')].join(' · ')}
        </p>
        <p className={styles.about}>
          {slot.untilDay === null
            ? text('calendar.since', { day: format.dayYear(slot.fromDay) })
            : `${format.dayYear(slot.fromDay)} – ${format.dayYear(slot.untilDay)}`}
        </p>
        {slot.kind !== null && (
          <p className={styles.about}>
            <KindMark kind={slot.kind} />
          </p>
        )}
      </div>
      <IconButton compact label={text('calendar.edit-recurring', { name })} icon={<IconPencil />} onClick={onEdit} />
      <IconButton
        compact
        label={text('calendar.remove-recurring', { name })}
        icon={<IconTrash />}
        onClick={() => void remove({ recurringSlotId: slot.id })}
      />
    </div>
  )
}

/** A Monday; the names of weekdays are taken from its week. */
const aMonday = '2027-01-04'

/** "Tue and Thu", "Tue, every 2 weeks". */
function useRecurringName(): (slot: RecurringSlot) => string {
  const text = useText()
  const format = useFormat()
  return ({ weekdays, everyWeeks }) => {
    const days = format.list(weekdays.toSorted((a, b) => a - b).map((weekday) => format.weekday(addDays(aMonday, weekday - 1))))
    return everyWeeks === 1 ? text('calendar.every-week', { days }) : text('calendar.every-weeks', { days, count: everyWeeks })
  }
}
