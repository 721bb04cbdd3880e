/** Several words or phrases in one field, one on each line. */
import { useEffect, useState } from 'react'
import { TextArea } from '../../../../ui/fields.tsx'
import { longest } from './fields-props.ts'

interface WordsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly words: readonly string[]
  readonly onChange: (words: string[]) => void
}

/** Empty lines stay on the screen while somebody writes and are not kept. */
export function WordsField({ words, onChange, ...field }: WordsFieldProps) {
  const [typed, setTyped] = useState(() => words.join('\n'))
  const kept = words.join('\n')
  useEffect(() => {
    setTyped((now) => (toWords(now).join('\n') === kept ? now : kept))
  }, [kept])
  return (
    <TextArea
      {...field}
      rows={2}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        onChange(toWords(next))
      }}
    />
  )
}

function toWords(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim().slice(0, longest.line))
  return lines.filter((line) => line !== '').slice(0, longest.list)
}
