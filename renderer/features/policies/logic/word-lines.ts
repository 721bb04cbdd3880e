/** Reads pasted lines as entries of a word list. */

/** Characters of one entry at most. */
export const longestWord = 200

export interface FoundWords {
  /** Each once, in their order. */
  readonly terms: readonly string[]
  /** The first that is too long; null when all fit. */
  readonly tooLong: string | null
}

/** One entry a line, since names of companies have commas in them. */
export function textToWords(pasted: string): FoundWords {
  const lines = pasted.split(/\r\n|\r|\n/).map((line) => line.trim().replaceAll(/\s+/g, ' '))
  const terms = [...new Set(lines.filter((line) => line !== ''))]
  return { terms: terms.filter((term) => term.length <= longestWord), tooLong: terms.find((term) => term.length > longestWord) ?? null }
}

/** Those that contain all words of the search, whatever their case and accents. */
export function searchWords<W extends { readonly term: string; readonly say: string }>(words: readonly W[], search: string): readonly W[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return words
  return words.filter(({ term, say }) => wanted.every((each) => plain(`${term} ${say}`).includes(each)))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
