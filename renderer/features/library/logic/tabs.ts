/** What each view of the library holds, as a filter. */
import { ItemFilter } from '#shared/contracts/library-shapes.ts'
import type { ItemStatus } from '#shared/domain/content/types.ts'

export type ItemTab = 'review' | 'approved' | 'evergreen' | 'archive' | 'all'

/** Where nothing is asked for. */
export const noFilter: ItemFilter = ItemFilter.parse({})

const approved: readonly ItemStatus[] = ['approved', 'scheduled', 'live', 'expired']

/** The statuses that a view holds; none: all of them. */
export const tabStatuses: Readonly<Record<ItemTab, readonly ItemStatus[]>> = {
  review: ['suggested', 'review'],
  approved,
  evergreen: approved,
  archive: ['archived'],
  all: [],
}

/** What the user asks for, within what the view holds. */
export function filterIn(tab: ItemTab, filter: ItemFilter): ItemFilter {
  const held = tabStatuses[tab]
  const wanted = held.length === 0 ? filter.statuses : filter.statuses.filter((status) => held.includes(status))
  return {
    ...filter,
    statuses: wanted.length === 0 ? [...held] : [...wanted],
    evergreen: tab === 'evergreen' ? true : filter.evergreen,
  }
}
