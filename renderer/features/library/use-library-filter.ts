/** What the user asks the library for. */
import { useCallback, useMemo } from 'react'
import type { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { itemSorts } from '#shared/contracts/library-shapes.ts'
import { useSearchParam } from '../../lib/route.ts'
import { useKeptFilter } from '../../lib/use-kept-filter.ts'
import { filterToText, textToFilter } from './logic/filter-text.ts'
import { noFilter } from './logic/tabs.ts'

export type ItemSort = (typeof itemSorts)[number]

export interface LibraryFilter {
  readonly filter: ItemFilter
  readonly set: (fields: Partial<ItemFilter>) => void
  readonly clear: () => void
  readonly sort: ItemSort
  readonly setSort: (sort: ItemSort) => void
}

const asText = { toText: filterToText, toFilter: textToFilter }

/** The filter and the order, both kept in the address. */
export function useLibraryFilter(): LibraryFilter {
  const { filter, change } = useKeptFilter(asText)
  const [sorted, setSorted] = useSearchParam('sort')
  const set = useCallback((fields: Partial<ItemFilter>) => change((before) => ({ ...before, ...fields })), [change])
  const clear = useCallback(() => set(noFilter), [set])
  const sort = itemSorts.find((each) => each === sorted) ?? 'newest'
  const setSort = useCallback((next: ItemSort) => setSorted(next === 'newest' ? null : next), [setSorted])
  return useMemo(() => ({ filter, set, clear, sort, setSort }), [filter, set, clear, sort, setSort])
}
