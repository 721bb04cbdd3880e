/** The sentence of a finding, with the topic it speaks of by its name. */
import { useCallback } from 'react'
import type { Reason } from '#shared/ids.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'

/** Turns reasons and advice of findings into the reader's language. */
export function useFindingText(): (reason: Reason) => string {
  const text = useText()
  const reasonText = useReasonText()
  return useCallback(
    ({ code, data }) => {
      const { topic } = data
      return reasonText({ code, data: topic === undefined ? data : { ...data, topic: text(`meter.topic-${topic}`) } })
    },
    [text, reasonText],
  )
}
