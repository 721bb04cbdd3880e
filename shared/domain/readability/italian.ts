/** Reading ease of Italian: the Gulpease index of the Gruppo universitario linguistico pedagogico, Rome (Lucisano and Piemontese, 1988). */
import type { ReadingRule } from './types.ts'

/**
 * 89 + (300 sentences - 10 letters) / words, where letters include digits and "l'azienda" is two words. By the scale that comes
 * with it a text under 80 is hard with five years of school, under 60 with eight, under 40 with thirteen.
 */
export const italianRule: ReadingRule = {
  countWord: (word) => ({ letters: word.match(/[\p{L}\p{N}]/gu)?.length ?? 0 }),
  score: ({ sentences, words, letters }) => 89 + (300 * sentences - 10 * letters) / words,
  levels: [80, 70, 60, 40],
  longestSentence: 25,
}
