/** Finds thousands of phrases in one walk over the words of a text: each phrase is filed under its first word. */
import type { Locale } from '../../ids.ts'
import { isFormOf, keysOfTerm, keysOfText } from './inflection.ts'
import { type Reading, readText, type Span, type Word } from './reading.ts'

/** How the words of a phrase are compared with those of the text. */
export type PhraseMatch = 'exact' | 'folded' | 'inflected'

export interface Phrase<T> {
  readonly text: string
  readonly match: PhraseMatch
  readonly value: T
}

export interface PhraseHit<T> extends Span {
  readonly value: T
  readonly phrase: Phrase<T>
  /** The words it was found in, as many as the phrase has. */
  readonly words: readonly Word[]
}

interface Entry<T> {
  readonly phrase: Phrase<T>
  readonly words: readonly string[]
  /** What stands between the words, before the first and after the last. */
  readonly gaps: readonly string[]
  readonly head: string
  readonly tail: string
}

export interface PhraseIndex<T> {
  /** Every place where a phrase stands, also where places overlap. */
  find(reading: Reading): readonly PhraseHit<T>[]
}

/** Files the phrases. Those without a letter or digit are left out. */
export function createPhraseIndex<T>(phrases: readonly Phrase<T>[], locale: Locale): PhraseIndex<T> {
  const straight = new Map<string, Entry<T>[]>()
  const inflected = new Map<string, Entry<T>[]>()
  for (const phrase of phrases) {
    const entry = toEntry(phrase)
    const [first] = entry.words
    if (first === undefined) continue
    if (phrase.match !== 'inflected') file(straight, first, entry)
    else for (const key of new Set(keysOfTerm(first, locale))) file(inflected, key, entry)
  }
  return {
    find: ({ text, words }) => {
      const hits: PhraseHit<T>[] = []
      const tryEntry = (entry: Entry<T>, index: number) => {
        const hit = matchAt(text, words, index, entry, locale)
        if (hit !== null) hits.push(hit)
      }
      words.forEach((word, index) => {
        straight.get(word.folded)?.forEach((entry) => tryEntry(entry, index))
        if (inflected.size > 0) for (const entry of entriesUnder(inflected, keysOfText(word.folded, locale))) tryEntry(entry, index)
        const pair = hyphenated(text, word, words[index + 1])
        if (pair !== null)
          for (const entry of entriesOf(straight, inflected, pair.folded, locale)) hits.push(...asOneWord(text, pair, entry, locale))
      })
      return hits
    },
  }
}

function file<T>(map: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const entries = map.get(key)
  if (entries === undefined) map.set(key, [entry])
  else entries.push(entry)
}

/** Two words that a hyphen joins, as one: "lay-offs" is meant by "layoff". */
function hyphenated(text: string, word: Word, next: Word | undefined): Word | null {
  const isJoined = next !== undefined && next.start === word.end + 1 && next.group === word.group && /[‐‑-]/.test(text.charAt(word.end))
  return isJoined ? { ...word, end: next.end, folded: word.folded + next.folded } : null
}

function entriesOf<T>(
  straight: ReadonlyMap<string, readonly Entry<T>[]>,
  inflected: ReadonlyMap<string, readonly Entry<T>[]>,
  folded: string,
  locale: Locale,
): readonly Entry<T>[] {
  const loose = inflected.size === 0 ? [] : [...entriesUnder(inflected, keysOfText(folded, locale))]
  return [...(straight.get(folded) ?? []), ...loose].filter((entry) => entry.words.length === 1 && entry.phrase.match !== 'exact')
}

function asOneWord<T>(text: string, word: Word, entry: Entry<T>, locale: Locale): readonly PhraseHit<T>[] {
  const hit = matchAt(text, [word], 0, entry, locale)
  return hit === null ? [] : [hit]
}

/** Each entry once, however many keys lead to it. */
function entriesUnder<T>(map: ReadonlyMap<string, readonly Entry<T>[]>, keys: readonly string[]): Iterable<Entry<T>> {
  let found: readonly Entry<T>[] | undefined
  for (const key of keys) {
    const more = map.get(key)
    if (more !== undefined) found = found === undefined ? more : [...new Set([...found, ...more])]
  }
  return found ?? []
}

function toEntry<T>(phrase: Phrase<T>): Entry<T> {
  // A "#" or "@" in the phrase is a sign before its word; as words they read like any other.
  const { text } = phrase
  const words = readText(text.replace(/[#＃@.:/]/g, ' ')).words
  const gaps = words.slice(1).map((word, index) => text.slice(words[index]?.end, word.start))
  const head = text.slice(0, words[0]?.start ?? 0).trim()
  const tail = text.slice(words.at(-1)?.end ?? text.length).trim()
  return { phrase, words: words.map((word) => word.folded), gaps, head, tail }
}

function matchAt<T>(text: string, words: readonly Word[], index: number, entry: Entry<T>, locale: Locale): PhraseHit<T> | null {
  const first = words[index]
  if (first === undefined) return null
  let last = first
  for (let step = 0; step < entry.words.length; step += 1) {
    const word = words[index + step]
    const term = entry.words[step]
    if (word === undefined || term === undefined || word.group !== first.group) return null
    if (entry.phrase.match === 'inflected' ? !isFormOf(word.folded, term, locale, entry.words.length > 1) : word.folded !== term)
      return null
    if (step > 0 && !isGap(text.slice(last.end, word.start), entry.gaps[step - 1] ?? '', first.place === 'text', last.folded)) return null
    last = word
  }
  const start = (locale === 'ms' ? doubledFrom(text, words, index) : first.start) - entry.head.length
  const end = last.end + entry.tail.length
  if (!text.slice(start, first.start).startsWith(entry.head) || text.slice(last.end, end) !== entry.tail) return null
  if (entry.phrase.match === 'exact' && text.slice(start, end) !== entry.phrase.text.trim()) return null
  return { start, end, value: entry.phrase.value, phrase: entry.phrase, words: words.slice(index, index + entry.words.length) }
}

/** A Malay plural says its word twice ("unit-unit pam"): it begins with the first of the two. */
function doubledFrom(text: string, words: readonly Word[], index: number): number {
  const word = words[index]
  const before = words[index - 1]
  if (word === undefined) return 0
  const isDoubled = before?.folded === word.folded && before.group === word.group && /^[‐‑-]$/.test(text.slice(before.end, word.start))
  return isDoubled ? before.start : word.start
}

/** Spaces, one line break and hyphens stand for each other between words, and an apostrophe after an elided word; other signs only for themselves. */
function isGap(gap: string, wanted: string, isText: boolean, before: string): boolean {
  if (gap === wanted) return true
  if (wanted === ' ' && /^['’ʼ]\s?$/.test(gap)) return /^(?:d|dell|all|nell|l|un)$/.test(before)
  if (!isText) return /^[_\d]*$/.test(gap)
  if (/^['’ʼ]$/.test(wanted)) return /^['’ʼ]$/.test(gap)
  return /^[\s‐‑-]*$/.test(wanted) && gap.length <= 4 && /^[^\S\n]*(?:[‐‑-]|\n)?[^\S\n]*$/.test(gap) && gap !== ''
}
