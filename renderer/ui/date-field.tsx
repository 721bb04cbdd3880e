/** A calendar day as a form field; the calendar itself is fetched when the field first appears. */
import { lazy, Suspense } from 'react'
import { useFormat } from '../lib/format.ts'
import { type FieldProps, TextField } from './fields.tsx'

const DateInput = lazy(() => import('./date-input.tsx').then((module) => ({ default: module.DateInput })))

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null
  readonly onChange: (day: string) => void
  /** With it the field can be emptied. */
  readonly onClear?: () => void
  /** Days on which nobody works; shown underlined, still to be chosen. */
  readonly daysOff?: ReadonlySet<string>
  readonly minDay?: string
}

/** A day that can be typed or picked. */
export function DateField(props: DateFieldProps) {
  const format = useFormat()
  const { value, label, hideLabel, hint, compact } = props
  const shown = value === null ? '' : format.dayFull(value)
  return (
    <Suspense fallback={<TextField label={label} {...{ hideLabel, hint, compact }} value={shown} />}>
      <DateInput {...props} />
    </Suspense>
  )
}
