/** The list of days off, each of which can be worked on after all, and the form for one's own. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { DayOff } from '#shared/contracts/launch-plan.ts'
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
}

/** In the order of the calendar. */
export function DaysOff({ planId, daysOff }: DaysOffProps) {
  const text = useText()
  const format = useFormat()
  const movedText = useMovedText()
  const setDayOff = useCommand(contract.launchPlan.setDayOff, { done: ({ moved }) => movedText(moved.length) })
  const remove = useCommand(contract.launchPlan.removeDayOff, { done: ({ moved }) => movedText(moved.length) })
  const inOrder = daysOff.toSorted((a, b) => (a.day < b.day ? -1 : 1))
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
            <tr key={off.id}>
              <td className="num">
                {format.day(off.day)} {off.day.slice(0, 4)}
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
          ))}
        </tbody>
      </table>
      <AddDayOff planId={planId} />
    </>
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
