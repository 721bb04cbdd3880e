/** A number of the content settings: typed figure by figure, kept once the field is left. */
import { useEffect, useState } from 'react'
import { NumberField } from '../../ui/fields.tsx'

interface ContentNumberProps {
  readonly label: string
  readonly hint?: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onCommit: (value: number) => void
  /** Called for every figure typed. */
  readonly onTyped?: (value: number) => void
}

/** Takes over what others have changed meanwhile. */
export function ContentNumber({ value, onCommit, onTyped, ...field }: ContentNumberProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <NumberField
      {...field}
      value={typed}
      arrows={false}
      onChange={(next) => {
        setTyped(next)
        onTyped?.(next)
      }}
      onLeave={() => typed !== value && onCommit(Math.min(field.max, Math.max(field.min, typed)))}
    />
  )
}
