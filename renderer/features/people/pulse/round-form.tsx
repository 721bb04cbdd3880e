/** A round: its name and its days. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import type { Round } from './types.ts'

interface RoundFormProps {
  /** Null: a new one. */
  readonly round: Round | null
  readonly onClose: () => void
  readonly onSaved: (roundId: string) => void
}

export function RoundForm(props: RoundFormProps) {
  const today = useLive(contract.workspace.info, {}).data?.today
  return today === undefined ? null : <Form {...props} today={today} />
}

/** Days that a round usually lasts. */
const usual = 13

function Form({ round, today, onClose, onSaved }: RoundFormProps & { readonly today: Day }) {
  const text = useText()
  const format = useFormat()
  const [name, setName] = useState(round?.name ?? '')
  const [days, setDays] = useState({ opensOn: round?.opensOn ?? today, closesOn: round?.closesOn ?? addDays(today, usual) })
  const add = useRefusable(contract.pulse.addRound, () => text('pulse.said-started'))
  const update = useRefusable(contract.pulse.updateRound, () => text('pulse.said-saved'))
  const named = name.trim() === '' ? format.monthLong(days.opensOn) : name.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fields = { name: named, ...days }
    if (round !== null) {
      if (await update.run({ roundId: round.id, ...fields })) onSaved(round.id)
      return
    }
    const added = await add.run(fields)
    if (added) onSaved(added.roundId)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField label={text('pulse.field-name')} optional={round === null} autoFocus placeholder={named} value={name} onChange={setName} />
      <div className={forms.row}>
        <DateField
          short
          label={text('pulse.field-opens')}
          value={days.opensOn}
          onChange={(day) => day && setDays({ ...days, opensOn: day })}
        />
        <DateField
          short
          label={text('pulse.field-closes')}
          value={days.closesOn}
          onChange={(day) => day && setDays({ ...days, closesOn: day })}
        />
      </div>
      <InlineError>{add.refusal ?? update.refusal}</InlineError>
      <FormActs submit={text(round === null ? 'pulse.start' : 'pulse.save')} onCancel={onClose} />
    </form>
  )
}
