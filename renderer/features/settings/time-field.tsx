/** A time of the day, typed. */
import { useState } from 'react'
import { useText } from '../../lib/i18n.tsx'
import { TextField } from '../../ui/fields.tsx'

interface TimeFieldProps {
  readonly label: string
  readonly value: string
  readonly disabled?: boolean
  readonly onCommit: (value: string) => void
}

/** In 24 hours whatever the system's habit; "9" and "0900" are understood. */
export function TimeField({ label, value, disabled = false, onCommit }: TimeFieldProps) {
  const text = useText()
  const [error, setError] = useState<string>()
  const commit = (typed: string) => {
    const [, hour = '', minute = '00'] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)?$/.exec(typed.trim()) ?? []
    setError(hour === '' ? text('settings.time-error') : undefined)
    if (hour !== '') onCommit(`${hour.padStart(2, '0')}:${minute}`)
  }
  return <TextField label={label} value={value} error={error} disabled={disabled} onCommit={commit} />
}
