/** What a filter can ask for, in words: the same for the form and for the chips. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { contentCategories, contentKinds, itemStatuses } from '#shared/domain/content/types.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useMembers } from '../../../lib/use-me.ts'
import type { Choice } from '../../../ui/choice-chips.tsx'
import { type ItemTab, tabStatuses } from '../logic/tabs.ts'

export const listFields = [
  'statuses',
  'kinds',
  'categories',
  'sourceIds',
  'teamIds',
  'campaignIds',
  'locales',
  'networks',
  'ownerIds',
] as const
export type ListField = (typeof listFields)[number]
export const flagFields = ['evergreen', 'pinned', 'unscheduled', 'refreshDue', 'firstApproved', 'internalOnly', 'callToAction'] as const
export type FlagField = (typeof flagFields)[number]

/** By field; what the program does not have yet is empty. `tab` null: every status. */
export function useFilterChoices(tab: ItemTab | null): Readonly<Record<ListField, readonly Choice[]>> {
  const text = useText()
  const sources = useLive(contract.sources.list, {}).data
  const teams = useLive(contract.content.teams, {}).data
  const campaigns = useLive(contract.content.campaigns, {}).data
  const members = useMembers()
  return useMemo(() => {
    const held = tab === null || tab === 'all' ? itemStatuses : tabStatuses[tab]
    const named = (list: readonly { readonly id: string; readonly name: string }[] | undefined) =>
      (list ?? []).map(({ id, name }) => ({ value: id, label: name }))
    return {
      statuses: held.length < 2 ? [] : held.map((value) => ({ value, label: text(`library.status-${value}`) })),
      kinds: contentKinds.map((value) => ({ value, label: text(`content.kind-${value}`) })),
      categories: contentCategories.map((value) => ({ value, label: text(`content.category-${value}`) })),
      sourceIds: named(sources),
      teamIds: named(teams),
      campaignIds: named(campaigns),
      locales: locales.map((value) => ({ value, label: localeNames[value] })),
      networks: networks.map((value) => ({ value, label: networkNames[value] })),
      ownerIds: named(members),
    }
  }, [tab, text, sources, teams, campaigns, members])
}

/** The filter with a value of a list put in or taken out. */
export function toggleIn(filter: ItemFilter, field: ListField, value: string): Partial<ItemFilter> {
  const now: readonly string[] = filter[field]
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value]
  return { [field]: next }
}
