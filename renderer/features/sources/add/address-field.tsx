/** The address of a new source, as somebody types or pastes it, and what trying it has brought. */
import { IconSearch } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Note } from '../../../ui/reason.tsx'
import styles from './add.module.css'
import type { Trial } from './use-preview.ts'

interface AddressFieldProps {
  readonly value: string
  readonly trial: Trial
  readonly onChange: (url: string) => void
}

/** Enter tries it. */
export function AddressField({ value, trial, onChange }: AddressFieldProps) {
  const text = useText()
  const errorText = useErrorText()
  const isTried = trial.kind === 'read'
  return (
    <div className={styles.address}>
      <TextField label={text('sources.field-url')} hint={text('sources.field-url-hint')} autoFocus value={value} onChange={onChange} />
      <Button
        type={isTried ? 'button' : 'submit'}
        size="form"
        variant={isTried ? 'default' : 'primary'}
        icon={<IconSearch />}
        disabled={value.trim() === '' || trial.kind === 'trying' || isTried}
      >
        {text('sources.try')}
      </Button>
      <div className={styles.answer} aria-live="polite">
        {trial.kind === 'refused' && <InlineError>{errorText(trial.error)}</InlineError>}
        {trial.kind === 'read' && trial.feed.knownId !== null && <Known sourceId={trial.feed.knownId} />}
      </div>
    </div>
  )
}

function Known({ sourceId }: { readonly sourceId: string }) {
  const text = useText()
  const name = useLive(contract.sources.list, {}).data?.find(({ id }) => id === sourceId)?.name ?? ''
  return (
    <Note tone="info">
      {text('sources.known', { name })} <a href={`#/sources?source=${sourceId}`}>{text('sources.known-open')}</a>
    </Note>
  )
}
