/** One text: its words at the left, at the right how they arrive, while they are typed. */
import { useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { PersonPicker } from '../../../domain/people/person-picker.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextField } from '../../../ui/fields.tsx'
import { TextPreview } from './text-preview.tsx'
import styles from './texts.module.css'
import type { MessageText } from './types.ts'

export function TextEditor({ shown }: { readonly shown: MessageText }) {
  const text = useText()
  const { kind, channel, locale, round, own } = shown
  const key = { kind, channel, locale, round }
  const [subject, setSubject] = useState(shown.subject)
  const [body, setBody] = useState(shown.body)
  const [personIds, setPersonIds] = useState<readonly string[]>([])
  const words = useRef<HTMLDivElement>(null)
  const save = useCommand(contract.outreach.saveText, { done: () => text('did.message-text-saved') })
  const reset = useCommand(contract.outreach.resetText, { done: () => text('did.message-text-reset') })
  const isChanged = subject !== shown.subject || body !== shown.body
  const insert = (name: string) => {
    const area = words.current?.querySelector('textarea')
    const from = area?.selectionStart ?? body.length
    const to = area?.selectionEnd ?? body.length
    setBody(`${body.slice(0, from)}{${name}}${body.slice(to)}`)
    area?.focus()
  }
  return (
    <div className={styles.editor}>
      <div className={styles.write} ref={words}>
        <p className={styles.quiet}>{text(own ? 'outreach.text-own' : 'outreach.text-app')}</p>
        <TextField
          label={text(channel === 'poster' || channel === 'intranet' ? 'outreach.text-headline' : 'outreach.text-subject')}
          value={subject}
          onChange={setSubject}
        />
        <TextArea label={text('outreach.text-body')} rows={12} value={body} onChange={setBody} />
        <Variables kind={kind} locale={locale} onInsert={insert} />
        <div className={styles.acts}>
          <Button variant="primary" disabled={!isChanged} onClick={() => void save({ ...key, fields: { subject, body } })}>
            {text('outreach.text-save')}
          </Button>
          {own && <Button onClick={() => void reset(key)}>{text('outreach.text-reset')}</Button>}
        </div>
        <p className={styles.quiet}>{text('outreach.settings-hint')}</p>
      </div>
      <div className={styles.read}>
        {(channel === 'mail' || channel === 'chat') && (
          <PersonPicker label={text('outreach.text-person')} value={personIds} onChange={setPersonIds} />
        )}
        <TextPreview shown={shown} fields={{ subject, body }} personId={personIds[0] ?? null} />
      </div>
    </div>
  )
}

interface VariablesProps extends Pick<MessageText, 'kind' | 'locale'> {
  readonly onInsert: (name: string) => void
}

/** Each says on pointing what would stand there. */
function Variables({ kind, locale, onInsert }: VariablesProps) {
  const text = useText()
  const variables = useLive(contract.outreach.variables, { kind, locale }).data ?? []
  return (
    <div role="group" aria-label={text('outreach.text-variables')} className={styles.variables}>
      {variables.map(({ name, example }) => (
        <button key={name} type="button" title={example} onClick={() => onInsert(name)}>
          {`{${name}}`}
        </button>
      ))}
    </div>
  )
}
