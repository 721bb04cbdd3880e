/** Regular expressions of term rules: RE2 syntax, so that no expression and no text can keep the checker busy. */
import { RE2JS, RE2JSException, RE2Set } from 're2js'
import type { Reason } from '../../ids.ts'
import type { Span } from './reading.ts'

/** Characters; a longer expression is not one that somebody can read. */
const longest = 300

/** Why an expression is refused, or null when it can be used. */
export function expressionProblem(pattern: string): Reason | null {
  if (pattern.trim() === '') return { code: 'check.expression-empty', data: {} }
  if (pattern.length > longest) return { code: 'check.expression-long', data: { longest } }
  try {
    const expression = RE2JS.compile(pattern)
    return expression.matches('') ? { code: 'check.expression-idle', data: {} } : null
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    if (/\\[1-9]|\(\?<?[=!]/.test(pattern)) return { code: 'check.expression-unsafe', data: { part: partOf(error, pattern) } }
    return { code: 'check.expression-wrong', data: { part: partOf(error, pattern) } }
  }
}

/** Whether a word is meant as an expression: it has signs that words do not end in ("C++", "what?" and "Inc." are words). */
export function looksLikeExpression(entry: string): boolean {
  return /[\\^$*+?()[\]{}|]/.test(entry.replace(/[+*?]{1,2}$/, '')) || (/[+*?]$/.test(entry) && expressionProblem(entry) === null)
}

export interface ExpressionMatch<T> extends Span {
  readonly value: T
}

export interface ExpressionSet<T> {
  /** Places that match, expression by expression, each in order, none empty. */
  find(text: string): readonly ExpressionMatch<T>[]
}

/** Expressions with what they stand for, made ready for use; those that are refused are left out. */
export function createExpressionSet<T>(all: readonly { readonly pattern: string; readonly value: T }[]): ExpressionSet<T> {
  const usable = all.filter(({ pattern }) => expressionProblem(pattern) === null)
  if (usable.length === 0) return { find: () => [] }
  const expressions = usable.map(({ pattern, value }) => ({ expression: RE2JS.compile(pattern), value }))
  // One walk over the text tells which of all expressions match at all; only these are asked where.
  const set = new RE2Set()
  for (const { pattern } of usable) set.add(pattern)
  set.compile()
  return {
    find: (text) =>
      set.match(text).flatMap((index) => {
        const entry = expressions[index]
        return entry === undefined ? [] : placesOf(entry.expression, text).map((span) => ({ ...span, value: entry.value }))
      }),
  }
}

function placesOf(expression: RE2JS, text: string): readonly Span[] {
  const spans: Span[] = []
  const matcher = expression.matcher(text)
  while (matcher.find()) if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() })
  return spans
}

/** The part that could not be read, where the library says so. */
function partOf(error: Error, pattern: string): string {
  return /`(.+)`/.exec(error.message)?.[1] ?? pattern.slice(0, 40)
}
