/** Puts people on a session's list: by name, or all whom a filter finds. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { AudiencePicker } from '../../../domain/people/audience-picker.tsx'
import { everybody } from '../../../domain/people/filter-text.ts'
import { PersonPicker } from '../../../domain/people/person-picker.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { Session } from './types.ts'

interface AddPeopleFormProps {
  readonly session: Session
  readonly onClose: () => void
}

const ways = ['name', 'filter'] as const

/** A session in one language begins with those who speak it and are not trained yet. */
export function AddPeopleForm({ session, onClose }: AddPeopleFormProps) {
  const text = useText()
  const [way, setWay] = useState<(typeof ways)[number]>('name')
  const [personIds, setPersonIds] = useState<readonly string[]>([])
  const [filter, setFilter] = useState<PersonFilter>(() => ({
    ...everybody,
    consents: ['opted-in', 'invited', 'reminded'],
    trained: false,
    ...(session.locale === null ? {} : { locales: [session.locale] }),
  }))
  const said = ({ changed, skipped }: { readonly changed: number; readonly skipped: number }) =>
    text(skipped === 0 ? 'training.said-put' : 'training.said-put-some', { count: changed, skipped })
  const byName = useRefusable(contract.training.setAttendance, said)
  const byFilter = useRefusable(contract.training.invite, said)
  const isComplete = way === 'filter' || personIds.length > 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    const sessionId = session.id
    const put =
      way === 'name' ? byName.run({ sessionId, personIds: [...personIds], state: 'invited' }) : byFilter.run({ sessionId, filter })
    if (await put) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <Segmented
        label={text('training.add-way')}
        value={way}
        options={ways.map((value) => ({ value, label: text(`training.add-by-${value}`) }))}
        onChange={setWay}
      />
      {way === 'name' ? (
        <PersonPicker label={text('training.add-who')} multiple value={personIds} onChange={setPersonIds} />
      ) : (
        <AudiencePicker label={text('training.add-who')} value={filter} onChange={setFilter} />
      )}
      <p className={forms.hint}>{text('training.add-hint')}</p>
      <InlineError>{byName.refusal ?? byFilter.refusal}</InlineError>
      <FormActs submit={text('training.put')} disabled={!isComplete} onCancel={onClose} />
    </form>
  )
}
