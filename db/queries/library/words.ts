/** Words that are typed, as an expression of the search index. */
import { sql } from 'drizzle-orm'
import { asIndexed, readSearch } from '#shared/domain/content/search-words.ts'
import type { ReadDb } from '../../types.ts'

/** Beginnings up to this length have lists of their own in the index; longer ones would be merged from the lists of whole words. */
const listedLength = 3
/** Words that begin alike, up to which asking for each of them is faster than having the index merge them. */
const mostWords = 100

/** Empty when there is nothing to search for. */
export function wordsToMatch(db: ReadDb, text: string): string {
  const { whole, beginning } = readSearch(text)
  return [...whole, ...(beginning === null ? [] : [beginningToMatch(db, beginning)])].join(' AND ')
}

/** The index walks through the lists of named words as far as it must; a beginning it would first merge from end to end. */
function beginningToMatch(db: ReadDb, piece: string): string {
  const folded = asIndexed(piece)
  const words = folded === null || folded.length <= listedLength ? null : wordsThatBegin(db, folded)
  return words === null || words.length === 0 ? `"${piece}" *` : `(${words.map((word) => `"${word}"`).join(' OR ')})`
}

/** Null when there are too many. */
function wordsThatBegin(db: ReadDb, beginning: string): readonly string[] | null {
  const words: string[] = []
  let from = beginning
  while (words.length < mostWords) {
    const next = db.select({ word: sql<string>`term` }).from(sql`item_word`).where(sql`term >= ${from}`).limit(1).get()
    if (next === undefined || !next.word.startsWith(beginning)) return words
    words.push(next.word)
    from = `${next.word}\u0001`
  }
  return null
}
