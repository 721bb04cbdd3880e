/** A new person by hand: the name is enough, the rest helps to find and to reach them. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useSearchParam } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { JobFields, type JobValues } from '../panel/job-fields.tsx'

const nothing: JobValues = { jobTitle: '', department: '', place: '', seniority: 'staff', locale: null }

/** Opens the new person. */
export function AddPersonForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const [, open] = useSearchParam('person')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [employeeNumber, setNumber] = useState('')
  const [job, setJob] = useState(nothing)
  const { run, refusal } = useRefusable(contract.people.add, (_, { fields }) => text('people.added', { name: fields.name }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await run({ fields: { ...job, name: name.trim(), email: email.trim(), employeeNumber: employeeNumber.trim() } })
    if (made === undefined) return
    onClose()
    open(made.personId)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField autoFocus label={text('people.name')} value={name} onChange={setName} />
      <div className={forms.row}>
        <TextField optional type="email" label={text('people.email')} value={email} onChange={setEmail} />
        <TextField optional label={text('people.field-number')} value={employeeNumber} onChange={setNumber} />
      </div>
      <JobFields value={job} onChange={setJob} />
      <p className={forms.hint}>{text('people.add-hint')}</p>
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('people.add')} disabled={name.trim() === ''} onCancel={onClose} />
    </form>
  )
}
