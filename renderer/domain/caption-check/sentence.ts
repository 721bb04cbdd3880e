/** Taking out the sentence that speaks of what must not be told: the one way to mend it that needs no other words. */
import type { Finding } from '#shared/domain/guideline-check/types.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** Rules whose findings are about what is told, not about how. */
const secrets: readonly string[] = ['name', 'topic', 'confidential']

/**
 * The sentence around a finding that nothing else mends, without the space and line ends around it; null for other findings, and
 * where the sentence is all there is.
 */
export function sentenceToRemove(text: string, finding: Finding, locale: string): Span | null {
  if (finding.fix !== null || !secrets.includes(finding.rule) || finding.end === finding.start) return null
  const first = sentenceAt(text, finding.start, locale)
  const last = sentenceAt(text, Math.max(finding.start, finding.end - 1), locale)
  if (text.slice(0, first.start).trim() === '' && text.slice(last.end).trim() === '') return null
  return { start: first.start, end: last.end }
}

/** The text without these places; of the two spaces around each one goes too. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let left = text
  let from = text.length
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    if (start >= from) continue
    const after = left.slice(Math.min(end, from))
    left = joined(left.slice(0, start), after)
    from = start
  }
  return left.trimEnd()
}

/** One of the spaces around the place is enough, and none at the end of a line. */
function joined(before: string, after: string): string {
  if (after === '' || after.startsWith('\n')) return before.replace(/[^\S\n]+$/, '') + after
  return /(?:^|\s)$/.test(before) ? before + after.replace(/^[^\S\n]+/, '') : before + after
}

/** Lines end sentences too: a link on a line of its own is none of the sentence above it. */
function sentenceAt(text: string, offset: number, locale: string): Span {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const nextLine = text.indexOf('\n', offset)
  const line = text.slice(lineStart, nextLine < 0 ? text.length : nextLine)
  const found = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(line)].findLast(
    ({ index }) => index <= offset - lineStart,
  )
  const sentence = found ?? { index: 0, segment: line }
  return { start: lineStart + sentence.index, end: lineStart + sentence.index + sentence.segment.trimEnd().length }
}
