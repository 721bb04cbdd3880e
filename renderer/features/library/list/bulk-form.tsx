/** One change to many items: only what is filled in is changed. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import type { InputOf } from '#shared/rpc.ts'
import { TeamPicker } from '../../../domain/team-picker.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useMembers } from '../../../lib/use-me.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'

type Fields = InputOf<typeof contract.library.updateMany>['fields']

/** Left as it is in each item. */
const asIs = 'as-is'
const flags = ['evergreen', 'pinned', 'internalOnly', 'callToAction'] as const

interface BulkFormProps {
  readonly itemIds: readonly string[]
  readonly onClose: () => void
}

export function BulkForm({ itemIds, onClose }: BulkFormProps) {
  const text = useText()
  const [fields, setFields] = useState<Fields>({})
  const [teamIds, setTeamIds] = useState<readonly string[]>([])
  const { run, refusal } = useRefusable(contract.library.updateMany, ({ changed }) => text('library.said-changed', { count: changed }))
  const isEmpty = Object.keys(fields).length === 0 && teamIds.length === 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ itemIds: [...itemIds], fields, addTeamIds: [...teamIds] })) !== undefined) onClose()
  }
  const set = (changed: Fields) => setFields({ ...fields, ...changed })
  const unset = (name: keyof Fields) => {
    const { [name]: _, ...others } = fields
    setFields(others)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <Choices fields={fields} onSet={set} onUnset={unset} />
      <Holding fields={fields} onSet={set} onUnset={unset} />
      <div>
        <p className={forms.label}>{text('library.add-teams')}</p>
        <TeamPicker label={text('library.add-teams')} empty={text('library.as-is')} value={teamIds} onChange={setTeamIds} />
      </div>
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.bulk-save', { count: itemIds.length })} disabled={isEmpty} onCancel={onClose} />
    </form>
  )
}

interface ChoicesProps {
  readonly fields: Fields
  readonly onSet: (fields: Fields) => void
  readonly onUnset: (name: keyof Fields) => void
}

/** What is yes or no, and how long it holds. */
function Holding({ fields, onSet, onUnset }: ChoicesProps) {
  const text = useText()
  return (
    <>
      <div className={forms.row}>
        {flags.map((flag) => (
          <SelectField
            key={flag}
            compact
            label={text(`library.field-${flag}`)}
            value={fields[flag] === undefined ? asIs : fields[flag] ? 'yes' : 'no'}
            options={[
              { value: asIs, label: text('library.as-is') },
              { value: 'yes', label: text('library.yes') },
              { value: 'no', label: text('library.no') },
            ]}
            onChange={(value) => (value === asIs ? onUnset(flag) : onSet({ [flag]: value === 'yes' }))}
          />
        ))}
      </div>
      {fields.evergreen === true && (
        <DateField
          compact
          optional
          label={text('library.field-refresh')}
          value={fields.refreshOn ?? null}
          onChange={(refreshOn) => onSet({ refreshOn })}
          onClear={() => onUnset('refreshOn')}
        />
      )}
      <DateField
        compact
        optional
        label={text('library.field-expires')}
        value={fields.expiresOn ?? null}
        onChange={(expiresOn) => onSet({ expiresOn })}
        onClear={() => onUnset('expiresOn')}
      />
    </>
  )
}

/** Kind, category, campaign and owner. */
function Choices({ fields, onSet, onUnset }: ChoicesProps) {
  const text = useText()
  const campaigns = useLive(contract.content.campaigns, {}).data ?? []
  const members = useMembers()
  const first = { value: asIs, label: text('library.as-is') }
  const none = { value: '', label: text('library.none') }
  const idOf = (value: string) => (value === '' ? null : value)
  return (
    <div className={forms.row}>
      <SelectField
        compact
        label={text('content.field-kind')}
        value={fields.kind ?? asIs}
        options={[first, ...contentKinds.map((value) => ({ value, label: text(`content.kind-${value}`) }))]}
        onChange={(value) => (value === asIs ? onUnset('kind') : onSet({ kind: contentKinds.find((kind) => kind === value) }))}
      />
      <SelectField
        compact
        label={text('content.field-category')}
        value={fields.category ?? asIs}
        options={[first, ...contentCategories.map((value) => ({ value, label: text(`content.category-${value}`) }))]}
        onChange={(value) =>
          value === asIs ? onUnset('category') : onSet({ category: contentCategories.find((category) => category === value) })
        }
      />
      {campaigns.length > 0 && (
        <SelectField
          compact
          label={text('library.field-campaign')}
          value={fields.campaignId === undefined ? asIs : (fields.campaignId ?? '')}
          options={[
            first,
            { value: '', label: text('library.no-campaign') },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => (value === asIs ? onUnset('campaignId') : onSet({ campaignId: idOf(value) }))}
        />
      )}
      <SelectField
        compact
        label={text('library.field-owner')}
        value={fields.ownerId === undefined ? asIs : (fields.ownerId ?? '')}
        options={[first, none, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(value) => (value === asIs ? onUnset('ownerId') : onSet({ ownerId: idOf(value) }))}
      />
    </div>
  )
}
