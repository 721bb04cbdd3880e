/** What every check is given: the caption taken apart, what was found in it, and the rules. */
import type { Compiled, Filed } from './compile.ts'
import type { Language } from './language/types.ts'
import type { PhraseHit } from './phrase-index.ts'
import type { Reading, Span } from './reading.ts'
import type { Caption, Finding, Severity } from './types.ts'

export interface Context {
  readonly caption: Caption
  readonly reading: Reading
  readonly language: Language
  readonly compiled: Compiled
  readonly hits: readonly PhraseHit<Filed>[]
  /** Places of accepted vocabulary. */
  readonly accepted: readonly Span[]
}

/** What `must` makes of a fault. */
export function severityOf({ must }: { readonly must: boolean }): Severity {
  return must ? 'must' : 'should'
}

/** A fault that holds without any rule of the guideline. */
export function builtIn(rule: string, code: string, span: Span, data: Finding['message']['data'], severity: Severity = 'should'): Finding {
  return { rule, ruleId: null, severity, start: span.start, end: span.end, message: { code, data }, fix: null }
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The longest of places that overlap, from left to right. */
export function withoutOverlaps<S extends Span>(spans: readonly S[]): readonly S[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: S[] = []
  for (const span of sorted) {
    const last = kept.at(-1)
    if (last === undefined || span.start >= last.end) kept.push(span)
    else if (span.end - span.start > last.end - last.start) kept.splice(-1, 1, span)
  }
  return kept
}
