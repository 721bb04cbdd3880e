/** A calendar day as a form field; the calendar itself is fetched when the field first appears. */
import { lazy, Suspense } from 'react'
import { useFormat } from '../lib/format.ts'
import type { DateFieldProps } from './date-input.tsx'
import { TextField } from './fields.tsx'

const DateInput = lazy(() => import('./date-input.tsx').then((module) => ({ default: module.DateInput })))

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
