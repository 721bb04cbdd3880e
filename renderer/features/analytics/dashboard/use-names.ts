/** What rows and chips of the figures are called. */
import { useCallback } from 'react'
import type { BreakdownRow } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { type Network, networkNames, networks } from '#shared/domain/networks.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import type { FilterKey } from './logic/filter.ts'
import { useDashboard } from './use-dashboard.ts'

/** A network of the app; null: the company's site, elsewhere, not told. */
export function toNetwork(id: string): Network | null {
  return networks.find((network) => network === id) ?? null
}

/** A place where something was counted. */
export function usePlaceName(): (id: string) => string {
  const text = useText()
  return useCallback(
    (id) => {
      const network = toNetwork(id)
      if (network !== null) return networkNames[network]
      return text(id === 'web' || id === 'other' ? `analytics.place-${id}` : 'breakdown.unnamed-not-told')
    },
    [text],
  )
}

/** What a value of the filter is called; a person or an item whose name has not come yet is called one. */
export function useFilterNames(): (key: FilterKey, value: string) => string {
  const text = useText()
  const placeName = usePlaceName()
  const { facets, filter, span } = useDashboard()
  const limit = 200
  const everything = { ...span, limit }
  const items = useLive(
    contract.figures.breakdown,
    { ...everything, by: 'item', filter: { itemIds: filter.itemIds } },
    { enabled: filter.itemIds.length > 0 },
  ).data
  const people = useLive(
    contract.figures.breakdown,
    { ...everything, by: 'advocate', filter: { personIds: filter.personIds } },
    { enabled: filter.personIds.length > 0 },
  ).data
  const named = (rows: readonly BreakdownRow[] | undefined, id: string, missing: string) =>
    rows?.find((row) => row.id === id)?.name || text(missing)
  return (key, value) => {
    switch (key) {
      case 'networks':
        return placeName(value)
      case 'teamIds':
        return facets.teams.find(({ id }) => id === value)?.name ?? text('analytics.a-team')
      case 'campaignIds':
        return facets.campaigns.find(({ id }) => id === value)?.name ?? text('analytics.a-campaign')
      case 'categories':
        return text(`content.category-${value}`)
      case 'kinds':
        return text(`content.kind-${value}`)
      case 'itemIds':
        return named(items?.rows, value, 'analytics.an-item')
      case 'personIds':
        return named(people?.rows, value, 'analytics.a-person')
    }
  }
}
