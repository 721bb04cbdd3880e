/** How easy a text is to read, paragraph by paragraph: only what has changed is read again. */
import type { Locale } from '../../ids.ts'
import { englishRule } from './english.ts'
import { italianRule } from './italian.ts'
import { malayRule } from './malay.ts'
import { textToSentences } from './sentences.ts'
import type { TextCache } from './text-cache.ts'
import { addCounts, noCounts, type ReadingLevel, type ReadingRule, readingLevels, type Span, type TextCounts } from './types.ts'
import { textToWords } from './words.ts'

const rules: Readonly<Record<Locale, ReadingRule>> = { en: englishRule, it: italianRule, ms: malayRule }

/** A sentence of a paragraph and how many words it has. */
export interface Sentence extends Span {
  readonly words: number
}

/** A paragraph once it has been read. */
export interface Paragraph {
  readonly counts: TextCounts
  readonly sentences: readonly Sentence[]
}

/** Score from 0 (hardest) to 100 and its name. */
export interface ReadingEase {
  readonly score: number
  readonly level: ReadingLevel
}

export interface Readability extends ReadingEase {
  readonly words: number
  readonly sentences: number
  /** Index of the paragraph with the lowest score, among those long enough for a score to mean something; null when none is. */
  readonly hardest: (ReadingEase & { readonly paragraph: number }) | null
}

/** Paragraphs that were read. */
export type ReadingCache = TextCache<Paragraph>

/** Fewer words than these say too little about their writer. */
export const fewestWords = 12

/** Reads a paragraph, or remembers it; offsets are in `text`. */
export function readParagraph(text: string, locale: Locale, cache: ReadingCache): Paragraph {
  return cache(locale, text, () => textToParagraph(text, locale))
}

/** Score and level of counts, those of one text or of many added up; null without words. */
export function countsToEase(counts: TextCounts, locale: Locale): ReadingEase | null {
  if (counts.words === 0 || counts.sentences === 0) return null
  const rule = rules[locale]
  const score = Math.min(100, Math.max(0, rule.score(counts)))
  const level = readingLevels[rule.levels.findIndex((lowest) => score >= lowest)] ?? 'very-hard'
  return { score, level }
}

/** Reading ease of a text given as paragraphs; null when it has no words. */
export function readability(paragraphs: readonly string[], locale: Locale, cache: ReadingCache): Readability | null {
  const read = paragraphs.map((text) => readParagraph(text, locale, cache).counts)
  const all = read.reduce(addCounts, noCounts)
  const ease = countsToEase(all, locale)
  if (ease === null) return null
  let hardest: Readability['hardest'] = null
  read.forEach((counts, paragraph) => {
    const own = counts.words < fewestWords ? null : countsToEase(counts, locale)
    if (own !== null && (hardest === null || own.score < hardest.score)) hardest = { ...own, paragraph }
  })
  return { ...ease, words: all.words, sentences: all.sentences, hardest }
}

/** The score that a text for everybody should reach: the beginning of "plain". */
export function targetScore(locale: Locale): number {
  return rules[locale].levels[2]
}

/** Words after which a sentence is too long. */
export function longestSentence(locale: Locale): number {
  return rules[locale].longestSentence
}

function textToParagraph(text: string, locale: Locale): Paragraph {
  const sentences: Sentence[] = []
  let counts = noCounts
  for (const span of textToSentences(text, locale)) {
    const words = textToWords(text.slice(span.start, span.end), locale)
    if (words.length === 0) continue
    sentences.push({ ...span, words: words.length })
    counts = addCounts(counts, { sentences: 1, words: words.length })
    for (const word of words) counts = addCounts(counts, rules[locale].countWord(word))
  }
  return { counts, sentences }
}
