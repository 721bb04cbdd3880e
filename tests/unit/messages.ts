/** The messages of the three languages, read as files. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { locales } from '#shared/locales.ts'

export function readMessages(): readonly Readonly<Record<string, string>>[] {
  return locales.map((locale) => JSON.parse(readFileSync(resolve(import.meta.dirname, `../../shared/i18n/${locale}.json`), 'utf8')))
}
