/** From a refusal's code to the sentence that says what happened and what to do next. */
import { useCallback } from 'react'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { type Format, useFormat } from './format.ts'
import { type TextValues, useHasText, useText } from './i18n.tsx'

/**
 * The sentence of a code with its values. The code may name the message itself ("rule.training-late") or its end, in which case
 * `area` goes before it ("task-scheduled" of area "act"). Days among the values are written out.
 */
export function useReasonText(area: 'act' | 'error' | 'rule' | 'condition' = 'error'): (reason: Reason) => string {
  const text = useText()
  const hasText = useHasText()
  const format = useFormat()
  return useCallback(
    (reason) => {
      const id = [reason.code, `${area}.${reason.code}`].find(hasText) ?? 'error.unexpected'
      return text(id, readableValues(reason.data, format))
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

function readableValues(data: Reason['data'], format: Format): TextValues {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value,
    ]),
  )
}
