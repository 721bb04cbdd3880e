/** A reviewer's verdict: theirs, or one they gave by mail or in the corridor and somebody writes down. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { SelectField, TextArea } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { isAwaited } from '../logic/next-step.ts'
import { useDocument } from '../use-document.ts'

/** Of the text as it is now. Asking for changes needs a word on what. */
export function VerdictForm({ onClose }: { readonly onClose: () => void }) {
  const { view, me, saved } = useDocument()
  const text = useText()
  const mine = view.reviews.find((review) => review.memberId === me.member?.id)
  const [chosen, choose] = useState<string | null>(null)
  const memberId = chosen ?? (mine ?? view.reviews.find(isAwaited) ?? view.reviews[0])?.memberId ?? ''
  const [verdict, setVerdict] = useState<'approved' | 'changes'>('approved')
  const [note, setNote] = useState('')
  const { run, refusal } = useRefusable(contract.documents.giveVerdict, () =>
    text(verdict === 'approved' ? 'policies.said-verdict-approved' : 'policies.said-verdict-changes'),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await saved()
    if (await run({ documentId: view.id, memberId, verdict, note })) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      {mine === undefined && (
        <SelectField
          label={text('policies.field-reviewer')}
          value={memberId}
          options={view.reviews.map((review) => ({ value: review.memberId, label: review.name }))}
          onChange={choose}
        />
      )}
      <Segmented
        label={text('policies.field-your-verdict')}
        value={verdict}
        options={[
          { value: 'approved', label: text('policies.verdict-approve') },
          { value: 'changes', label: text('policies.verdict-ask-changes') },
        ]}
        onChange={setVerdict}
      />
      <TextArea label={text('policies.field-note')} optional={verdict === 'approved'} rows={3} value={note} onChange={setNote} />
      <InlineError>{refusal}</InlineError>
      <FormActs
        submit={text('policies.send-verdict')}
        disabled={memberId === '' || (verdict === 'changes' && note.trim() === '')}
        onCancel={onClose}
      />
    </form>
  )
}
