/** Who answers for a document, from when it holds, when it is looked at again. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMembers } from '../../../lib/use-me.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { useDocument } from '../use-document.ts'
import { useOptionalDay } from './use-optional-day.ts'

const nobody = 'nobody'

/** Printed at the head of the document. */
export function DetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useDocument()
  const text = useText()
  const members = useMembers()
  const [ownerId, setOwner] = useState(view.ownerId)
  const effective = useOptionalDay(view.effectiveOn)
  const review = useOptionalDay(view.reviewOn)
  const { run, refusal } = useRefusable(contract.documents.update, () => text('policies.said-details'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ documentId: view.id, fields: { ownerId, effectiveOn: effective.day, reviewOn: review.day } })) onClose()
  }
  return (
    <Dialog opened title={text('policies.details')} onClose={onClose}>
      <form className={forms.fields} onSubmit={(event) => void submit(event)}>
        <SelectField
          label={text('policies.field-owner')}
          value={ownerId ?? nobody}
          options={[{ value: nobody, label: text('policies.owner-none') }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => setOwner(id === nobody ? null : id)}
        />
        <DateField label={text('policies.field-effective')} {...effective.field} />
        <DateField label={text('policies.field-review')} hint={text('policies.review-on-hint')} {...review.field} />
        <InlineError>{refusal}</InlineError>
        <FormActs submit={text('policies.save')} disabled={!effective.isReadable || !review.isReadable} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
