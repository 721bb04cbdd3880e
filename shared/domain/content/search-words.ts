/** What somebody types to search for, as terms of the search index: nothing that is typed can break it. */

/** More words than this find no more precisely. */
const mostWords = 40

const quotes = /["“”„«»]/u
/** Has a letter or a digit: all else the index does not know. */
const sayable = /[\p{L}\p{N}]/u

export interface SearchWords {
  /** Each a term of the index, or several that follow each other. */
  readonly whole: readonly string[]
  /** What a word may only begin with; null when there is none. */
  readonly beginning: string | null
}

/**
 * Words that must all be found, the last one also as a beginning; what stands in quotes, or is joined by a hyphen or an apostrophe,
 * in this order.
 */
export function readSearch(text: string): SearchWords {
  // The index has a letter of its own in the private use area; and it reads no further than to a zero.
  const clean = text.replaceAll(/[\0\p{Co}]/gu, ' ')
  const words = clean.split(quotes).flatMap((part, index, parts) => {
    const isQuoted = index % 2 === 1 && index < parts.length - 1
    const pieces = isQuoted ? [part] : part.split(/\s+/)
    return pieces.filter((piece) => sayable.test(piece)).map((piece) => ({ piece, isQuoted }))
  })
  const kept = words.slice(0, mostWords)
  const last = kept.at(-1)
  const beginning = last === undefined || last.isQuoted ? null : last.piece
  const whole = (beginning === null ? kept : kept.slice(0, -1)).map(({ piece }) => `"${piece}"`)
  return { whole, beginning }
}

/** A single word as the index has it, in the letters that it folds as we do; null for anything else. */
export function asIndexed(piece: string): string | null {
  const folded = piece
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
  return /^[a-z0-9]+$/.test(folded) ? folded : null
}
