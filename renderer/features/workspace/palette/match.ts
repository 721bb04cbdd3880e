/** Finding words in names: no difference between capitals or accents, and the places that matched, to draw them heavier. */

/** From and to (exclusive) of a part of a text that matched. */
export type Span = readonly [from: number, to: number]

export interface Match {
  /** Higher is better; 0 for an empty query. */
  readonly score: number
  readonly spans: readonly Span[]
}

/** Every word of the query must stand somewhere in the text; null when one does not. A word's start counts more than its middle. */
export function matchText(query: string, text: string): Match | null {
  const folded = foldText(text)
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = words.map((word) => findWord(word, folded))
  if (found.some((match) => match === null)) return null
  const matches = found.filter((match) => match !== null)
  return {
    score: matches.reduce((sum, match) => sum + match.score, 0),
    spans: mergeSpans(matches.map((match) => match.span)),
  }
}

/** The text in parts that follow one another, each with whether it matched. */
export function splitBySpans(text: string, spans: readonly Span[]): readonly { readonly text: string; readonly isMatch: boolean }[] {
  const edges = [0, ...spans.flat(), text.length]
  return edges
    .slice(0, -1)
    .map((from, index) => ({ text: text.slice(from, edges[index + 1]), isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

interface Found {
  readonly score: number
  readonly span: Span
}

function findWord(word: string, text: string): Found | null {
  const anywhere = text.indexOf(word)
  if (anywhere === -1) return null
  const start = startOfWord(word, text)
  if (start === -1) return { score: 1, span: [anywhere, anywhere + word.length] }
  return { score: start === 0 ? 4 : 3, span: [start, start + word.length] }
}

function startOfWord(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at
  }
  return -1
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)]
    else merged.push([from, to])
  }
  return merged
}

/** Letter by letter, so that places in the folded text are places in the text. */
function foldText(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const letter = text[index] ?? ''
    const plain = letter.normalize('NFD')[0]?.toLowerCase() ?? ''
    return plain.length === 1 ? plain : letter
  }).join('')
}
