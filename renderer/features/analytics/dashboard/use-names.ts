/** What rows and chips of the figures are called. */
import type { BreakdownRow } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { type Network, networks } from '#shared/domain/networks.ts'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import type { FilterKey } from './logic/filter.ts'
import { useDashboard } from './use-dashboard.ts'

/** A network of the app; null: the company's site, elsewhere, not told. */
export function toNetwork(id: string): Network | null {
  return networks.find((network) => network === id) ?? null
}

/** A Monday, to name the days of a week by. */
const monday = '2024-01-01'

/** "Tue, 09:00 – 10:00" for 33: an hour of the week, from Monday. */
export function useHourName(): (hour: number) => string {
  const text = useText()
  const format = useFormat()
  return (hour) => {
    const from = hour % 24
    const clock = (each: number) => `${String(each).padStart(2, '0')}:00`
    return text('analytics.hour-of-week', {
      weekday: format.weekday(addDays(monday, Math.floor(hour / 24))),
      from: clock(from),
      to: clock((from + 1) % 24),
    })
  }
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
