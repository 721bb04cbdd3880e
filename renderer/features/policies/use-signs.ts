/** Writes out the one sign of a comparison that nobody would guess. */
import { useCallback } from 'react'
import { mustSign } from '#shared/domain/redline/block-lines.ts'
import { useText } from '../../lib/i18n.tsx'

/** Words of a comparison in, the same words with "(must be kept)" in the language of the interface out. */
export function useSigns(): (words: string) => string {
  const text = useText()
  return useCallback((words) => words.replaceAll(mustSign, `(${text('policies.sign-must')})`), [text])
}
