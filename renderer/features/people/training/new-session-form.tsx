/** A session planned: what it is about, when, where, in which language, for how many. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { isWebAddress } from './is-web-address.ts'
import { SessionFields, type SessionValues } from './session-fields.tsx'
import { textToWished } from './wished.ts'

interface NewSessionFormProps {
  /** What it begins with, as in the address. */
  readonly asked: string
  readonly onClose: () => void
  readonly onAdded: (sessionId: string) => void
}

/** Without a title it is called after its topic. */
export function NewSessionForm({ asked, onClose, onAdded }: NewSessionFormProps) {
  const today = useLive(contract.workspace.info, {}).data?.today
  return today === undefined ? null : <Form asked={asked} today={today} onClose={onClose} onAdded={onAdded} />
}

function Form({ asked, today, onClose, onAdded }: NewSessionFormProps & { readonly today: Day }) {
  const text = useText()
  const [title, setTitle] = useState('')
  const [values, setValues] = useState<SessionValues>(() => ({ ...blank(today), ...textToWished(asked) }))
  const { run, refusal } = useRefusable(contract.training.add, () => text('training.said-added'))
  const named = title.trim() === '' ? text(`training.topic-${values.topic}`) : title.trim()
  const isComplete = isWebAddress(values.link)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    const added = await run({ fields: { ...values, title: named, link: values.link.trim(), itemIds: [] } })
    if (!added) return
    onClose()
    onAdded(added.sessionId)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField label={text('training.field-title')} optional autoFocus placeholder={named} value={title} onChange={setTitle} />
      <SessionFields value={values} onChange={(fields) => setValues({ ...values, ...fields })} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('training.add')} disabled={!isComplete} onCancel={onClose} />
    </form>
  )
}

function blank(today: Day): SessionValues {
  const at = { day: addDays(today, 7), time: '10:00', zone: '', minutes: 60 }
  return { ...at, kind: 'webinar', topic: 'program-start', place: '', link: '', trainer: '', locale: null, seats: null }
}
