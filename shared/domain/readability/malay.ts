/**
 * Reading ease of Malay. This is a rule of this house, not a published index: the formulas that were published (for example
 * "An assessment of structural variables in Malay: a readability formula", University of Miami) give school grades from samples of
 * 300 words, which says nothing of a paragraph. Like them ours rests on the length of sentences and on syllables, and adds how many
 * affixes a reader has to take apart; its weights lie in malay.json and were set so that plain staff notices score about 65 and
 * statute prose under 30.
 */
import rules from './malay.json' with { type: 'json' }
import type { ReadingRule } from './types.ts'

const vowels = /[aeiouéê]/g
/** A vowel pair counts once where the next syllable begins or the word ends ("sau-da-ra", "pakai"), twice in a closed last syllable ("la-ut"). */
const diphthong = new RegExp(`(?:${rules.diphthongs.join('|')})(?![^aeiouéê]+$)`, 'g')

/**
 * 100 - 2 (words per sentence - 6) - 80 (share of words of four syllables or more) - 25 (affixes per word); sentences of six words
 * or less cost nothing.
 */
export const malayRule: ReadingRule = {
  countWord: (word) => {
    // Both halves of a doubled word ("media-media") are the same to read.
    const parts = word.toLowerCase().split(/[-‑]/)
    const syllables = Math.max(...parts.map(countSyllables))
    return { syllables, longWords: syllables >= rules.longWordSyllables ? 1 : 0, affixes: Math.max(...parts.map(countAffixes)) }
  },
  score: ({ sentences, words, longWords, affixes }) =>
    100 -
    rules.perSentenceWord * Math.max(0, words / sentences - rules.easySentenceWords) -
    rules.longWordShare * (longWords / words) -
    rules.affixesPerWord * (affixes / words),
  levels: [80, 70, 60, 40],
  longestSentence: 25,
}

/** Syllables of a Malay word in small letters, at least 1. */
export function countSyllables(word: string): number {
  return Math.max(1, (word.match(vowels)?.length ?? 0) - (word.match(diphthong)?.length ?? 0))
}

/** Affixes of a Malay word in small letters, 0 to 2: a prefix and a suffix, where enough is left to be a root. */
export function countAffixes(word: string): number {
  const prefix = rules.prefixes.find((each) => word.startsWith(each) && word.length - each.length >= rules.shortestRoot) ?? ''
  const rest = word.slice(prefix.length)
  const suffix = rules.suffixes.find((each) => rest.endsWith(each) && rest.length - each.length >= rules.shortestRoot)
  return Number(prefix !== '') + Number(suffix !== undefined)
}
