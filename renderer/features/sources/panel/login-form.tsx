/** The login of a source: a name and a password, or a key in a header of the site's choice. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Source } from '#shared/contracts/sources.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { Segmented } from '../../../ui/segmented.tsx'

interface LoginFormProps {
  readonly source: Source
  readonly onClose: () => void
}

const ways = ['password', 'key'] as const
/** Where a name and a password go. */
const usualHeader = 'Authorization'

/** What was kept before is not shown; it is replaced. */
export function LoginForm({ source, onClose }: LoginFormProps) {
  const text = useText()
  const [way, setWay] = useState<(typeof ways)[number]>(
    source.loginHeader === '' || source.loginHeader === usualHeader ? 'password' : 'key',
  )
  const [name, setName] = useState('')
  const [secret, setSecret] = useState('')
  const [header, setHeader] = useState(source.loginHeader || usualHeader)
  const { run, refusal } = useRefusable(contract.sources.setLogin, () => ({ text: text('sources.said-login-kept'), undo: false }))
  const isHeader = /^[A-Za-z0-9-]+$/.test(header.trim())
  const isComplete = secret !== '' && (way === 'password' ? name !== '' : isHeader)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const login =
      way === 'password' ? { header: usualHeader, value: toBasic(name, secret) } : { header: header.trim(), value: secret.trim() }
    if (await run({ sourceId: source.id, ...login })) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <Segmented
        label={text('sources.login-way')}
        value={way}
        options={ways.map((value) => ({ value, label: text(`sources.login-way-${value}`) }))}
        onChange={setWay}
      />
      {way === 'password' && <TextField autoFocus label={text('sources.login-name')} value={name} onChange={setName} />}
      {way === 'key' && (
        <TextField
          label={text('sources.login-header')}
          hint={text('sources.login-header-hint')}
          {...(isHeader ? {} : { error: text('sources.login-header-error') })}
          value={header}
          onChange={setHeader}
        />
      )}
      <TextField
        type="password"
        label={text(way === 'password' ? 'sources.login-password' : 'sources.login-value')}
        hint={text('sources.login-kept-hint')}
        error={refusal}
        value={secret}
        onChange={setSecret}
      />
      <FormActs submit={text('sources.login-keep')} disabled={!isComplete} onCancel={onClose} />
    </form>
  )
}

/** As RFC 7617 writes a name and a password, in UTF-8. */
function toBasic(name: string, password: string): string {
  const bytes = new TextEncoder().encode(`${name}:${password}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}
