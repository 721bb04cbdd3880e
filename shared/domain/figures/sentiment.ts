/**
 * A guess at the mood of a text, from lists of words that people have rated (AFINN, Finn Årup Nielsen, http://www2.imm.dtu.dk/pubdb/pubs/6010-full.html,
 * and its translations). A machine's guess: irony is lost on it, translated lists have faults, and it says how little of a text it knew.
 */
import type { Locale } from '../../ids.ts'
import { locales } from '../../locales.ts'
import type { Sentiment } from './types.ts'

/** The words of one language, in small letters. */
export interface MoodWords {
  /** What each word, or words with single spaces between, is rated: -5 to 5; 0: it is known to tell no mood. */
  readonly ratings: ReadonlyMap<string, number>
  /** Words that turn what follows into its opposite. */
  readonly negators: ReadonlySet<string>
  /** Small words that tell the language and no mood. */
  readonly small: ReadonlySet<string>
}

export interface MoodLists {
  readonly languages: Readonly<Record<Locale, MoodWords>>
  /** Emoji Sentiment Ranking (Kralj Novak and others 2015, https://doi.org/10.1371/journal.pone.0144296), -5 to 5. */
  readonly emoji: ReadonlyMap<string, number>
}

export interface Mood {
  /** -1 to 1. */
  readonly score: number
  readonly sentiment: Sentiment
  readonly locale: Locale
  /** Words and emoji that tell a mood, of all of them: 0 to 1. With 0 nothing was known, and the text passes for neutral. */
  readonly known: number
}

/** How far from zero a score must lie to be no longer neutral: two points of AFINN in one text do, one does not. */
export const moodThreshold = 0.4
/** Softens the sum so that long texts do not end at the edge: sum ÷ √(sum² + 15), as VADER has it (Hutto and Gilbert 2014). */
const softening = 15
/** How many words after a negator are turned round, and how strongly: "not good" is less bad than "bad". */
const negatorReach = 3
const negated = -0.5
const longestPhrase = 4

/** Null for a text without words or emoji. */
export function moodOf(text: string, lists: MoodLists): Mood | null {
  const words = wordsOf(text)
  const emoji = [...text.matchAll(/\p{Extended_Pictographic}/gu)].map(([sign]) => sign)
  const count = words.length + emoji.length
  if (count === 0) return null
  const locale = languageOf(words, lists)
  const spoken = rateWords(words, lists.languages[locale])
  const drawn = emoji.map((sign) => lists.emoji.get(sign) ?? 0)
  const sum = drawn.reduce((all, rating) => all + rating, spoken.sum)
  const score = sum / Math.sqrt(sum * sum + softening)
  const known = (spoken.known + drawn.filter((rating) => rating !== 0).length) / count
  return { score, sentiment: sentimentOf(score), locale, known }
}

/** What a score means. */
export function sentimentOf(score: number): Sentiment {
  return score > moodThreshold ? 'positive' : score < -moodThreshold ? 'negative' : 'neutral'
}

/** Small letters; without addresses, names of accounts and hashtags, whose words are names. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, ' ')
  return plain.match(/[\p{L}\p{M}\p{N}']+/gu)?.flatMap(withoutArticle) ?? []
}

/** "l'azienda" is a word with its article before it; "don't" is one word. */
function withoutArticle(word: string): readonly string[] {
  const bare = word.replaceAll(/^'+|'+$/g, '')
  const elided = /^(?:l|un|d|dell|all|nell|dall|sull|quell|quest|c|s|m|t|v)'(.+)$/.exec(bare)
  return [elided?.[1] ?? bare].filter((each) => each !== '')
}

/** The language whose lists know the most words of the text; small words count as much as moods. English where none knows any. */
function languageOf(words: readonly string[], { languages }: MoodLists): Locale {
  const scored = locales.map((locale) => {
    const { ratings, negators, small } = languages[locale]
    return { locale, known: words.filter((word) => small.has(word) || negators.has(word) || ratings.has(word)).length }
  })
  return scored.reduce((best, each) => (each.known > best.known ? each : best)).locale
}

function rateWords(words: readonly string[], { ratings, negators }: MoodWords): { readonly sum: number; readonly known: number } {
  let [sum, known, turnedUntil] = [0, 0, -1]
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at, ratings)
    if (negators.has(words[at] ?? '') && length < 2) {
      turnedUntil = at + negatorReach
      at += 1
    } else {
      const rating = length === 0 ? 0 : (ratings.get(words.slice(at, at + length).join(' ')) ?? 0)
      sum += rating * (at <= turnedUntil ? negated : 1)
      known += rating === 0 ? 0 : length
      at += Math.max(1, length)
    }
  }
  return { sum, known }
}

/** How many words the longest phrase of the list that begins here has; 0: none does. */
function phraseAt(words: readonly string[], at: number, ratings: ReadonlyMap<string, number>): number {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1)
    if (ratings.has(words.slice(at, at + length).join(' '))) return length
  return 0
}
