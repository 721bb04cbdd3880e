/** Where the rows of a list of items come from. */
import { contract } from '#shared/contracts/index.ts'
import type { ItemFilter, ItemSummary } from '#shared/contracts/library-shapes.ts'
import type { PageSource } from '../../../lib/use-pages.ts'
import type { ItemSort } from '../use-library-filter.ts'

/** What is asked for. */
export interface AskedItems {
  readonly filter: ItemFilter
  readonly sort: ItemSort
}

export const itemPages: PageSource<typeof contract.library.list, AskedItems, ItemSummary> = {
  query: contract.library.list,
  toInput: ({ filter, sort }, offset, limit) => ({ filter, sort, offset, limit }),
  toPage: ({ items, total, more }) => ({ rows: items, total, more }),
}
