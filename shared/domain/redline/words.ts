/** Words of a text as a redline compares them: split by the rules of Unicode, not by spaces alone. */

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Words and punctuation marks, each with the white space that follows it; joined they are the text. */
export function textToTokens(text: string): readonly string[] {
  const tokens: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = tokens.length - 1
    if (/^\s+$/u.test(segment) && last >= 0) tokens[last] += segment
    else tokens.push(segment)
  }
  return tokens
}

/** How many words a text has; punctuation and signs are none. */
export function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1
  return count
}

/** Sentences without the white space around them. */
export function textToSentences(text: string): readonly string[] {
  return [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

/** What English pulls together, written out. */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/gu, 'will not'],
  [/\bcan't\b/gu, 'cannot'],
  [/n't\b/gu, ' not'],
  [/'re\b/gu, ' are'],
  [/'ll\b/gu, ' will'],
  [/'ve\b/gu, ' have'],
  [/\bi'm\b/gu, 'i am'],
]

/** Words and the signs of lists in small letters, without punctuation: texts that differ only in their looks become the same. */
export function plainWords(text: string): readonly string[] {
  const small = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, '')
  const words = contractions.reduce((all, [short, long]) => all.replace(short, long), small)
  return words.match(/[\p{L}\p{M}\p{N}]+(?:[.,:'@+/-][\p{L}\p{M}\p{N}]+)*|[✓✗≠!%€$£#]/gu) ?? []
}

/** Names in a text, in small letters: words with a capital that do not begin a sentence. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N},:;)”"’'] )\p{Lu}[\p{L}\p{M}]+/gu)].map(([name]) => name.toLowerCase())
}
