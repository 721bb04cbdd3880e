/** A time of the day, typed as people type it. */
import { useState } from 'react'
import { useText } from '../lib/i18n.tsx'
import { typedToTime } from '../lib/typed-time.ts'
import { type FieldProps, TextField } from './fields.tsx'

interface TimeFieldProps extends FieldProps {
  /** `HH:MM`. */
  readonly value: string
  /** Called with a time once the field is left or Enter is pressed. */
  readonly onChange: (time: string) => void
  /** Called with every letter; null: no time yet. */
  readonly onTyping?: (time: string | null) => void
}

/** "9", "930" and "9.30" are understood; what is no time stays, and the field says so. */
export function TimeField({ value, onChange, onTyping, ...field }: TimeFieldProps) {
  const text = useText()
  const [last, setLast] = useState<{ readonly typed: string; readonly instead: string } | null>(null)
  // A time that came from elsewhere takes the place of what was refused.
  if (last !== null && last.instead !== value) setLast(null)
  const refused = last?.instead === value ? last.typed : null
  const error = refused === null ? field.error : text('calendar.no-time', { time: refused })
  return (
    <TextField
      {...field}
      error={error}
      value={refused ?? value}
      onChange={(typed) => onTyping?.(typedToTime(typed))}
      onCommit={(typed) => {
        const time = typedToTime(typed)
        setLast(time === null ? { typed, instead: value } : null)
        if (time !== null) onChange(time)
      }}
    />
  )
}
