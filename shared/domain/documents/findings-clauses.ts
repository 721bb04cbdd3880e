/**
 * Sentences that may forbid what the law protects, that force people to share, or that hide where somebody works. What they look
 * like lies as data in findings-clauses.<locale>.json, where a lawyer can read it; findings-phrases.ts says how.
 */
import type { BlockNode } from '../../contracts/document-nodes.ts'
import type { Locale } from '../../ids.ts'
import type { Sentence } from '../readability/readability.ts'
import type { Span } from '../readability/types.ts'
import en from './findings-clauses.en.json' with { type: 'json' }
import it from './findings-clauses.it.json' with { type: 'json' }
import ms from './findings-clauses.ms.json' with { type: 'json' }
import { type PhraseLists, patternToRegex, phrasesToRegex } from './findings-phrases.ts'
import { nodeToText } from './nodes.ts'

interface ClauseData {
  readonly code: string
  readonly patterns: readonly string[]
  /** Phrases that make the sentence narrow enough. */
  readonly unless: readonly string[]
  /** True: the phrases may stand anywhere in the block, as examples do after a rule. */
  readonly unlessInBlock?: boolean
  /** A narrower sentence, in the document's language. */
  readonly rewrite: string
}

interface ClauseFile {
  /** What turns an item of a don't list into a sentence that forbids. */
  readonly dont: string
  /** Phrases that free people from a rule, whatever it is about: "you do not need permission to …". */
  readonly free: readonly string[]
  readonly lists: PhraseLists
  readonly clauses: readonly ClauseData[]
}

/** A sentence that reads like one of the clauses. */
export interface ClauseMatch extends Span {
  readonly code: string
  readonly rewrite: string
}

interface Clause {
  readonly code: string
  readonly rewrite: string
  readonly patterns: readonly RegExp[]
  readonly unless: RegExp
  readonly unlessInBlock: boolean
  readonly free: RegExp
}

const files: Readonly<Record<Locale, ClauseFile>> = { en, it, ms }
const clauses: Readonly<Record<Locale, readonly Clause[]>> = { en: compile(en), it: compile(it), ms: compile(ms) }
const forbidding: Readonly<Record<Locale, RegExp>> = {
  en: phrasesToRegex(en.lists.not),
  it: phrasesToRegex(it.lists.not),
  ms: phrasesToRegex(ms.lists.not),
}

/** The clauses found in a block; at most one of a code in a sentence. Offsets are those of nodeToText. */
export function findClauses(node: BlockNode, text: string, sentences: readonly Sentence[], locale: Locale): readonly ClauseMatch[] {
  const forbidden = forbiddenSpans(node)
  return sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    const isForbidden = forbidden.some(({ start, end }) => sentence.start >= start && sentence.end <= end)
    const prefix = isForbidden ? files[locale].dont : ''
    return clauses[locale].flatMap((clause) => {
      const found = firstMatch(clause, prefix + words)
      if (found === null || clause.free.test(words) || clause.unless.test(clause.unlessInBlock ? text : words)) return []
      const start = sentence.start + Math.max(0, found.start - prefix.length)
      return [{ code: clause.code, rewrite: clause.rewrite, start, end: sentence.start + found.end - prefix.length }]
    })
  })
}

/** The narrower sentence for a kind of clause, in a language; empty for a code that is not a clause. */
export function clauseRewrite(code: string, locale: Locale): string {
  return clauses[locale].find((clause) => clause.code === code)?.rewrite ?? ''
}

/** How many of the sentences forbid something. */
export function countForbidding(text: string, sentences: readonly Sentence[], locale: Locale): number {
  return sentences.filter(({ start, end }) => forbidding[locale].test(text.slice(start, end))).length
}

function firstMatch(clause: Clause, sentence: string): Span | null {
  for (const pattern of clause.patterns) {
    const found = pattern.exec(sentence)
    if (found !== null) return { start: found.index, end: found.index + found[0].length }
  }
  return null
}

/** Where in nodeToText the items of don't lists stand: each of them forbids, though it does not say so. */
function forbiddenSpans(node: BlockNode): readonly Span[] {
  if (node.type !== 'doDont') return []
  const spans: Span[] = []
  let start = 0
  for (const list of node.content ?? []) {
    const end = start + nodeToText(list).length
    if (list.type === 'dontList') spans.push({ start, end })
    start = end + 1
  }
  return spans
}

function compile({ clauses: data, free, lists }: ClauseFile): readonly Clause[] {
  const freeing = phrasesToRegex(free)
  return data.map(({ code, rewrite, patterns, unless, unlessInBlock = false }) => ({
    code,
    rewrite,
    unlessInBlock,
    patterns: patterns.map((pattern) => patternToRegex(pattern, lists)),
    unless: phrasesToRegex(unless),
    free: freeing,
  }))
}
