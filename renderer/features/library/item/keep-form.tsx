/** How long an item holds: without end, until a day, or evergreen with a day to look at it again. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'

interface KeepFormProps {
  readonly item: { readonly id: string; readonly evergreen: boolean; readonly refreshOn: string | null; readonly expiresOn: string | null }
  readonly onClose: () => void
}

export function KeepForm({ item, onClose }: KeepFormProps) {
  const text = useText()
  const [evergreen, setEvergreen] = useState(item.evergreen)
  const [refreshOn, setRefreshOn] = useState(item.refreshOn)
  const [expiresOn, setExpiresOn] = useState(item.expiresOn)
  const { run, refusal } = useRefusable(contract.library.update, () => text('library.said-saved'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fields = { evergreen, refreshOn: evergreen ? refreshOn : null, expiresOn }
    if ((await run({ itemId: item.id, fields })) !== undefined) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <Checkbox label={text('library.evergreen')} hint={text('library.evergreen-hint')} checked={evergreen} onChange={setEvergreen} />
      {evergreen && (
        <DateField
          optional
          label={text('library.field-refresh')}
          value={refreshOn}
          onChange={setRefreshOn}
          onClear={() => setRefreshOn(null)}
        />
      )}
      <DateField
        optional
        label={text('library.field-expires')}
        value={expiresOn}
        onChange={setExpiresOn}
        onClear={() => setExpiresOn(null)}
      />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.save')} onCancel={onClose} />
    </form>
  )
}
