/** The list of days off, each of which can be worked on after all, and the form for one's own. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { DayOff } from '#shared/contracts/launch-plan.ts'
import { addDays } from '#shared/domain/day.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/fields.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './settings.module.css'
import { useMovedText } from './use-moved-text.ts'

interface DaysOffProps {
  readonly planId: string
  readonly daysOff: readonly DayOff[]
  /** First and last day of the plan: those far from it are folded away. */
  readonly from: string
  readonly to: string
}

/** In the order of the calendar. */
export function DaysOff({ planId, daysOff, from, to }: DaysOffProps) {
  const text = useText()
  const [isWhole, setWhole] = useState(false)
  const near = daysOff.filter((off) => isWhole || off.own || (off.day >= addDays(from, -30) && off.day <= addDays(to, 60)))
  const inOrder = near.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{text('calendar.day')}</th>
            <th>{text('calendar.name')}</th>
            <th>{text('calendar.place')}</th>
            <th>{text('calendar.blocks')}</th>
            <th>
              <span className="visually-hidden">{text('calendar.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((off) => (
            <DayOffRow key={off.id} off={off} />
          ))}
        </tbody>
      </table>
      {near.length < daysOff.length && (
        <Button variant="link" onClick={() => setWhole(true)}>
          {text('calendar.show-all', { count: daysOff.length })}
        </Button>
      )}
      <AddDayOff planId={planId} />
    </>
  )
}

function DayOffRow({ off }: { readonly off: DayOff }) {
  const text = useText()
  const format = useFormat()
  const movedText = useMovedText()
  const setDayOff = useCommand(contract.launchPlan.setDayOff, { done: ({ moved }) => movedText(moved.length) })
  const remove = useCommand(contract.launchPlan.removeDayOff, { done: ({ moved }) => movedText(moved.length) })
  return (
    <tr>
      <td className="num">
        {format.weekday(off.day)} {format.dayYear(off.day)}
      </td>
      <td>{off.name}</td>
      <td>{off.own ? text('calendar.own') : off.place}</td>
      <td>
        <Checkbox
          hideLabel
          label={text('calendar.blocks-name', { name: off.name })}
          checked={off.blocks}
          onChange={(blocks) => void setDayOff({ holidayId: off.id, blocks })}
        />
      </td>
      <td>
        {off.own && (
          <IconButton
            label={text('calendar.remove-name', { name: off.name })}
            icon={<IconTrash />}
            onClick={() => void remove({ holidayId: off.id })}
          />
        )}
      </td>
    </tr>
  )
}

function AddDayOff({ planId }: { readonly planId: string }) {
  const text = useText()
  const movedText = useMovedText()
  const [day, setDay] = useState<string | null>(null)
  const [name, setName] = useState('')
  const add = useCommand(contract.launchPlan.addDayOff, { done: ({ moved }) => movedText(moved.length) })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (day === null || name.trim() === '') return
    if (!(await add({ planId, day, name: name.trim() }))) return
    setDay(null)
    setName('')
  }
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <DateField label={text('calendar.new-day')} value={day} onChange={setDay} />
      <TextField label={text('calendar.new-name')} value={name} onChange={setName} />
      <Button type="submit" size="form" icon={<IconPlus />} disabled={day === null || name.trim() === ''}>
        {text('calendar.add-day')}
      </Button>
    </form>
  )
}
