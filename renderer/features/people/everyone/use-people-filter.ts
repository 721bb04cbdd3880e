/** What the user asks the directory for, and in which order. */
import { useCallback, useMemo } from 'react'
import { type PersonFilter, personSorts } from '#shared/contracts/people-shapes.ts'
import { everybody, personFilterToText, textToPersonFilter } from '../../../domain/people/filter-text.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { useKeptFilter } from '../../../lib/use-kept-filter.ts'
import type { PersonSort } from './columns.ts'

export interface PeopleFilter {
  readonly filter: PersonFilter
  readonly change: (next: (before: PersonFilter) => PersonFilter) => void
  readonly clear: () => void
  readonly sort: PersonSort
  readonly descending: boolean
  /** The same column again turns the order round. */
  readonly sortBy: (sort: PersonSort) => void
}

const asText = { toText: personFilterToText, toFilter: textToPersonFilter }

/** Both kept in the address: "department" or "-department". */
export function usePeopleFilter(): PeopleFilter {
  const { filter, change } = useKeptFilter(asText)
  const [sorted, setSorted] = useSearchParam('sort')
  const descending = sorted?.startsWith('-') ?? false
  const sort = personSorts.find((each) => each === sorted?.replace(/^-/, '')) ?? 'name'
  const clear = useCallback(() => change(() => everybody), [change])
  const sortBy = useCallback(
    (next: PersonSort) => {
      const turns = next === sort && !descending
      setSorted(next === 'name' && !turns ? null : `${turns ? '-' : ''}${next}`)
    },
    [sort, descending, setSorted],
  )
  return useMemo(() => ({ filter, change, clear, sort, descending, sortBy }), [filter, change, clear, sort, descending, sortBy])
}
