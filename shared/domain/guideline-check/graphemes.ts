/** Where one visible character ends and the next begins, so that no finding ever cuts one in two. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Below this no character joins its neighbour, but for the pair of carriage return and line feed. */
const firstJoining = 0x300

/** The nearest offset at or before `offset` that lies between two visible characters of the text. */
export function boundaryBefore(text: string, offset: number): number {
  return isPlainBoundary(text, offset) ? offset : (segmenter.segment(text).containing(offset)?.index ?? offset)
}

/** The nearest offset at or after `offset` that lies between two visible characters of the text. */
export function boundaryAfter(text: string, offset: number): number {
  if (isPlainBoundary(text, offset)) return offset
  const segment = segmenter.segment(text).containing(offset)
  if (segment === undefined || segment.index === offset) return offset
  return segment.index + segment.segment.length
}

/** Visible characters of a text, in order. */
export function graphemesOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return segmenter.segment(text)
}

function isPlainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before < firstJoining && after < firstJoining && !(before === 13 && after === 10)
}
