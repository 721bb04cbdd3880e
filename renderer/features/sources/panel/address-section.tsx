/** Where a source is fetched from, and the login it asks for: the value is kept by the system's key chain and never shown again. */
import type { Ref } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Source } from '#shared/contracts/sources.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { useSaveSource } from '../use-save-source.ts'
import { LoginForm } from './login-form.tsx'
import styles from './source-panel.module.css'

interface AddressSectionProps {
  readonly source: Source
  /** The field of the address, for the button that mends it. */
  readonly addressField: Ref<HTMLInputElement>
  readonly asksLogin: boolean
  readonly onAskLogin: (asks: boolean) => void
}

/** Address and login. */
export function AddressSection({ source, addressField, asksLogin, onAskLogin }: AddressSectionProps) {
  const text = useText()
  const save = useSaveSource(source.id)
  return (
    <PanelSection title={text('sources.address')}>
      <div className={styles.fields}>
        <TextField
          ref={addressField}
          compact
          label={text('sources.field-url')}
          value={source.url}
          error={save.refusal}
          {...(source.movedFrom === '' ? {} : { hint: text('sources.moved-from', { url: source.movedFrom }) })}
          onCommit={(url) => url.trim() !== '' && void save.run({ url: url.trim() })}
        />
        <Login source={source} opened={asksLogin} onOpen={onAskLogin} />
      </div>
    </PanelSection>
  )
}

interface LoginProps {
  readonly source: Source
  readonly opened: boolean
  readonly onOpen: (opened: boolean) => void
}

function Login({ source, opened, onOpen }: LoginProps) {
  const text = useText()
  const forget = useCommand(contract.sources.setLogin, { done: () => ({ text: text('sources.said-login-forgotten'), undo: false }) })
  const state = source.loginHeader === '' ? 'none' : source.hasLogin ? 'kept' : 'elsewhere'
  return (
    <div>
      <p className={styles.label}>{text('sources.login')}</p>
      <div className={styles.login}>
        <span className={styles.quiet}>{text(`sources.login-${state}`, { header: source.loginHeader })}</span>
        {state !== 'none' && (
          <Button onClick={() => void forget({ sourceId: source.id, header: '', value: null })}>{text('sources.login-forget')}</Button>
        )}
        <FormPopover
          opened={opened}
          label={text('sources.login-title')}
          position="top-start"
          onClose={() => onOpen(false)}
          anchor={
            <Button aria-haspopup="dialog" aria-expanded={opened} onClick={() => onOpen(!opened)}>
              {text('sources.login-enter')}
            </Button>
          }
        >
          <LoginForm source={source} onClose={() => onOpen(false)} />
        </FormPopover>
      </div>
    </div>
  )
}
