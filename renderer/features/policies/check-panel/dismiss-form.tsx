/** Sets a finding aside with a note on why it does not apply here. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import styles from './check-panel.module.css'

interface DismissFormProps {
  readonly documentId: string
  readonly code: string
  readonly blockId: string | null
  readonly onClose: () => void
}

/** The note stands beside the finding from then on; it may be empty. */
export function DismissForm({ documentId, code, blockId, onClose }: DismissFormProps) {
  const text = useText()
  const [note, setNote] = useState('')
  const { run, refusal } = useRefusable(contract.documents.dismiss, () => text('policies.check-dismissed-said'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ documentId, code, blockId, note })) onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextField label={text('policies.check-dismiss-note')} value={note} onChange={setNote} optional compact autoFocus />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('policies.check-dismiss')} onCancel={onClose} />
    </form>
  )
}
