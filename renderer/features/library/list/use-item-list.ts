/** What a list of items knows beside its rows: how much is found, what is ticked, what is open. */
import { useMemo } from 'react'
import { type GridList, useGridList } from '../../../ui/grid/use-grid-list.ts'
import { filterIn, type ItemTab } from '../logic/tabs.ts'
import type { LibraryFilter } from '../use-library-filter.ts'
import { type AskedItems, itemPages } from './item-pages.ts'

export type ItemList = GridList<AskedItems>

export function useItemList(tab: ItemTab, { filter, sort }: LibraryFilter): ItemList {
  const asked = useMemo(() => ({ filter: filterIn(tab, filter), sort }), [tab, filter, sort])
  return useGridList(itemPages, asked, 'item')
}
