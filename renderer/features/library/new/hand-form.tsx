/** A new item in one's own words: what it is called, and whose story it tells. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type ContentCategory, type ContentKind, contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'

interface HandFormProps {
  readonly onMade: (itemId: string) => void
  readonly onClose: () => void
}

export function HandForm({ onMade, onClose }: HandFormProps) {
  const text = useText()
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  const [kind, setKind] = useState<ContentKind>('company')
  const [category, setCategory] = useState<ContentCategory>('internal')
  const { run, refusal } = useRefusable(contract.library.create, () => text('library.said-created'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await run({ fields: { title: title.trim(), summary, kind, category } })
    if (made !== undefined) onMade(made.itemId)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField autoFocus label={text('library.field-title')} value={title} onChange={setTitle} />
      <TextArea optional label={text('library.field-summary')} value={summary} onChange={setSummary} />
      <div className={forms.row}>
        <SelectField
          label={text('content.field-kind')}
          value={kind}
          options={contentKinds.map((value) => ({ value, label: text(`content.kind-${value}`) }))}
          onChange={setKind}
        />
        <SelectField
          label={text('content.field-category')}
          value={category}
          options={contentCategories.map((value) => ({ value, label: text(`content.category-${value}`) }))}
          onChange={setCategory}
        />
      </div>
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.create')} disabled={title.trim() === ''} onCancel={onClose} />
    </form>
  )
}
