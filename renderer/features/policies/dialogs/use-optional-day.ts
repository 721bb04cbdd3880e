/** A day that may be left out: what was typed and is no day stops the form instead of being forgotten. */
import { useState } from 'react'

/** The day of a form field, and what `DateField` needs for it. */
export function useOptionalDay(initial: string | null) {
  const [typed, setTyped] = useState<string | null | undefined>(initial)
  return {
    day: typed ?? null,
    isReadable: typed !== undefined,
    field: {
      optional: true,
      value: typed ?? null,
      onChange: (day: string | null) => setTyped(day ?? undefined),
      onClear: () => setTyped(null),
    },
  }
}
