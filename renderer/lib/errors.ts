/** From a refusal's code to the sentence that says what happened and what to do next. */
import { useCallback } from 'react'
import type { Reason } from '#shared/ids.ts'
import { readableValues } from '#shared/readable-values.ts'
import { AppError } from '#shared/rpc.ts'
import { useFormat } from './format.ts'
import { useHasText, useText } from './i18n.tsx'

/**
 * The sentence of a code with its values. The code may name the message itself ("rule.training-late") or its end, in which case
 * `area` goes before it ("task-scheduled" of area "act"). Days among the values are written out.
 */
export function useReasonText(area: 'act' | 'did' | 'error' | 'rule' | 'condition' = 'error'): (reason: Reason) => string {
  const text = useText()
  const hasText = useHasText()
  const format = useFormat()
  return useCallback(
    (reason) => {
      const id = [reason.code, `${area}.${reason.code}`].find(hasText) ?? 'error.unexpected'
      return text(id, readableValues(reason.data, format.day))
    },
    [area, text, hasText, format],
  )
}

/** The sentence of anything that was thrown; what we did not expect reads as "error.unexpected". */
export function useErrorText(): (error: unknown) => string {
  const reasonText = useReasonText('error')
  return useCallback(
    (error) => reasonText(error instanceof AppError ? { code: error.code, data: error.data } : { code: 'unexpected', data: {} }),
    [reasonText],
  )
}
