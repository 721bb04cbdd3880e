/** What the checker knows of a language. Lists are lower case; phrases may have several words. */
import type { Locale } from '../../../ids.ts'

export interface Language {
  readonly locale: Locale
  /** Words that only look like an inflected form of another ("united" of "unit"). */
  readonly ownWords: ReadonlySet<string>
  readonly profanity: readonly string[]
  readonly disrespect: readonly string[]
  /** Ways to speak in which such words hurt nobody. */
  readonly harmless: readonly string[]
  /** Words that shout even when they stand alone in capitals. */
  readonly shouted: ReadonlySet<string>
  /** Ways to say in plain words where somebody works, as regular expressions; {x} stands for the company. */
  readonly disclosures: readonly string[]
  /** Ways to speak of one's own employer that say it without the company's name, as regular expressions. */
  readonly employers: readonly string[]
  /** Ways to say "I work there", as regular expressions: they count where the post names the company. */
  readonly workplaces: readonly string[]
  /** What turns such words into their opposite, or into somebody else's: in the clause before them, and within them. */
  readonly undone: { readonly before: string; readonly within: string }
  /** Said when the guideline has no line of its own; {x} stands for the company. */
  readonly disclosureLine: string
  /** Parts of a hashtag that, beside the company's name, say that somebody works there. */
  readonly employeeTags: readonly string[]
  /** Ways to say that something is given for posting, as regular expressions. */
  readonly rewards: readonly string[]
  /** The tag that says so. */
  readonly rewardTag: string
  /** Words that make an amount of money somebody's business, as regular expressions. */
  readonly dealWords: readonly string[]
  /** Words that do so beside a large amount, as regular expressions. */
  readonly boldWords: readonly string[]
  readonly marginWords: readonly string[]
  /** Currencies in words. */
  readonly currencies: readonly string[]
  /** Millions and the like. */
  readonly multiples: readonly string[]
  /** Those of them that need no currency beside them to be money. */
  readonly millions: readonly string[]
  /** How many millions, in words. */
  readonly countWords: readonly string[]
  /** Said after millions for half a million more. */
  readonly halfMore: string
  /** Ways to say that something is not public yet. */
  readonly unannounced: readonly string[]
}
