/** Keeps how the columns were understood under a name, for the next roster of the same kind. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { RosterMapping } from '#shared/contracts/roster.ts'
import styles from '../../../domain/import/import.module.css'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import type { RosterLook } from './use-roster.ts'

export function SaveMapping({ look, mapping }: { readonly look: RosterLook; readonly mapping: RosterMapping }) {
  const text = useText()
  const [name, setName] = useState('')
  const { run, refusal } = useRefusable(contract.roster.saveMapping, (_, input) => text('roster.said-mapping-saved', { name: input.name }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ name: name.trim(), headers: look.headers, mapping })) !== undefined) setName('')
  }
  return (
    <form className={styles.saves} onSubmit={(event) => void save(event)}>
      <TextField optional label={text('roster.save-mapping-as')} value={name} onChange={setName} />
      <Button type="submit" size="form" disabled={name.trim() === ''}>
        {text('roster.save-mapping')}
      </Button>
      <InlineError>{refusal}</InlineError>
    </form>
  )
}
