/** The ways in which people write that they work for a company, made into expressions for one company. */
import { everyLanguage } from './language/languages.ts'
import { fold, type Span } from './reading.ts'
import type { RuleSet } from './types.ts'

/** Legal forms that people leave out. */
const legalForm = /[,\s]+(?:s\.?\s?p\.?\s?a|s\.?\s?r\.?\s?l|s\.?\s?a\.?\s?s|sdn\.?\s?bhd|bhd|ltd|llc|inc|plc|gmbh|ag|corp|co|limited)\.?$/i
/** First words of names that say what a company is, not which. */
const kindOfCompany =
  /^(?:the|la|le|il|lo|gruppo|group|kumpulan|banca|bank|banco|cassa|kopi|hotel|studio|casa|officine|università|syarikat|new|first|general)$/iu

export interface CompanyWords {
  /** Places where somebody says in plain words that they work there, found one after the other as they are asked for; null where nobody does. */
  readonly findPlainWords: (text: string) => Iterable<Span | null>
  /** The first match of a pattern that is not turned into its opposite ("I do not …") or somebody else's ("my brother …"). */
  readonly firstMeant: (text: string, pattern: RegExp) => Span | null
  /** Folded parts of tags: one of `names` with one of `parts` says it too. */
  readonly names: readonly string[]
  readonly parts: readonly string[]
}

export function companyWords({ name, aliases }: RuleSet['company']): CompanyWords {
  const spellings = [...new Set([name, ...aliases].flatMap((each) => [each.trim(), each.trim().replace(legalForm, '')]))].filter(hasLetter)
  const names = [...new Set(spellings.map((each) => fold(each).replace(/[^\p{L}\p{N}]/gu, '')))]
  const parts = everyLanguage.flatMap((language) => language.employeeTags)
  const findPlainWords = spellings.length === 0 ? () => [] : plainWordsFinder(spellings)
  return { findPlainWords, firstMeant, names, parts }
}

function plainWordsFinder(spellings: readonly string[]): CompanyWords['findPlainWords'] {
  const joined = spellings.map((each) => each.replace(/[^\p{L}\p{N}]/gu, ''))
  const known = [...new Set([...spellings, ...joined, ...spellings.flatMap(shortName)])].toSorted((a, b) => b.length - a.length)
  const company = `(?:the )?[@#]?["“'‘*]?(?:${known.map(toPattern).join('|')})(?![\\p{L}\\p{N}\\p{M}])`
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${company}`, 'giu')
  const join = (patterns: readonly string[]) => new RegExp(patterns.join('|').replaceAll('{x}', company), 'giu')
  const full = join(everyLanguage.flatMap((language) => language.disclosures))
  const own = join(everyLanguage.flatMap((language) => language.employers))
  const there = join(everyLanguage.flatMap((language) => language.workplaces))
  return function* (text) {
    const sentences = sentencesOf(text, named)
    for (const { start, end } of sentences) {
      const span = moved(firstMeant(text.slice(start, end), full), start)
      yield span
      // What comes later in the text is not seen sooner.
      if (span !== null) break
    }
    yield firstMeant(text, own)
    if (sentences.length > 0) yield firstMeant(text, there)
  }
}

const ends = '.!?\n'

/** The sentences that name the company, with the sign before them: only in these its name can be part of what is said. */
function sentencesOf(text: string, named: RegExp): readonly Span[] {
  const sentences: Span[] = []
  for (const { 0: name, index } of text.matchAll(named)) {
    const last = sentences.at(-1)
    if (last !== undefined && index < last.end) continue
    let start = index
    while (start > (last?.end ?? 0) && !ends.includes(text.charAt(start - 1))) start -= 1
    let end = index + name.length
    while (end < text.length && !ends.includes(text.charAt(end))) end += 1
    sentences.push({ start: Math.max(0, start - 1), end })
  }
  return sentences
}

function moved(span: Span | null, by: number): Span | null {
  return span === null ? null : { start: span.start + by, end: span.end + by }
}

/** "Aurelia" of "Aurelia Pumps": what people call a company among themselves. */
function shortName(name: string): readonly string[] {
  const [first = '', ...more] = name.split(/\s+/)
  return more.length > 0 && first.length > 3 && !kindOfCompany.test(first) ? [first] : []
}

const undoneBefore = new RegExp(everyLanguage.map((language) => language.undone.before).join('|'), 'iu')
const undoneWithin = new RegExp(everyLanguage.map((language) => language.undone.within).join('|'), 'iu')

function firstMeant(text: string, pattern: RegExp): Span | null {
  for (const { 0: words, index } of text.matchAll(pattern)) {
    if (!undoneBefore.test(clauseBefore(text, index)) && !undoneWithin.test(words)) return { start: index, end: index + words.length }
  }
  return null
}

/** UTF-16 units before the words that are read at most. */
const nearby = 60

function clauseBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - nearby), index)
  return before.slice(before.search(/[^.!?:;,()\n–—]*$/))
}

/** The very letters, with any space where there is one and either apostrophe. */
export function toPattern(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('\\s+')
}

function hasLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
