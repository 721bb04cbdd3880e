/** Writes the right words in the form of the wrong ones: same capitals, same plural. */
import type { Locale } from '../../ids.ts'
import { isClosed } from './inflection.ts'
import { list } from './language/list.ts'
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

interface Changed {
  readonly word: string
  readonly term: string
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
  if (left.length > 1) return null
  if (only.term !== terms.at(-1)) return inflectedInside(say, terms, only, locale)
  return withEndingOf(taken, only.word, only.term, locale)
}

/** "logged in" becomes "signed in", where only that word of the two ways differs. */
function inflectedInside(say: string, terms: readonly string[], { word, term }: Changed, locale: Locale): string | null {
  const said = readText(say).words
  const own = said[terms.indexOf(term)]
  if (own === undefined || said.length !== terms.length || said.some((each, index) => each !== own && each.folded !== terms[index]))
    return null
  const form = withEndingOf(say.slice(own.start, own.end), word, term, locale)
  return form === null ? null : say.slice(0, own.start) + form + say.slice(own.end)
}

/** "person with", "risk of": the last word is not the one that takes a plural. */
const joint = /\s(?:of|with|for|in|at|to|from|on|by|di|del|della|dei|con|per|da|in|a|al|alla)\s/

function withEndingOf(say: string, word: string, term: string, locale: Locale): string | null {
  if (joint.test(say)) return null
  if (`${term}s` === word || `${term}es` === word || (term.endsWith('y') && `${term.slice(0, -1)}ies` === word)) return englishPlural(say)
  if (locale === 'it') return italianPlural(say, word, term)
  if (locale === 'ms')
    return /^(?:lah|kah|nya|pun)$/.test(word.slice(term.length)) && word.startsWith(term) ? say + word.slice(term.length) : null
  return word.endsWith('ing') ? englishGerund(say) : word.endsWith('ed') ? englishPast(say) : null
}

function englishGerund(say: string): string | null {
  if (!/[a-z]$/.test(say) || say.endsWith('ing')) return null
  if (isClosed(say)) return `${say}${say.at(-1)}ing`
  return /[^eoy]e$/.test(say) ? `${say.slice(0, -1)}ing` : `${say}ing`
}

/** Verbs with a past of their own: it is for a person to write. */
const irregular: ReadonlySet<string> = new Set(
  list(`
    be, become, begin, break, bring, build, buy, catch, choose, come, cost, cut, do, draw, drive, eat, fall, feel, find, fly, forget, get, give,
    go, grow, have, hear, hit, hold, keep, know, lead, leave, let, lose, make, mean, meet, pay, put, read, run, say, see, sell, send, set, show,
    shut, sit, speak, spend, stand, take, teach, tell, think, understand, win, write
  `),
)

function englishPast(say: string): string | null {
  if (!/[a-z]$/.test(say) || say.endsWith('ing') || irregular.has(say.split(/\s/).at(-1) ?? '')) return null
  if (isClosed(say)) return `${say}${say.at(-1)}ed`
  if (/[^aeiou]y$/.test(say)) return `${say.slice(0, -1)}ied`
  return say.endsWith('e') ? `${say}d` : `${say}ed`
}

function englishPlural(say: string): string | null {
  if (!/\p{L}$/u.test(say) || /.{3}ing$/.test(say)) return null
  if (/[^aeiou]y$/.test(say)) return `${say.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(say) ? `${say}es` : `${say}s`
}

/** From the singular to the plural of the last word, where the ending leaves no doubt; a word from abroad and an accented one stay as they are. */
function italianPlural(say: string, word: string, term: string): string | null {
  const isPlural = /[oe]$/.test(term) ? word.endsWith('i') : term.endsWith('a') && word.endsWith('e')
  if (!isPlural || /\s/.test(say)) return null
  if (/(?:[b-df-hj-np-tv-z]|[àèéìòóù])$/.test(say)) return say
  if (fold(say) !== say || !/[^icg][oae]$/.test(say)) return null
  return say.slice(0, -1) + (say.endsWith('a') ? 'e' : 'i')
}
