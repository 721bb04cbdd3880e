/** A new item from a link: title, description and picture are read from the page, or later when there is no network now. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { client } from '../../../lib/rpc.ts'
import { useToast } from '../../../lib/toast.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'

interface LinkFormProps {
  readonly link: string
  readonly onMade: (itemId: string) => void
  readonly onClose: () => void
}

/** Going away gives the page up. */
export function LinkForm({ link, onMade, onClose }: LinkFormProps) {
  const text = useText()
  const toast = useToast()
  const errorText = useErrorText()
  const [typed, setTyped] = useState(link)
  const [isReading, setReading] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const reading = useRef<AbortController | null>(null)
  useEffect(() => () => reading.current?.abort(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const url = typed.trim()
    if (url === '' || isReading) return
    setRefusal(null)
    setReading(true)
    reading.current = new AbortController()
    try {
      const made = await client.library.createFromLink({ url }, { signal: reading.current.signal })
      toast.done(made.known ? { text: text('library.said-known'), undo: false } : { text: text('library.said-created') })
      onMade(made.itemId)
    } catch (error) {
      if (!reading.current.signal.aborted) setRefusal(errorText(error))
    } finally {
      setReading(false)
    }
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField autoFocus label={text('library.field-link')} hint={text('library.link-hint')} value={typed} onChange={setTyped} />
      <InlineError>{refusal}</InlineError>
      {isReading && (
        <p className={forms.hint} role="status">
          {text('library.reading-page')}
        </p>
      )}
      <FormActs submit={text('library.create')} disabled={typed.trim() === '' || isReading} onCancel={onClose} />
    </form>
  )
}
