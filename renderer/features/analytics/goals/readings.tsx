/** What a target that is typed in stood at, and where the next reading is noted. */
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import form from '../charts/form.module.css'
import { useFigure } from '../charts/use-figure.ts'
import styles from './goals.module.css'
import type { Target } from './targets-card.tsx'

interface ReadingsProps {
  readonly target: Target
  readonly today: string
}

/** What a target that is typed in stood at, day by day. */
export function Readings({ target, today }: ReadingsProps) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const { name } = target
  const remove = useCommand(contract.goals.removeReading, { done: () => text('goals.reading-removed', { name }) })
  return (
    <PanelSection title={text('goals.readings')}>
      <ul className={styles.readings}>
        {target.readings.map((reading) => (
          <li key={reading.id}>
            <span>{format.dayYear(reading.day)}</span>
            <b>{figure.value(reading.value, 'count')}</b>
            <IconButton
              compact
              label={text('goals.remove-reading', { day: format.day(reading.day) })}
              icon={<IconTrash className="icon-s" />}
              onClick={() => void remove({ readingId: reading.id })}
            />
          </li>
        ))}
      </ul>
      <NewReading target={target} today={today} />
    </PanelSection>
  )
}

function NewReading({ target, today }: ReadingsProps) {
  const text = useText()
  const format = useFormat()
  const [day, setDay] = useState(today)
  const [value, setValue] = useState<number | null>(null)
  const { id, name } = target
  const save = useCommand(contract.goals.saveReading, {
    done: (_output, input) => text('did.target-reading-saved', { name, day: format.day(input.day) }),
  })
  const submit = async () => {
    if (value === null) return
    const saved = await save({ targetId: id, day, value })
    if (saved !== undefined) setValue(null)
  }
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className={form.row}>
        <DateField compact label={text('goals.reading-day')} value={day} short onChange={(next) => next !== null && setDay(next)} />
        <NumberField compact label={text('goals.reading-value')} value={value} decimals={2} onChange={setValue} />
      </div>
      <div>
        <Button type="submit" disabled={value === null}>
          {text('goals.note-reading')}
        </Button>
      </div>
    </form>
  )
}
