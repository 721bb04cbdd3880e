/** How people are written to: from whom, with which way to join, at which hours, and reminded when. */
import { useState } from 'react'
import type { PeopleSettings } from '#shared/contracts/people-shapes.ts'
import { useText } from '../../lib/i18n.tsx'
import { TextField } from '../../ui/fields.tsx'
import styles from './settings.module.css'
import { TimeField } from './time-field.tsx'

interface MessagesProps {
  readonly settings: PeopleSettings
  readonly onChange: (fields: Partial<PeopleSettings>) => void
}

export function Messages({ settings, onChange }: MessagesProps) {
  const text = useText()
  return (
    <div className={styles.form}>
      <TextField
        optional
        label={text('settings.sender-name')}
        hint={text('settings.sender-name-hint')}
        value={settings.senderName}
        onCommit={(senderName) => onChange({ senderName: senderName.trim() })}
      />
      <TextField
        optional
        type="email"
        label={text('settings.sender-email')}
        hint={text('settings.sender-email-hint')}
        value={settings.senderEmail}
        onCommit={(senderEmail) => onChange({ senderEmail: senderEmail.trim() })}
      />
      <TextField
        optional
        type="url"
        label={text('settings.join-url')}
        hint={text('settings.join-url-hint')}
        value={settings.joinUrl}
        onCommit={(joinUrl) => onChange({ joinUrl: joinUrl.trim() })}
      />
      <Ladder days={settings.reminderDays} onCommit={(reminderDays) => onChange({ reminderDays: [...reminderDays] })} />
      <TimeField label={text('settings.people-quiet-from')} value={settings.quietFrom} onCommit={(quietFrom) => onChange({ quietFrom })} />
      <TimeField label={text('settings.people-quiet-to')} value={settings.quietTo} onCommit={(quietTo) => onChange({ quietTo })} />
    </div>
  )
}

interface LadderProps {
  readonly days: readonly number[]
  readonly onCommit: (days: readonly number[]) => void
}

const most = 5
const furthest = 60

/** "3, 7, 14"; empty: nobody is reminded. */
function Ladder({ days, onCommit }: LadderProps) {
  const text = useText()
  const [error, setError] = useState<string>()
  const commit = (typed: string) => {
    const words = typed.split(/[\s,;]+/).filter((word) => word !== '')
    const read = words.map(Number)
    const isRight = read.length <= most && read.every((day) => Number.isInteger(day) && day >= 1 && day <= furthest)
    setError(isRight ? undefined : text('settings.reminders-error', { most, furthest }))
    if (isRight) onCommit(read)
  }
  return (
    <TextField
      label={text('settings.reminders')}
      hint={text('settings.reminders-hint')}
      error={error}
      value={days.join(', ')}
      onCommit={commit}
    />
  )
}
