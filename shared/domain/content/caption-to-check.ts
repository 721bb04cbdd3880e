/** A caption of an item with what the guideline's checker has to know of that item: the same in the editor and beside every list. */
import type { Locale } from '../../ids.ts'
import type { Caption } from '../guideline-check/types.ts'
import type { Network } from '../networks.ts'
import type { disclosures } from './types.ts'

interface ItemContext {
  readonly disclosure: (typeof disclosures)[number]
  readonly hasPicture: boolean
  readonly imageAlt: string
}

/** What is written for every network must pass where most of it is shared. `campaign`: its name. */
export function captionToCheck(
  { text, network, locale }: { readonly text: string; readonly network: Network | 'any'; readonly locale: Locale },
  { disclosure, hasPicture, imageAlt }: ItemContext,
  campaign?: string,
): Caption {
  return {
    ...{ text, network: network === 'any' ? 'linkedin' : network, locale, disclosure },
    ...(campaign === undefined ? {} : { campaign }),
    ...(hasPicture ? { images: [{ alt: imageAlt }] } : {}),
  }
}
