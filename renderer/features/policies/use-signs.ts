/** Writes out the signs of a comparison that nobody would guess. */
import { useCallback } from 'react'
import { writeSigns } from '#shared/domain/redline/block-lines.ts'
import { useText } from '../../lib/i18n.tsx'

/** Words of a comparison in, the same with "(must be kept)" and "1 post a week is plenty." in the language of the interface out. */
export function useSigns(): (words: string) => string {
  const text = useText()
  return useCallback(
    (words) =>
      writeSigns(words, {
        must: text('policies.sign-must'),
        frequency: (times, per) => text('paper.frequency', { times, per }),
      }),
    [text],
  )
}
