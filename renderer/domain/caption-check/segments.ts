/** Cuts a caption where findings begin and end, so that each piece can be drawn with what is said of it. */
import type { Finding, Severity } from '#shared/domain/guideline-check/types.ts'

export interface Segment {
  readonly start: number
  readonly text: string
  /** The gravest of the findings that cover it; null for text without any. An empty text is a place where something is missing. */
  readonly severity: Severity | null
  /** Among the findings that cover it is the chosen one. */
  readonly chosen: boolean
}

const gravity: Readonly<Record<Severity, number>> = { must: 3, should: 2, hint: 1 }

/** Pieces in order; together they are the text. What is said of the whole post, or of a picture, is not drawn in it. */
export function textToSegments(text: string, findings: readonly Finding[], chosen: Finding | null): readonly Segment[] {
  const drawn = findings.filter((finding) => !isOfWhole(finding, text) && finding.rule !== 'alt')
  const cuts = [...new Set([0, text.length, ...drawn.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b)
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1] ?? start
    const missing = drawn.filter((finding) => finding.start === start && finding.end === start)
    const covering = drawn.filter((finding) => finding.start <= start && finding.end >= end && finding.end > start)
    return [
      ...(missing.length > 0 ? [segmentOf(start, '', missing, chosen)] : []),
      ...(end > start ? [segmentOf(start, text.slice(start, end), covering, chosen)] : []),
    ]
  })
}

/** The finding at a place of the text: the shortest that covers it. */
export function findingAt(findings: readonly Finding[], offset: number): Finding | null {
  const there = findings.filter(({ start, end }) => start <= offset && offset <= end)
  return there.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}

function isOfWhole({ start, end }: Finding, text: string): boolean {
  return start === 0 && end === text.length && text !== ''
}

function segmentOf(start: number, text: string, findings: readonly Finding[], chosen: Finding | null): Segment {
  const gravest = findings.toSorted((a, b) => gravity[b.severity] - gravity[a.severity])[0]
  return { start, text, severity: gravest?.severity ?? null, chosen: chosen !== null && findings.includes(chosen) }
}
