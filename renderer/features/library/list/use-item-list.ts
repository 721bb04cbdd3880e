/** What a list of items knows beside its rows: how much is found, what is ticked, what is open. */
import { useCallback, useMemo } from 'react'
import type { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { client } from '../../../lib/rpc.ts'
import { useToast } from '../../../lib/toast.tsx'
import { filterIn, type ItemTab } from '../logic/tabs.ts'
import type { ItemSort, LibraryFilter } from '../use-library-filter.ts'
import { type Found, useFound } from './use-item-pages.ts'
import { type Selection, useSelection } from './use-selection.ts'

/** One act takes no more than this many items. */
const mostSelected = 5000

export interface ItemList {
  readonly found: Found
  readonly selection: Selection
  readonly tickAll: () => Promise<void>
  /** The item in the panel. */
  readonly openId: string | null
  readonly open: (itemId: string | null) => void
}

export function useItemList(tab: ItemTab, { filter, sort }: LibraryFilter): ItemList {
  const [openId, open] = useSearchParam('item')
  const inTab = useMemo(() => filterIn(tab, filter), [tab, filter])
  const found = useFound(inTab, sort)
  const selection = useSelection()
  const tickAll = useTickAll(inTab, sort, selection.add)
  return useMemo(() => ({ found, selection, tickAll, openId, open }), [found, selection, tickAll, openId, open])
}

/** Everything that is found, as far as one act can take it. */
function useTickAll(filter: ItemFilter, sort: ItemSort, add: Selection['add']): () => Promise<void> {
  const toast = useToast()
  return useCallback(async () => {
    const limit = 500
    try {
      for (let offset = 0; offset < mostSelected; offset += limit) {
        const { items } = await client.library.list({ filter, sort, offset, limit })
        add(items.map(({ id }) => id))
        if (items.length < limit) return
      }
    } catch (error) {
      toast.refused(error)
    }
  }, [filter, sort, add, toast])
}
