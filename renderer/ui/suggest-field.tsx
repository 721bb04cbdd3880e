/** A line of text that offers what has been typed before, and takes anything else as well. */
import { Autocomplete } from '@mantine/core'
import styles from './fields.module.css'
import { type FieldProps, useFieldLook } from './fields.tsx'

interface SuggestFieldProps extends FieldProps {
  readonly value: string
  readonly known: readonly string[]
  readonly onChange: (value: string) => void
}

/** At most twenty suggestions at once. */
export function SuggestField({ value, known, onChange, ...field }: SuggestFieldProps) {
  const look = useFieldLook(field)
  return (
    <Autocomplete
      {...look}
      classNames={{ ...look.classNames, dropdown: styles.dropdown, options: styles.options, option: styles.option }}
      withScrollArea={false}
      data={[...known]}
      limit={20}
      value={value}
      maxLength={200}
      comboboxProps={{ offset: 4, transitionProps: { duration: 120 } }}
      onChange={onChange}
    />
  )
}
