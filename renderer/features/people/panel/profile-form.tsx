/** Corrects what the roster says of somebody. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { employments } from '#shared/domain/people/types.ts'
import { PersonPicker } from '../../../domain/people/person-picker.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { JobFields } from './job-fields.tsx'
import styles from './panel.module.css'

type Fields = PersonView['fields']

interface PartProps {
  readonly fields: Fields
  readonly onChange: (changed: Partial<Fields>) => void
}

export function ProfileForm({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const text = useText()
  const [fields, setFields] = useState(person.fields)
  const { run, refusal } = useRefusable(contract.people.update, () => text('people.changed', { name: fields.name }))
  const change = (changed: Partial<Fields>) => setFields({ ...fields, ...changed })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ personId: person.id, fields: changesOf(person.fields, fields) })) !== undefined) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <div className={styles.scrolled}>
        <Names fields={fields} onChange={change} />
        <JobFields value={fields} onChange={change} />
        <Employment fields={fields} onChange={change} />
        <PersonPicker
          optional
          label={text('people.manager')}
          value={fields.managerId === null ? [] : [fields.managerId]}
          onChange={([managerId = null]) => change({ managerId })}
        />
        <Roles fields={fields} onChange={change} />
      </div>
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.save')} disabled={fields.name.trim() === ''} onCancel={onClose} />
    </form>
  )
}

/** Only what differs, so that two people who correct different fields both keep their word. */
function changesOf(before: Fields, after: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => Object.entries(before).some(([each, old]) => each === name && old !== value)),
  )
}

function Names({ fields, onChange }: PartProps) {
  const text = useText()
  return (
    <>
      <div className={forms.row}>
        <TextField label={text('people.name')} value={fields.name} onChange={(name) => onChange({ name })} />
        <TextField
          optional
          label={text('people.field-given-name')}
          hint={text('people.given-name-hint')}
          value={fields.givenName}
          onChange={(givenName) => onChange({ givenName })}
        />
      </div>
      <div className={forms.row}>
        <TextField optional type="email" label={text('people.email')} value={fields.email} onChange={(email) => onChange({ email })} />
        <TextField
          optional
          label={text('people.field-number')}
          value={fields.employeeNumber}
          onChange={(employeeNumber) => onChange({ employeeNumber })}
        />
      </div>
    </>
  )
}

function Employment({ fields, onChange }: PartProps) {
  const text = useText()
  return (
    <div className={forms.row}>
      <SelectField
        label={text('people.filter-employments')}
        value={fields.employment}
        options={employments.map((value) => ({ value, label: text(`people.employment-${value}`) }))}
        onChange={(employment) => onChange(employment === 'left' ? { employment } : { employment, leftOn: null })}
      />
      {fields.employment === 'left' ? (
        <DateField label={text('people.field-left-on')} value={fields.leftOn} onChange={(leftOn) => onChange({ leftOn })} />
      ) : (
        <DateField
          optional
          label={text('people.column-since')}
          value={fields.hiredOn}
          onChange={(hiredOn) => onChange({ hiredOn })}
          onClear={() => onChange({ hiredOn: null })}
        />
      )}
    </div>
  )
}

const roles = ['inPilot', 'leader', 'senior'] as const

function Roles({ fields, onChange }: PartProps) {
  const text = useText()
  return (
    <div>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={text(`people.filter-${role}-true`)}
          checked={fields[role]}
          onChange={(isOn) => onChange({ [role]: isOn })}
        />
      ))}
    </div>
  )
}
