/** One change to many people: only what is filled in is changed. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { employments, seniorities } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import type { InputOf } from '#shared/rpc.ts'
import { TeamPicker } from '../../../domain/team-picker.tsx'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { SuggestField } from '../../../ui/suggest-field.tsx'

type Fields = InputOf<typeof contract.people.updateMany>['fields']

/** Left as it is for each of them. */
const asIs = 'as-is'
const flags = ['inPilot', 'leader', 'senior'] as const

interface BulkFormProps {
  readonly personIds: readonly string[]
  readonly onClose: () => void
}

export function BulkForm({ personIds, onClose }: BulkFormProps) {
  const text = useText()
  const today = useLive(contract.workspace.info, {}).data?.today
  const [fields, setFields] = useState<Fields>({})
  const [addTeamIds, setAdded] = useState<readonly string[]>([])
  const [removeTeamIds, setRemoved] = useState<readonly string[]>([])
  const { run, refusal } = useRefusable(contract.people.updateMany, ({ changed }) => text('people.said-changed', { count: changed }))
  const isEmpty = Object.keys(fields).length === 0 && addTeamIds.length === 0 && removeTeamIds.length === 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Retention counts from the day on which somebody left.
    const leaving = fields.employment === 'left' && today !== undefined ? { leftOn: today } : {}
    const input = {
      personIds: [...personIds],
      fields: { ...fields, ...leaving },
      addTeamIds: [...addTeamIds],
      removeTeamIds: [...removeTeamIds],
    }
    if ((await run(input)) !== undefined) onClose()
  }
  const set = (changed: Fields) => setFields({ ...fields, ...changed })
  const unset = (name: keyof Fields) => {
    const { [name]: _, ...others } = fields
    setFields(others)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <Teams label={text('people.bulk-add-teams')} value={addTeamIds} onChange={setAdded} />
      <Teams label={text('people.bulk-remove-teams')} value={removeTeamIds} onChange={setRemoved} />
      <Flags fields={fields} onSet={set} onUnset={unset} />
      <Job fields={fields} onSet={set} onUnset={unset} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('people.bulk-save', { count: personIds.length })} disabled={isEmpty} onCancel={onClose} />
    </form>
  )
}

interface TeamsProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (teamIds: readonly string[]) => void
}

function Teams({ label, value, onChange }: TeamsProps) {
  const text = useText()
  return (
    <div>
      <p className={forms.label}>{label}</p>
      <TeamPicker label={label} empty={text('people.as-is')} value={value} onChange={onChange} />
    </div>
  )
}

interface PartProps {
  readonly fields: Fields
  readonly onSet: (fields: Fields) => void
  readonly onUnset: (name: keyof Fields) => void
}

/** Pilot group, leader, senior leader, and whether they work here. */
function Flags({ fields, onSet, onUnset }: PartProps) {
  const text = useText()
  return (
    <div className={forms.row}>
      {flags.map((flag) => (
        <SelectField
          key={flag}
          compact
          label={text(`people.filter-${flag}-true`)}
          value={fields[flag] === undefined ? asIs : fields[flag] ? 'yes' : 'no'}
          options={[
            { value: asIs, label: text('people.as-is') },
            { value: 'yes', label: text('people.yes') },
            { value: 'no', label: text('people.no') },
          ]}
          onChange={(value) => (value === asIs ? onUnset(flag) : onSet({ [flag]: value === 'yes' }))}
        />
      ))}
      <SelectField
        compact
        label={text('people.filter-employments')}
        value={fields.employment ?? asIs}
        options={[
          { value: asIs, label: text('people.as-is') },
          ...employments.map((value) => ({ value, label: text(`people.employment-${value}`) })),
        ]}
        onChange={(value) => (value === asIs ? onUnset('employment') : onSet({ employment: value }))}
      />
    </div>
  )
}

/** Where they work, on which level, in which language. */
function Job({ fields, onSet, onUnset }: PartProps) {
  const text = useText()
  const facets = useLive(contract.people.facets, {}).data
  const first = { value: asIs, label: text('people.as-is') } as const
  const places = [
    { field: 'department', label: 'people.filter-departments', known: facets?.departments },
    { field: 'place', label: 'people.filter-places', known: facets?.places },
  ] as const
  return (
    <div className={forms.row}>
      {places.map(({ field, label, known }) => (
        <SuggestField
          key={field}
          compact
          label={text(label)}
          value={fields[field] ?? ''}
          known={(known ?? []).map(({ value }) => value).filter((value) => value !== '')}
          onChange={(value) => (value === '' ? onUnset(field) : onSet({ [field]: value }))}
        />
      ))}
      <SelectField
        compact
        label={text('people.filter-seniorities')}
        value={fields.seniority ?? asIs}
        options={[first, ...seniorities.map((value) => ({ value, label: text(`people.seniority-${value}`) }))]}
        onChange={(value) => (value === asIs ? onUnset('seniority') : onSet({ seniority: value }))}
      />
      <SelectField
        compact
        label={text('people.filter-locales')}
        value={fields.locale ?? asIs}
        options={[first, ...locales.map((value) => ({ value, label: localeNames[value] }))]}
        onChange={(value) => (value === asIs ? onUnset('locale') : onSet({ locale: value }))}
      />
    </div>
  )
}
