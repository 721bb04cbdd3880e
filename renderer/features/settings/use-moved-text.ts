/** What a change of the calendar did to the plan, in one sentence. */
import { useCallback } from 'react'
import { useText } from '../../lib/i18n.tsx'

/** Takes how many tasks moved. */
export function useMovedText(): (count: number) => string {
  const text = useText()
  return useCallback((count) => text('calendar.moved', { count }), [text])
}
