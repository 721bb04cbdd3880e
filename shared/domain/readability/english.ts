/** Reading ease of English: Flesch, "A new readability yardstick" (1948). */
import { flesch } from 'flesch'
import { syllable } from 'syllable'
import type { ReadingRule } from './types.ts'

/**
 * 206.835 - 1.015 words / sentences - 84.6 syllables / words. Levels after Flesch's own table (60 to 70: plain English, read with
 * ease by 13 to 15 year olds; under 30: for graduates). Sentences of more than 25 words are the limit of GOV.UK.
 */
export const englishRule: ReadingRule = {
  countWord: (word) => ({ syllables: Math.max(1, syllable(word)) }),
  score: ({ sentences, words, syllables }) => flesch({ sentence: sentences, word: words, syllable: syllables }),
  levels: [80, 70, 60, 30],
  longestSentence: 25,
}
