/** What reading ease is made of, the same for every language: counts that add up, a score, a level. */

/** From the easiest to the hardest. */
export const readingLevels = ['very-easy', 'easy', 'plain', 'hard', 'very-hard'] as const
export type ReadingLevel = (typeof readingLevels)[number]

/** UTF-16 offsets in a text, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What the formulas need; counts of several texts may be added up. A language leaves at 0 what its formula does not use. */
export interface TextCounts {
  readonly sentences: number
  readonly words: number
  readonly letters: number
  readonly syllables: number
  /** Words of many syllables. */
  readonly longWords: number
  /** Prefixes and suffixes. */
  readonly affixes: number
}

export const noCounts: TextCounts = { sentences: 0, words: 0, letters: 0, syllables: 0, longWords: 0, affixes: 0 }

/** How one language is read. */
export interface ReadingRule {
  /** What one word adds to the counts. */
  readonly countWord: (word: string) => Partial<TextCounts>
  /** The formula, not yet kept within 0 to 100; `counts` has words and sentences. */
  readonly score: (counts: TextCounts) => number
  /** The lowest score of each level but the hardest. */
  readonly levels: readonly [veryEasy: number, easy: number, plain: number, hard: number]
  /** Words after which a sentence is too long. */
  readonly longestSentence: number
}

/** Sums of counts. */
export function addCounts(a: TextCounts, b: Partial<TextCounts>): TextCounts {
  return {
    sentences: a.sentences + (b.sentences ?? 0),
    words: a.words + (b.words ?? 0),
    letters: a.letters + (b.letters ?? 0),
    syllables: a.syllables + (b.syllables ?? 0),
    longWords: a.longWords + (b.longWords ?? 0),
    affixes: a.affixes + (b.affixes ?? 0),
  }
}
