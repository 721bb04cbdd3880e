/** A time of the day, typed as people type it. */
import { useEffect, useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { type FieldProps, TextField } from '../../../ui/fields.tsx'
import { typedToTime } from '../logic/times.ts'

interface TimeFieldProps extends FieldProps {
  /** `HH:MM`. */
  readonly value: string
  /** Called with a time once the field is left or Enter is pressed. */
  readonly onChange: (time: string) => void
}

/** "9", "930" and "9.30" are understood; what is no time stays, and the field says so. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const text = useText()
  const [refused, setRefused] = useState<string | null>(null)
  // A time that came from elsewhere takes the place of what was refused.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useEffect(() => setRefused(null), [value])
  const error = refused === null ? field.error : text('calendar.no-time', { time: refused })
  return (
    <TextField
      {...field}
      error={error}
      value={refused ?? value}
      onCommit={(typed) => {
        const time = typedToTime(typed)
        setRefused(time === null ? typed : null)
        if (time !== null) onChange(time)
      }}
    />
  )
}
