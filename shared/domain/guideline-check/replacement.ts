/** Writes the right words in the form of the wrong ones: same capitals, same plural. */
import type { Locale } from '../../ids.ts'
import { fold, readText, type Span, type Word } from './reading.ts'
import type { TermRule } from './types.ts'

interface Found {
  /** The words to avoid, as the rule has them. */
  readonly avoided: string
  /** The words of the text that are a form of them; empty when nothing is known of their form. */
  readonly words: readonly Word[]
  readonly locale: Locale
}

/** What to write in the place of a fault; null when the right form cannot be told. */
export function replacementOf(text: string, place: Span, rule: TermRule, { avoided, words, locale }: Found): string | null {
  const found = text.slice(place.start, place.end)
  const said = rule.match === 'word' && words.length > 0 ? inflectedLike(rule.say, avoided, words, locale) : rule.say
  if (said === null) return null
  if (rule.match === 'case') return isCapital(found) && isSentenceStart(text, place.start) && isSmall(said) ? withFirstCapital(said) : said
  return isSmall(said) ? withCapitalsOf(said, found) : said
}

export function withFirstCapital(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** Whether a sentence, a line or a quotation begins here. */
export function isSentenceStart(text: string, offset: number): boolean {
  return /(?:^|[.!?…:•–—\n])[\s"“”'‘«(*]*$/u.test(text.slice(Math.max(0, offset - 8), offset)) || offset === 0
}

function isSmall(text: string): boolean {
  return text === text.toLowerCase()
}

function isCapital(text: string): boolean {
  const [first = ''] = text
  return first !== first.toLowerCase()
}

/** Capitals throughout, at each word, or at the first: as they were found. */
function withCapitalsOf(said: string, found: string): string {
  const words = readText(found).words.map((word) => found.slice(word.start, word.end))
  if (!isCapital(words[0] ?? '')) return said
  const isLoud = found === found.toUpperCase() && found.replace(/[^\p{L}]/gu, '').length > 1
  if (isLoud) return said.toUpperCase()
  if (words.length > 1 && words.every(isCapital)) return said.replace(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
  return withFirstCapital(said)
}

/** Words that the wrong and the right way share keep the form they have in the text; an English ending moves to the last word. */
function inflectedLike(say: string, avoided: string, words: readonly Word[], locale: Locale): string | null {
  const terms = readText(avoided).words.map((word) => word.folded)
  const shared = new Map(words.map((word, index) => [terms[index] ?? '', word.folded]))
  const changed = words.flatMap((word, index) => (word.folded === terms[index] ? [] : [{ word: word.folded, term: terms[index] ?? '' }]))
  if (changed.length === 0) return say
  const said = readText(say).words
  const isShared = (term: string) => said.some((word) => word.folded === term)
  const left = changed.filter(({ term }) => !isShared(term))
  const taken = said.reduceRight((whole, { start, end, folded }) => {
    const form = shared.get(folded)
    return form === undefined || form === folded ? whole : whole.slice(0, start) + form + whole.slice(end)
  }, say)
  const [only] = left
  if (only === undefined) return taken
  if (left.length > 1 || only.term !== terms.at(-1)) return null
  return withEndingOf(taken, only.word, only.term, locale)
}

function withEndingOf(say: string, word: string, term: string, locale: Locale): string | null {
  if (`${term}s` === word || `${term}es` === word || (term.endsWith('y') && `${term.slice(0, -1)}ies` === word)) return englishPlural(say)
  if (locale === 'it') return italianPlural(say, word, term)
  if (locale === 'ms')
    return /^(?:lah|kah|nya|pun)$/.test(word.slice(term.length)) && word.startsWith(term) ? say + word.slice(term.length) : null
  const ending = word.endsWith('ing') ? 'ing' : word.endsWith('ed') ? 'ed' : ''
  if (ending === '' || !/[a-z]$/.test(say)) return null
  return /[^aeiou]e$/.test(say) ? say.slice(0, -1) + ending : say + ending
}

function englishPlural(say: string): string | null {
  if (!/\p{L}$/u.test(say)) return null
  if (/[^aeiou]y$/.test(say)) return `${say.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(say) ? `${say}es` : `${say}s`
}

/** From the singular to the plural of the last word, where the ending leaves no doubt. */
function italianPlural(say: string, word: string, term: string): string | null {
  const isPlural = /[oe]$/.test(term) ? word.endsWith('i') : term.endsWith('a') && word.endsWith('e')
  if (!isPlural || fold(say) !== say || !/[^icg][oae]$/.test(say)) return null
  return say.slice(0, -1) + (say.endsWith('a') ? 'e' : 'i')
}
