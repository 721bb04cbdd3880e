/** Something that somebody shared, as they told it: where and when, and what came of it where they know. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type Network, networkNames, networks } from '#shared/domain/networks.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'

const figures = ['clicks', 'impressions', 'engagements'] as const
type Figures = Readonly<Record<(typeof figures)[number], number | null>>

export function ShareForm({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const text = useText()
  const today = useLive(contract.workspace.info, {}).data?.today ?? null
  const items = useLive(contract.library.list, { filter: { statuses: ['approved', 'scheduled', 'live'] }, limit: 100 }).data?.items ?? []
  const [network, setNetwork] = useState<Network>('linkedin')
  const [chosen, setDay] = useState<string | null>(null)
  const [itemId, setItem] = useState<string>('')
  const [url, setUrl] = useState('')
  const [told, setTold] = useState<Figures>({ clicks: null, impressions: null, engagements: null })
  const { run, refusal } = useRefusable(contract.people.addShare, () => text('people.said-share-noted'))
  const day = chosen ?? today
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (day === null) return
    const made = await run({ personId, network, day, itemId: itemId === '' ? null : itemId, url: url.trim(), ...told })
    if (made !== undefined) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <div className={forms.row}>
        <SelectField
          label={text('people.share-network')}
          value={network}
          options={networks.map((value) => ({ value, label: networkNames[value] }))}
          onChange={setNetwork}
        />
        <DateField label={text('people.share-day')} value={day} onChange={setDay} />
      </div>
      <SelectField
        searchable
        label={text('people.share-item')}
        value={itemId}
        options={[{ value: '', label: text('people.share-own') }, ...items.map(({ id, title }) => ({ value: id, label: title }))]}
        onChange={setItem}
      />
      <TextField optional type="url" label={text('people.share-link')} value={url} onChange={setUrl} />
      <Came told={told} onChange={setTold} />
      <p className={forms.hint}>{text('people.share-hint')}</p>
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('people.note-share')} disabled={day === null} onCancel={onClose} />
    </form>
  )
}

function Came({ told, onChange }: { readonly told: Figures; readonly onChange: (told: Figures) => void }) {
  const text = useText()
  return (
    <div className={forms.row}>
      {figures.map((figure) => (
        <NumberField
          key={figure}
          optional
          arrows={false}
          min={0}
          label={text(`people.share-${figure}`)}
          value={told[figure]}
          onChange={(value) => onChange({ ...told, [figure]: value })}
          onClear={() => onChange({ ...told, [figure]: null })}
        />
      ))}
    </div>
  )
}
