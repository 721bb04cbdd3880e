/** Who is to read the document: pasted lines, or the program team. */
import { type FormEvent, useMemo, useState } from 'react'
import type { Reader } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Member } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMembers } from '../../../lib/use-me.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { textToReaders } from '../logic/reader-lines.ts'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'
import { useFormKeys } from './use-form-keys.ts'

interface AddReadersFormProps {
  readonly readers: readonly Reader[]
  readonly onClose: () => void
}

/** People that are added at once at most. */
const most = 5000

/** Says while it is pasted how many people were found. */
export function AddReadersForm({ readers, onClose }: AddReadersFormProps) {
  const { view } = useDocument()
  const text = useText()
  const members = useMembers()
  const [pasted, setPasted] = useState('')
  const found = useMemo(() => textToReaders(pasted), [pasted])
  const { run, refusal } = useRefusable(contract.documents.addReaders, ({ added, known }) =>
    text('policies.said-readers-added', { added, known }),
  )
  const onKeyDown = useFormKeys(onClose)
  const isTooMany = found.readers.length > most
  const team = members.filter((member) => !readers.some((reader) => reader.name === member.name))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ documentId: view.id, readers: [...found.readers] })) onClose()
  }
  const [firstUnread] = found.unread
  return (
    <form className={styles.newThread} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <TextArea
        label={text('policies.field-readers')}
        hint={
          found.readers.length === 0 ? text('policies.field-readers-hint') : text('policies.readers-found', { count: found.readers.length })
        }
        rows={4}
        autoFocus
        value={pasted}
        onChange={setPasted}
      />
      {firstUnread !== undefined && (
        <InlineError>{text('policies.readers-unread', { count: found.unread.length, line: firstUnread })}</InlineError>
      )}
      {team.length > 0 && <TeamButton team={team} onAdd={(lines) => setPasted([pasted.trimEnd(), lines].join('\n').trimStart())} />}
      <InlineError>{isTooMany ? text('policies.readers-too-many', { count: most }) : refusal}</InlineError>
      <FormActs
        submit={text('policies.add-found', { count: found.readers.length })}
        disabled={found.readers.length === 0 || isTooMany}
        onCancel={onClose}
      />
    </form>
  )
}

interface TeamButtonProps {
  readonly team: readonly Member[]
  /** Gets a line for each. */
  readonly onAdd: (lines: string) => void
}

function TeamButton({ team, onAdd }: TeamButtonProps) {
  const text = useText()
  const lines = team.map((member) => [member.name, member.email, text('policies.group-team')].join(', ')).join('\n')
  return (
    <div>
      <Button variant="link" onClick={() => onAdd(lines)}>
        {text('policies.add-team', { count: team.length })}
      </Button>
    </div>
  )
}
