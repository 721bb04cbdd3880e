/** What somebody does and where, as fields: for a new person and for one that is changed. */
import { contract } from '#shared/contracts/index.ts'
import type { PersonFields } from '#shared/contracts/people-shapes.ts'
import { seniorities } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'
import { SuggestField } from '../../../ui/suggest-field.tsx'

export type JobValues = Pick<PersonFields, 'jobTitle' | 'department' | 'place' | 'seniority' | 'locale'>

interface JobFieldsProps {
  readonly value: JobValues
  readonly onChange: (value: JobValues) => void
}

/** Departments and places that are known are offered while one is typed, so that one thing keeps one name. */
export function JobFields({ value, onChange }: JobFieldsProps) {
  const text = useText()
  const facets = useLive(contract.people.facets, {}).data
  const known = (list: readonly { readonly value: string }[] | undefined) =>
    (list ?? []).map((each) => each.value).filter((each) => each !== '')
  return (
    <>
      <TextField
        optional
        label={text('people.field-title')}
        value={value.jobTitle}
        onChange={(jobTitle) => onChange({ ...value, jobTitle })}
      />
      <div className={forms.row}>
        <SuggestField
          optional
          label={text('people.filter-departments')}
          value={value.department}
          known={known(facets?.departments)}
          onChange={(department) => onChange({ ...value, department })}
        />
        <SuggestField
          optional
          label={text('people.filter-places')}
          value={value.place}
          known={known(facets?.places)}
          onChange={(place) => onChange({ ...value, place })}
        />
      </div>
      <div className={forms.row}>
        <SelectField
          label={text('people.filter-seniorities')}
          value={value.seniority}
          options={seniorities.map((each) => ({ value: each, label: text(`people.seniority-${each}`) }))}
          onChange={(seniority) => onChange({ ...value, seniority })}
        />
        <SelectField
          label={text('people.filter-locales')}
          value={value.locale ?? ''}
          options={[
            { value: '', label: text('people.program-language') },
            ...locales.map((each) => ({ value: each, label: localeNames[each] })),
          ]}
          onChange={(each) => onChange({ ...value, locale: locales.find((locale) => locale === each) ?? null })}
        />
      </div>
    </>
  )
}
