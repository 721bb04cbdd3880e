/** A wave planned: what is said, to whom, when; the numbers follow every change. */
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { messageKinds } from '#shared/domain/people/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { audienceFor } from './audience-for.ts'
import styles from './invitations.module.css'
import type { WaveValues } from './types.ts'
import { isTime, WaveForm } from './wave-form.tsx'

interface NewWavePanelProps {
  /** What is to be said, as in the address; anything else: an invitation. */
  readonly kind: string
  /** Null: whom such a message is usually for. */
  readonly audience: PersonFilter | null
  readonly onClose: () => void
  readonly onAdded: (waveId: string) => void
}

/** Without a name it is called after what it says. */
export function NewWavePanel(props: NewWavePanelProps) {
  const today = useLive(contract.workspace.info, {}).data?.today
  return today === undefined ? null : <Form {...props} today={today} />
}

function Form({ kind: asked, audience, today, onClose, onAdded }: NewWavePanelProps & { readonly today: Day }) {
  const text = useText()
  const formId = useId()
  const [values, setValues] = useState<WaveValues>(() => {
    const kind = messageKinds.find((each) => each === asked) ?? 'invitation'
    const at = { day: addDays(today, 1), time: '10:00', channel: 'mail', sessionId: null, taskId: null } as const
    return { ...at, name: '', kind, audience: audience ?? audienceFor(kind) }
  })
  const { run, refusal } = useRefusable(contract.outreach.addWave)
  const named = values.name.trim() === '' ? text(`outreach.kind-${values.kind}`) : values.name.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isTime(values.time)) return
    const added = await run({ fields: { ...values, name: named } })
    if (!added) return
    onClose()
    onAdded(added.waveId)
  }
  return (
    <Panel
      crumb={text('outreach.new')}
      actions={<IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />}
      foot={
        <Button variant="primary" type="submit" form={formId} disabled={!isTime(values.time)}>
          {text('outreach.add-wave')}
        </Button>
      }
    >
      <h2 className="visually-hidden">{text('outreach.new')}</h2>
      <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          compact
          autoFocus
          label={text('outreach.field-name')}
          optional
          placeholder={named}
          value={values.name}
          onChange={(name) => setValues({ ...values, name })}
        />
        <WaveForm values={values} onChange={(fields) => setValues((before) => withUsual(before, fields))} />
        <InlineError>{refusal}</InlineError>
      </form>
    </Panel>
  )
}

/** Whoever the last kind was usually for makes room for those of the next one; an audience of one's own stays. */
function withUsual(before: WaveValues, fields: Partial<WaveValues>): WaveValues {
  const next = { ...before, ...fields }
  if (fields.kind === undefined || JSON.stringify(before.audience) !== JSON.stringify(audienceFor(before.kind))) return next
  return { ...next, audience: audienceFor(fields.kind) }
}
