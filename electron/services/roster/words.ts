/** What the cells of a roster mean where they are words of a short list: in three languages, and as the makers of such files write them. */
import type { Employment, Seniority } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { foldHeader } from '../table/fold-header.ts'
import words from './words.json' with { type: 'json' }

const statuses = wordMap<Employment>(words.status)
const seniorities = wordMap<Seniority>(words.seniority)
const languages = wordMap<Locale>(words.locale)
const nothing = new Set(words.nothing)

function wordMap<T extends string>(lists: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const keys = Object.keys(lists).filter((key): key is T => key in lists)
  return new Map(keys.flatMap((key) => lists[key].map((word) => [foldHeader(word), key] as const)))
}

/** Null for a word that nobody knows: who is at work must not be guessed. */
export function toEmployment(text: string): Employment | null {
  const folded = foldHeader(text)
  return statuses.get(folded) ?? statuses.get(folded.split(' ')[0] ?? '') ?? null
}

/** By the words of a level or a title; null where they tell nothing. */
export function toSeniority(text: string): Seniority | null {
  const folded = foldHeader(text)
  const whole = seniorities.get(folded)
  if (whole !== undefined) return whole
  const parts = folded.split(' ')
  const said = new Set(parts.flatMap((word, at) => [seniorities.get(word), seniorities.get(`${word} ${parts[at + 1] ?? ''}`)]))
  return said.has('director') ? 'director' : said.has('manager') ? 'manager' : said.has('staff') ? 'staff' : null
}

/** Titles that sound like more: who helps a director, and who answers for accounts instead of people. */
const helpers = /\b(?:assistant|secretary|assistente|segretari[ao]|pembantu|setiausaha|account|community|product|project|case|office)\b/

/** A first guess for somebody of whom nothing else is known. */
export function seniorityOfTitle(title: string): Seniority | null {
  return helpers.test(foldHeader(title)) ? 'staff' : toSeniority(title)
}

/** Null where it is none of ours. */
export function toLocale(text: string): Locale | null {
  const folded = foldHeader(text)
  return languages.get(folded) ?? languages.get(folded.split(' ')[0] ?? '') ?? null
}

/** Signs that people write where there is nothing to write. */
export function isNothing(text: string): boolean {
  return nothing.has(text.toLowerCase())
}
