/** Whether a visit came by a link of the program, and by which: the template of its links read backwards. */

import type { Utm } from '#shared/domain/content/types.ts'
import { slugOf } from '#shared/domain/content/utm.ts'
import type { Refs } from './facts.ts'

const parameters = ['source', 'medium', 'campaign', 'content'] as const
const placeholder = /\{(network|item|campaign|team)\}/g

export interface UtmMatch {
  /** Slugs; '' where the link does not tell. */
  readonly item: string
  readonly campaign: string
}

/** By slug. */
export interface KnownSlugs {
  hasItem(slug: string): boolean
  hasCampaign(slug: string): boolean
}

/** Null: it is no link of the program. */
export function createUtmMatch(utm: Utm, known: KnownSlugs): (told: NonNullable<Refs['utm']>) => UtmMatch | null {
  const patterns = parameters.flatMap((name) => (utm[name].trim() === '' ? [] : [{ name, ...patternOf(utm[name]) }]))
  return (told) => {
    const spoken = patterns
      .filter(({ name }) => told[name] !== '')
      .map((each) => ({ ...each, match: each.pattern.exec(slugged(told[each.name])) }))
    if (spoken.some(({ match }) => match === null)) return null
    const slotOf = (wanted: string) =>
      spoken.flatMap(({ slots, match }) => slots.flatMap((slot, index) => (slot === wanted ? (match?.[index + 1] ?? []) : [])))[0] ?? ''
    const found = { item: slotOf('item'), campaign: slotOf('campaign') }
    const isSure = spoken.some(({ isWord }) => isWord) || known.hasItem(found.item) || known.hasCampaign(found.campaign)
    return isSure ? found : null
  }
}

/** Analytics write addresses as they come: the same word in capitals is the same word. */
function slugged(value: string): string {
  return value.trim().toLowerCase()
}

function patternOf(template: string) {
  const slots = [...template.matchAll(placeholder)].map((match) => match[1] ?? '')
  const words = template
    .trim()
    .toLowerCase()
    .split(placeholder)
    .filter((_, index) => index % 2 === 0)
  const escaped = words.map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  return { slots, pattern: new RegExp(`^${escaped.join('(.*?)')}$`), isWord: words.some((word) => /[\p{L}\p{N}]{3}/u.test(word)) }
}

/** Items and campaigns by the slugs of their names. */
export function slugMap<T>(rows: Iterable<T>, name: (row: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const row of rows) {
    const slug = slugOf(name(row))
    if (slug !== '' && !map.has(slug)) map.set(slug, row)
  }
  return map
}
