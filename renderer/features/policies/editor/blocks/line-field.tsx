/** One line of a block's fields, cut to what the document can hold. */
import type { ComponentProps } from 'react'
import { TextField } from '../../../../ui/fields.tsx'
import { longest } from './fields-props.ts'

type LineFieldProps = Omit<ComponentProps<typeof TextField>, 'onChange' | 'onCommit'> & { readonly onChange: (value: string) => void }

/** A text field that never holds more than a line of the contract. */
export function LineField({ onChange, ...field }: LineFieldProps) {
  return <TextField {...field} onChange={(value) => onChange(value.slice(0, longest.line))} />
}
