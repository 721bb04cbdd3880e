/** Where sentences begin and end, in three languages: abbreviations, decimals and addresses do not end one. */
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Locale } from '../../ids.ts'
import abbreviations from './abbreviations.json' with { type: 'json' }
import type { Span } from './types.ts'
import { maskAddresses } from './words.ts'

const english = unified().use(retextEnglish).freeze()
const segmenters = {
  it: new Intl.Segmenter('it', { granularity: 'sentence' }),
  ms: new Intl.Segmenter('ms', { granularity: 'sentence' }),
} as const
const wordCharacter = /[\p{L}\p{N}]/u
/** The last word of what may be a sentence, inner full stops included, before its full stop. */
const lastWord = /([\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*)\.["'”’»)\]]*$/u

/**
 * Sentences with at least one word, in order; line breaks always part them. A sentence of a list that has no full stop is one
 * too. English is cut by retext, Italian and Malay by the Unicode rules; both are then mended with our lists of abbreviations.
 */
export function textToSentences(text: string, locale: Locale): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    spans.push(...lineToSentences(line, locale).map((span) => ({ start: span.start + start, end: span.end + start })))
    start += line.length + 1
  }
  return spans
}

function lineToSentences(line: string, locale: Locale): readonly Span[] {
  if (!wordCharacter.test(line)) return []
  const masked = maskAddresses(line).replaceAll('…', '.')
  const ends =
    locale === 'en' ? englishEnds(masked) : Array.from(segmenters[locale].segment(masked), (part) => part.index + part.segment.length)
  return endsToSpans(line, mendEnds(masked, ends, locale))
}

function englishEnds(text: string): readonly number[] {
  const ends: number[] = []
  visit(english.parse(text), 'SentenceNode', (sentence) => {
    const end = sentence.position?.end.offset
    if (end !== undefined) ends.push(end)
  })
  return ends
}

/** Without the ends that only an abbreviation, an initial or a full stop inside a word made. */
function mendEnds(text: string, ends: readonly number[], locale: Locale): readonly number[] {
  let begin = 0
  const kept: number[] = []
  for (const end of ends) {
    if (end < text.length && isFalseEnd(text.slice(begin, end).trimEnd(), text.slice(end - 1, end + 8), locale)) continue
    kept.push(end)
    begin = end
  }
  return kept
}

function isFalseEnd(sentence: string, joint: string, locale: Locale): boolean {
  if (!/\s/.test(joint.slice(0, 2))) return true
  // Only the tail matters, and a sentence may be as long as a book.
  const word = lastWord.exec(sentence.slice(-40))?.[1]
  if (word === undefined) return false
  const known = abbreviations[locale]
  const lower = word.toLowerCase()
  const next = joint.slice(1).trimStart()
  return (
    (known.open.includes(lower) && isAbbreviation(word, locale)) ||
    (known.beforeNumber.includes(lower) && /^[\d(]/.test(next)) ||
    (/^\p{Lu}$/u.test(word) && !(locale === 'en' && word === 'I'))
  )
}

/** Titles are written with a capital: "En." is Encik, "v." is not a word; a small "es." ends nothing, a capital "ON." is an interjection. */
function isAbbreviation(word: string, locale: Locale): boolean {
  return locale !== 'ms' || word.length > 2 || /^\p{Lu}/u.test(word)
}

/** Spans between ends, without the space around them. */
function endsToSpans(text: string, ends: readonly number[]): readonly Span[] {
  const spans: Span[] = []
  let begin = 0
  for (const end of [...ends.filter((each) => each < text.length), text.length]) {
    const part = text.slice(begin, end)
    const start = begin + (part.length - part.trimStart().length)
    if (wordCharacter.test(part)) spans.push({ start, end: start + part.trim().length })
    begin = end
  }
  return spans
}
