/** Keeps what the document says now under a name. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { useDocument } from '../use-document.ts'

/** Opened from menu, key or the history. */
export function KeepVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, saved } = useDocument()
  const text = useText()
  const [label, setLabel] = useState('')
  const { run, refusal } = useRefusable(contract.documents.keepVersion, () => text('policies.said-kept', { label: label.trim() }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await saved()
    if (await run({ documentId: view.id, label })) onClose()
  }
  return (
    <Dialog opened title={text('policies.keep-version')} onClose={onClose}>
      <form className={forms.fields} onSubmit={(event) => void submit(event)}>
        <TextField
          label={text('policies.field-version-name')}
          hint={text('policies.version-name-hint')}
          error={refusal}
          value={label}
          onChange={setLabel}
          autoFocus
        />
        <FormActs submit={text('policies.keep')} disabled={label.trim() === ''} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
