/** What the user asks the directory for, and in which order. */
import { useCallback, useMemo } from 'react'
import { personSorts } from '#shared/contracts/people-shapes.ts'
import { type KeptPersonFilter, usePersonFilter } from '../../../domain/people/use-person-filter.ts'
import { useSearchParam } from '../../../lib/route.ts'
import type { PersonSort } from './columns.ts'

export interface PeopleFilter extends KeptPersonFilter {
  readonly sort: PersonSort
  readonly descending: boolean
  /** The same column again turns the order round. */
  readonly sortBy: (sort: PersonSort) => void
}

/** Both kept in the address: "department" or "-department". */
export function usePeopleFilter(): PeopleFilter {
  const { filter, change, clear } = usePersonFilter()
  const [sorted, setSorted] = useSearchParam('sort')
  const descending = sorted?.startsWith('-') ?? false
  const sort = personSorts.find((each) => each === sorted?.replace(/^-/, '')) ?? 'name'
  const sortBy = useCallback(
    (next: PersonSort) => {
      const turns = next === sort && !descending
      setSorted(next === 'name' && !turns ? null : `${turns ? '-' : ''}${next}`)
    },
    [sort, descending, setSorted],
  )
  return useMemo(() => ({ filter, change, clear, sort, descending, sortBy }), [filter, change, clear, sort, descending, sortBy])
}
