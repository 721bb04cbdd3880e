/** Several short words as chips: typed one after another, parted by Enter or a comma. */
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { TagsInput } from '@mantine/core'
import styles from './chips-field.module.css'
import { type FieldProps, useFieldLook } from './fields.tsx'

interface WordsFieldProps extends FieldProps {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  /** What is being typed and is no word yet. */
  readonly onTyping?: (typed: string) => void
}

const longest = 100
const most = 100

/** A word that is there already is not taken twice; Backspace takes the last one back. */
export function WordsField({ value, onChange, onTyping, ...field }: WordsFieldProps) {
  const look = useFieldLook(field)
  return (
    <TagsInput
      {...look}
      classNames={{ ...look.classNames, input: styles.input, inputField: styles.field, pill: styles.pill }}
      value={[...value]}
      maxTags={most}
      maxLength={longest}
      {...(onTyping === undefined ? {} : { onSearchChange: onTyping })}
      onChange={onChange}
    />
  )
}
