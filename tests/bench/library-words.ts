/** Text as a library holds it: few words in nearly every item, many in a handful, in three languages, from a seed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, type Random } from '#shared/domain/random.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'

/** A word in nearly every item of whatever language. */
export const hotWords = ['aurelia', 'pumps'] as const

const syllables = ['ca', 'lo', 'mi', 'ren', 'tus', 'vo', 'pan', 'sel', 'dor', 'wi', 'gra', 'tem', 'meng', 'per', 'con', 'ber', 'ta', 'zio']
/** Words of which most come a few times only. */
const rareWords = 20_000

export interface Speaker {
  readonly random: Random
  /** So many words of a language; the first of its vocabulary most of all. */
  say(locale: Locale, count: number): string
  /** One word, by how common it is: 0 the commonest, up to 1. */
  word(locale: Locale, rarity: number): string
}

/** The same words for the same seed. */
export function createSpeaker(seed: number): Speaker {
  const random = createRandom(seed)
  const vocabularies = Object.fromEntries(locales.map((locale) => [locale, vocabularyOf(locale)]))
  const word = (locale: Locale, rarity: number) => {
    const words = vocabularies[locale] ?? []
    // Zipf's law: the n-th word comes 1/n as often as the first.
    return words[Math.min(words.length - 1, Math.floor(words.length ** rarity) - 1)] ?? ''
  }
  return { random, word, say: (locale, count) => Array.from({ length: count }, () => word(locale, random.next())).join(' ') }
}

/** Words of real captions, the most frequent first, then invented ones. */
function vocabularyOf(locale: Locale): readonly string[] {
  const captions: readonly { readonly text: string }[] = JSON.parse(
    readFileSync(join(import.meta.dirname, `../fixtures/captions/${locale}.json`), 'utf8'),
  )
  const counts = new Map<string, number>()
  for (const { text } of captions)
    for (const found of text.toLowerCase().match(/[\p{L}][\p{L}’-]*/gu) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1)
  const real = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word)
  const random = createRandom(locale.charCodeAt(0))
  const invented = Array.from({ length: rareWords }, () => Array.from({ length: random.int(2, 4) }, () => random.pick(syllables)).join(''))
  return [...real, ...invented]
}
