/** Word lists in the formats of Vale, so that vocabularies can be shared with the tools that check documentation. Pure: text in, text out. */
import { expressionProblem, looksLikeExpression } from '../domain/guideline-check/expression.ts'
import type { Reason } from '../ids.ts'
import { AppError } from '../rpc.ts'

/** Terms in one file, characters in one line, characters in the file: more is no vocabulary that somebody keeps. */
export const vocabularyLimits = { terms: 20_000, line: 1000, term: 200, file: 4_000_000 } as const

export interface VocabularyFile {
  readonly list: 'accept' | 'reject'
  readonly terms: readonly string[]
  /** What to say instead, by term; only substitution files have any. */
  readonly says: ReadonlyMap<string, string>
  /** Lines that are no term, numbered from 1. */
  readonly skipped: readonly { readonly line: number; readonly reason: Reason }[]
}

/**
 * Reads `accept.txt`, `reject.txt` (one word or expression a line, "#" begins a comment) or a rule file of the kind `extends: substitution`.
 * `list`: what a text file is when its name does not say. Refuses `vocabulary-unreadable` with the file's name and the line, 0 for the whole file.
 */
export function parseVocabulary(text: string, name: string, list: 'accept' | 'reject' | null): VocabularyFile {
  refuseOther(text, name)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const long = lines.findIndex((line) => line.length > vocabularyLimits.line)
  if (long >= 0) throw unreadable(name, long + 1, 'long')
  const isRules = /\.ya?ml$/i.test(name) || lines.some((line) => /^extends\s*:/.test(line))
  const entries = isRules ? swapsOf(lines, name) : termsOf(lines)
  const judged = entries.map((entry) => ({ ...entry, problem: problemOf(entry, name) }))
  const usable = judged.filter((entry) => entry.problem === null)
  const terms = [...new Set(usable.map((entry) => entry.term))]
  if (terms.length > vocabularyLimits.terms) throw unreadable(name, 0, 'many')
  return {
    list: isRules ? 'reject' : (list ?? (/accept/i.test(name) ? 'accept' : 'reject')),
    terms,
    says: new Map(usable.flatMap(({ term, say }) => (say === undefined ? [] : [[term, say]]))),
    skipped: judged.flatMap(({ line, problem }) => (problem === null ? [] : [{ line, reason: problem }])),
  }
}

/** One term a line, as Vale reads it. */
export function writeVocabulary(terms: readonly string[]): string {
  return terms.map((term) => `${term.startsWith('#') ? '\\' : ''}${term}\n`).join('')
}

/** A rule file of Vale that says what to write in the place of each term. */
export function writeSubstitution(says: ReadonlyMap<string, string>): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const lines = [...says].map(([term, say]) => `  ${quoted(term)}: ${quoted(say)}`)
  return ['extends: substitution', "message: Use '%s' instead of '%s'.", 'level: warning', 'ignorecase: true', 'swap:', ...lines, ''].join(
    '\n',
  )
}

/** Why a line is left out; null when it is a term. Refuses the file when the line is an expression that nobody can read. */
function problemOf({ line, term }: Entry, name: string): Reason | null {
  if (term.length > vocabularyLimits.term) return { code: 'check.vocabulary-term-long', data: { longest: vocabularyLimits.term } }
  const problem = looksLikeExpression(term) ? expressionProblem(term) : null
  if (problem?.code === 'check.expression-wrong') throw unreadable(name, line, 'expression')
  return problem
}

interface Entry {
  readonly line: number
  readonly term: string
  readonly say?: string
}

function refuseOther(text: string, name: string): void {
  if (text.length > vocabularyLimits.file) throw unreadable(name, 0, 'large')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  const binary = text.search(/[\u0000-\u0008\u000E-\u001F\uFFFD]/)
  if (binary >= 0) throw unreadable(name, lineAt(text, binary), 'binary')
  if (/^\s*(?:<!doctype|<html|<\?xml|<svg|\{\s*"|\[\s*[{"]|%PDF|PK)/i.test(text)) throw unreadable(name, 1, 'format')
  const markup = text.search(/<\/(?:html|body|div|p|script|span|table)>/i)
  if (markup >= 0) throw unreadable(name, lineAt(text, markup), 'format')
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** "(?i)" at the beginning says what holds here anyway. */
function termsOf(lines: readonly string[]): readonly Entry[] {
  return lines.flatMap((raw, index) => {
    const term = raw.trim().replace(/^\\#/, '#')
    if (term === '' || /^#/.test(raw.trim())) return []
    return [{ line: index + 1, term: plainTerm(term) }]
  })
}

/** Vale's way to write "either case" is taken away where nothing else makes the entry an expression. */
function plainTerm(term: string): string {
  const bare = term.replace(/^\(\?i\)/, '')
  return /[\\^$*+?()[\]{}|]/.test(bare) ? term : bare
}

/** `swap:` with indented `wrong: right` lines, plain or in quotes; other keys are Vale's own business. */
function swapsOf(lines: readonly string[], name: string): readonly Entry[] {
  if (!lines.some((line) => /^extends\s*:\s*['"]?substitution['"]?\s*(?:#.*)?$/.test(line))) throw unreadable(name, 1, 'kind')
  const begin = lines.findIndex((line) => /^swap\s*:\s*(?:#.*)?$/.test(line))
  if (begin < 0) throw unreadable(name, lines.length, 'swap')
  const entries: Entry[] = []
  for (const [index, raw] of lines.slice(begin + 1).entries()) {
    const line = begin + index + 2
    if (/^\s*(?:#.*)?$/.test(raw)) continue
    if (/^\S/.test(raw)) break
    const pair = toPair(raw.trim())
    if (pair === null) throw unreadable(name, line, 'pair')
    entries.push({ line, term: plainTerm(pair.term), say: pair.say })
  }
  return entries
}

/** The two sides of a line; null when it is none. */
function toPair(line: string): { readonly term: string; readonly say: string } | null {
  const term = readScalar(line, ': ')
  if (term === null || !/^:\s/.test(term.rest)) return null
  const say = readScalar(term.rest.slice(1).trim(), ' #')
  if (say === null || !/^(?:#.*)?$/.test(say.rest) || term.value === '' || say.value === '') return null
  return { term: term.value, say: say.value }
}

/** A value in quotes, or a bare one up to `until`; null when a quote is not closed. */
function readScalar(text: string, until: string): { readonly value: string; readonly rest: string } | null {
  if (text.startsWith('"')) {
    const [whole, value = ''] = /^"((?:[^"\\]|\\.)*)"/.exec(text) ?? []
    return whole === undefined ? null : { value: value.replace(/\\(["\\])/g, '$1'), rest: text.slice(whole.length).trimStart() }
  }
  if (text.startsWith("'")) {
    const [whole, value = ''] = /^'((?:[^']|'')*)'/.exec(text) ?? []
    return whole === undefined ? null : { value: value.replaceAll("''", "'"), rest: text.slice(whole.length).trimStart() }
  }
  const end = text.indexOf(until)
  return end < 0 ? { value: text.trim(), rest: '' } : { value: text.slice(0, end).trim(), rest: text.slice(end).trimStart() }
}

function unreadable(name: string, line: number, problem: string): AppError {
  return new AppError('vocabulary-unreadable', { name, line, problem })
}
