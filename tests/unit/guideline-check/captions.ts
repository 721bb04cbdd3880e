/** The captions kept in tests/fixtures/captions, with what the checker is to say of each. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Caption, Finding, RuleSet } from '#shared/domain/guideline-check/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'

export interface Expected {
  readonly rule: string
  /** The very words, the `nth` time they stand in the text (0 by default), or the place where something is missing. */
  readonly at: string | { readonly insertAt: number }
  readonly nth?: number
  readonly severity?: Finding['severity']
  readonly code?: string
  readonly fix?: string | null
}

export interface KeptCaption extends Caption {
  readonly name: string
  readonly company: string
  readonly expect: readonly Expected[]
}

const folder = resolve(import.meta.dirname, '../../fixtures/captions')

export const companies: Readonly<Record<string, RuleSet>> = read('companies.json')

export function captionsIn(locale: Locale): readonly KeptCaption[] {
  return read<readonly Omit<KeptCaption, 'locale'>[]>(`${locale}.json`).map((caption) => ({ today: '2027-02-10', ...caption, locale }))
}

export const allCaptions: readonly KeptCaption[] = locales.flatMap(captionsIn)

export function rulesOf(company: string): RuleSet {
  const rules = companies[company]
  if (rules === undefined) throw new Error(`no company ${company}`)
  return rules
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(folder, name), 'utf8'))
}
