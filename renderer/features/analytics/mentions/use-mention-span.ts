/** Which days of mentions are shown: they may be older than anything that was counted. */
import { addDays } from '#shared/domain/day.ts'
import { type ChosenSpan, useSpan } from '../charts/use-span.ts'

/** Days that "everything" goes back. */
const everything = 3650

export function useMentionSpan(): ChosenSpan {
  const chosen = useSpan()
  const { span, name, today } = chosen
  return span === null || name !== 'all' ? chosen : { ...chosen, span: { from: addDays(today, -everything), to: today } }
}
