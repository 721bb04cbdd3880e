/** What an item is, as words of the search index that no text can contain: a filter is then a search like any other. */
import { z } from 'zod'
import type { ItemFilter } from '#shared/contracts/library-shapes.ts'
import type { ContentCategory, ContentKind, ItemStage } from '#shared/domain/content/types.ts'

/** A letter of the private use area begins every mark; texts are cleaned of it. */
export const markSign = '\uE000'

const kinds = [
  ...(['stage', 'kind', 'category', 'source', 'team', 'campaign', 'locale', 'network', 'owner'] as const),
  ...(['evergreen', 'pinned', 'internal', 'action', 'slotted', 'expires'] as const),
] as const
type Kind = (typeof kinds)[number]

export function markOf(kind: Kind, value: string | boolean): string {
  return `${markSign}${kind}${value}`.replaceAll('-', '')
}

/** As the database holds it: yes is 1, lists are JSON. */
export interface MarkedItem {
  readonly stage: ItemStage
  readonly kind: ContentKind
  readonly category: ContentCategory
  readonly evergreen: number
  readonly pinned: number
  readonly internalOnly: number
  readonly callToAction: number
  readonly sourceId: string | null
  readonly campaignId: string | null
  readonly locale: string | null
  readonly ownerId: string | null
  readonly teamIds: string
  /** It has a slot, passed or ahead. */
  readonly slotted: number
  /** It has a day after which it is not to be used; archived ones need none. */
  readonly expires: number
}

/** The marks of an item with captions for these networks. */
export function marksOf(item: MarkedItem, networks: readonly string[]): string {
  return [
    markOf('stage', item.stage),
    markOf('kind', item.kind),
    markOf('category', item.category),
    markOf('slotted', item.slotted === 1),
    markOf('expires', item.expires === 1),
    markOf('evergreen', item.evergreen === 1),
    markOf('pinned', item.pinned === 1),
    markOf('internal', item.internalOnly === 1),
    markOf('action', item.callToAction === 1),
    ...optional('source', item.sourceId),
    ...optional('campaign', item.campaignId),
    ...optional('locale', item.locale),
    ...optional('owner', item.ownerId),
    ...Ids.parse(JSON.parse(item.teamIds)).map((id) => markOf('team', id)),
    ...[...new Set(networks)].map((network) => markOf('network', network)),
  ].join(' ')
}

const Ids = z.array(z.string())

function optional(kind: Kind, value: string | null): readonly string[] {
  return value === null ? [] : [markOf(kind, value)]
}

/** What a filter asks of marks, but for statuses, as terms of the index that must all hold. */
export function marksToMatch(filter: ItemFilter): readonly string[] {
  return [
    ...anyOf('kind', filter.kinds),
    ...anyOf('category', filter.categories),
    ...anyOf('source', filter.sourceIds),
    ...anyOf('team', filter.teamIds),
    ...anyOf('campaign', filter.campaignIds),
    ...anyOf('locale', filter.locales),
    ...anyOf('network', filter.networks),
    ...anyOf('owner', filter.ownerIds),
    ...anyOf('evergreen', asked(filter.evergreen)),
    ...anyOf('pinned', asked(filter.pinned)),
    ...anyOf('internal', asked(filter.internalOnly)),
    ...anyOf('action', asked(filter.callToAction)),
  ]
}

function asked(value: boolean | null): readonly boolean[] {
  return value === null ? [] : [value]
}

function anyOf(kind: Kind, values: readonly (string | boolean)[]): readonly string[] {
  if (values.length === 0) return []
  const terms = values.map((value) => markOf(kind, value))
  return [terms.length === 1 ? terms.join('') : `(${terms.join(' OR ')})`]
}
