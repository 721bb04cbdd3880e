/** Another day or time for a post: what dragging does, as a form. */
import { type FormEvent, useState } from 'react'
import type { Slot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { TimeField } from '../../../ui/time-field.tsx'

export function MoveForm({ slot, onClose }: { readonly slot: Slot; readonly onClose: () => void }) {
  const text = useText()
  const format = useFormat()
  const [day, setDay] = useState<string | null>(slot.day)
  const [time, setTime] = useState(slot.time)
  const { run, refusal } = useRefusable(contract.calendar.update, (_, { fields }) =>
    text('calendar.said-moved', { day: format.day(fields.day ?? slot.day) }),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (day === null) return
    if ((day === slot.day && time === slot.time) || (await run({ slotId: slot.id, fields: { day, time } }))) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <p className={forms.hint}>{slot.title}</p>
      <div className={forms.row}>
        <DateField compact label={text('calendar.field-day')} value={day} onChange={setDay} />
        <TimeField compact label={text('calendar.field-time')} value={time} onChange={setTime} />
      </div>
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('calendar.move')} disabled={day === null} onCancel={onClose} />
    </form>
  )
}
