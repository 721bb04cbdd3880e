/** Whom a list of people is narrowed to, kept in the address. */
import { useCallback, useMemo } from 'react'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type KeptFilter, useKeptFilter } from '../../lib/use-kept-filter.ts'
import { everybody, personFilterToText, textToPersonFilter } from './filter-text.ts'

export interface KeptPersonFilter extends KeptFilter<PersonFilter> {
  readonly clear: () => void
}

const asText = { toText: personFilterToText, toFilter: textToPersonFilter }

/** In the parameter `filter`. */
export function usePersonFilter(): KeptPersonFilter {
  const { filter, change } = useKeptFilter(asText)
  const clear = useCallback(() => change(() => everybody), [change])
  return useMemo(() => ({ filter, change, clear }), [filter, change, clear])
}
