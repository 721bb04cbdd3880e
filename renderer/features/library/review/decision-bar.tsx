/** The foot of the review: the three answers, each with its key, and the way to the next item. */
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { FirstApproval, nextApproval } from '../item/approval.tsx'
import styles from './review.module.css'

interface DecisionBarProps {
  readonly item: ItemView
  readonly sendsBack: boolean
  readonly onSendsBack: (sendsBack: boolean) => void
  readonly onApprove: () => void
  readonly onApproveAndSchedule: () => void
  readonly onSendBack: (note: string) => void
}

export function DecisionBar({ item, sendsBack, onSendsBack, onApprove, onApproveAndSchedule, onSendBack }: DecisionBarProps) {
  const text = useText()
  const approval = nextApproval(item)
  const approveKey = useCommandKey('library.approve')
  const scheduleKey = useCommandKey('library.approve-schedule')
  return (
    <footer className={styles.foot}>
      {approval !== 'library.approve' && approval !== 'library.approve-first' && (
        <div className={styles.first}>
          <FirstApproval item={item} />
        </div>
      )}
      {approval !== null && (
        <Button variant="primary" size="form" icon={<IconCheck />} keys={approveKey} onClick={onApprove}>
          {text(approval)}
        </Button>
      )}
      {approval !== null && approval !== 'library.approve-first' && (
        <Button size="form" keys={scheduleKey} onClick={onApproveAndSchedule}>
          {text('library.approve-schedule')}
        </Button>
      )}
      <FormPopover
        opened={sendsBack}
        label={text('library.send-back')}
        position="top-start"
        onClose={() => onSendsBack(false)}
        anchor={
          <Button
            variant="quiet"
            size="form"
            icon={<IconArrowBackUp />}
            keys={useCommandKey('library.send-back')}
            onClick={() => onSendsBack(!sendsBack)}
          >
            {text('library.send-back')}
          </Button>
        }
      >
        <SendBackForm onSend={onSendBack} onCancel={() => onSendsBack(false)} />
      </FormPopover>
      <span className={styles.walk}>
        {text('library.next')} <Keys value={useCommandKey('library.next-item') ?? ''} />
        {text('library.previous')} <Keys value={useCommandKey('library.previous-item') ?? ''} />
      </span>
    </footer>
  )
}

interface SendBackFormProps {
  readonly onSend: (note: string) => void
  readonly onCancel: () => void
}

/** The note may be empty: sometimes it was told already. */
export function SendBackForm({ onSend, onCancel }: SendBackFormProps) {
  const text = useText()
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(note.trim())
  }
  return (
    <form className={styles.note} onSubmit={submit}>
      <TextArea autoFocus optional rows={3} label={text('library.note')} hint={text('library.note-hint')} value={note} onChange={setNote} />
      <FormActs submit={text('library.send-back-now')} onCancel={onCancel} />
    </form>
  )
}
