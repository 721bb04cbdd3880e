/** Which items of the demo have a picture, and what it shows: enough for a lively library, few enough for a small file. */

import type { ContentCategory } from '#shared/domain/content/types.ts'
import { createRandom } from '#shared/domain/random.ts'
import type { Locale } from '#shared/ids.ts'
import { textsOf } from '../text.ts'
import type { ContentItem, ContentStory } from './content-story.ts'
import { type Design, drawPicture } from './pictures/designs.ts'

export interface DemoPicture {
  readonly name: string
  /** Words for who cannot see it. */
  readonly alt: string
  /** The same PNG each time. */
  readonly draw: () => Buffer
}

const designsOf: Readonly<Record<ContentCategory, readonly [Design, ...Design[]]>> = {
  product: ['pump', 'gauge'],
  internal: ['people', 'hall'],
  'thought-leadership': ['chart', 'water', 'gauge'],
  recruiting: ['people', 'hall'],
  other: ['water'],
}

/** All that wait for a verdict have one, and one in so many of the others. */
const rest = 4

/** Null for an item without. The same item has the same picture in every demo. */
export function pictureOf(item: ContentItem, { items, sources }: ContentStory, locale: Locale): DemoPicture | null {
  if (item.stage !== 'review' && items.indexOf(item) % rest !== 0) return null
  const category = item.category ?? sources.find(({ ref }) => ref === item.source)?.category ?? 'other'
  const seed = seedOf(item.ref)
  const design = createRandom(seed).pick(designsOf[category])
  const alt = String(textsOf(locale).formatMessage({ id: `demo.picture-${design}` }))
  return { name: `${item.ref}.png`, alt, draw: () => drawPicture(design, createRandom(seed + 1)) }
}

function seedOf(text: string): number {
  return Array.from(text).reduce((seed, letter) => Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)
}
