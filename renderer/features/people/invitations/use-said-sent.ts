/** What is said once messages count as sent. */
import { useCallback } from 'react'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'

interface Sent {
  readonly sent: number
  readonly skipped: readonly { readonly people: number }[]
}

export function useSaidSent(): (answer: Sent) => string {
  const text = useText()
  const format = useFormat()
  return useCallback(
    ({ sent, skipped }) =>
      text('outreach.said-sent', {
        count: sent,
        number: format.number(sent),
        skipped: skipped.reduce((sum, { people }) => sum + people, 0),
      }),
    [text, format],
  )
}
