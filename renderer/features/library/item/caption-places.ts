/** Which captions an item has, by network, language and variant, and which one is looked at. */
import type { ItemCaption, ItemView } from '#shared/contracts/library-shapes.ts'
import { captionTones } from '#shared/domain/content/types.ts'
import { networks } from '#shared/domain/networks.ts'
import type { Locale } from '#shared/ids.ts'

export type CaptionNetwork = ItemCaption['network']

/** Networks whose tab is there before they have a caption: where employees share most. */
const usual: readonly CaptionNetwork[] = ['linkedin', 'facebook', 'instagram', 'x']

/** Tabs in a fixed order: all networks at once first, where it is used. */
export function networkTabs(captions: readonly ItemCaption[], chosen: CaptionNetwork | null): readonly CaptionNetwork[] {
  const used = new Set(captions.map(({ network }) => network))
  return (['any', ...networks] as const).filter((network) => usual.includes(network) || used.has(network) || network === chosen)
}

/** Networks that have no tab yet. */
export function otherNetworks(shown: readonly CaptionNetwork[]): readonly CaptionNetwork[] {
  return (['any', ...networks] as const).filter((network) => !shown.includes(network))
}

/** The captions of a place, in the order in which they were written. */
export function variantsOf(captions: readonly ItemCaption[], network: CaptionNetwork, locale: Locale): readonly ItemCaption[] {
  return captions.filter((caption) => caption.network === network && caption.locale === locale)
}

/** What to show first: a caption in the item's language, else the first there is, else an empty place. */
export function firstPlace(item: Pick<ItemView, 'captionList' | 'locale'>, own: Locale): { network: CaptionNetwork; locale: Locale } {
  const wanted = item.locale ?? own
  const inLanguage = item.captionList.filter(({ locale }) => locale === wanted)
  const first = networkTabs(item.captionList, null).find((network) => inLanguage.some((caption) => caption.network === network))
  if (first !== undefined) return { network: first, locale: wanted }
  const other = item.captionList[0]
  return other === undefined ? { network: 'linkedin', locale: wanted } : { network: other.network, locale: other.locale }
}

/** A tone that this place does not have yet. */
export function nextTone(variants: readonly ItemCaption[]): ItemCaption['tone'] {
  return captionTones.find((tone) => variants.every((caption) => caption.tone !== tone)) ?? 'plain'
}
