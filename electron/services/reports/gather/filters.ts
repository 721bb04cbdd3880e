/** What a report was narrowed to, in words. */
import { teamsAndCampaigns } from '#db/queries/figures/names.ts'
import type { Gathering } from './gathering.ts'
import { placeName } from './gathering.ts'

/** One sentence for each kind; people and single items are only counted. */
export function filtersOf(of: Gathering): string[] {
  const { say, read, asked } = of
  const { networks, teamIds, campaignIds, categories, kinds, personIds, itemIds, ownPages } = asked.filter
  const { teams, campaigns } = teamsAndCampaigns(read)
  const nameIn = (rows: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    rows.find((row) => row.id === id)?.name ?? say('breakdown.unnamed-gone')
  const listed = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [say(`report.only-${what}`, { names: names.join(', ') })]
  const counted = (what: string, count: number) => (count === 0 ? [] : [say(`report.only-${what}`, { count })])
  return [
    ...listed(
      'networks',
      networks.map((id) => placeName(id, say)),
    ),
    ...listed('teams', teamIds.map(nameIn(teams))),
    ...listed('campaigns', campaignIds.map(nameIn(campaigns))),
    ...listed(
      'categories',
      categories.map((category) => say(`content.category-${category}`)),
    ),
    ...listed(
      'kinds',
      kinds.map((kind) => say(`content.kind-${kind}`)),
    ),
    ...counted('people', personIds.length),
    ...counted('items', itemIds.length),
    ...(ownPages === 'without' ? [] : [say(`analytics.own-pages-${ownPages}`)]),
  ]
}
