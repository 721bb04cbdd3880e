/** An answer that came as the text of a mail. */
import { IconClipboardText } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'

export function PasteForm({ onPaste }: { readonly onPaste: (answer: string) => Promise<void> }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [answer, setAnswer] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await onPaste(answer)
    setAnswer('')
    setOpen(false)
  }
  return (
    <FormPopover
      opened={isOpen}
      label={text('pulse.paste-title')}
      onClose={() => setOpen(false)}
      anchor={
        <Button variant="quiet" icon={<IconClipboardText />} onClick={() => setOpen(!isOpen)}>
          {text('pulse.paste')}
        </Button>
      }
    >
      <form className={forms.fields} onSubmit={(event) => void submit(event)}>
        <TextArea label={text('pulse.paste-field')} rows={5} autoFocus value={answer} onChange={setAnswer} />
        <FormActs submit={text('pulse.paste-submit')} disabled={answer.trim() === ''} onCancel={() => setOpen(false)} />
      </form>
    </FormPopover>
  )
}
