/** Words, days and numbers of pages that are handed over, in the language of who reads them. */
import type { Day } from '#shared/domain/day.ts'
import type { Locale } from '#shared/ids.ts'
import { messageOf, textsOf } from '../text.ts'

export interface HandOutText {
  readonly locale: Locale
  /** Of a message id that is known only when it runs. */
  has(id: string): boolean
  message(id: string, values?: Readonly<Record<string, string | number>>): string
  day(day: Day): string
  /** Epoch ms. */
  moment(at: number): string
  number(value: number): string
  list(values: readonly string[]): string
  languageName(locale: string): string
}

/** `timeZone`: by default this computer's. */
export function createHandOutText(locale: Locale, timeZone?: string): HandOutText {
  const texts = textsOf(locale)
  const zone = timeZone === undefined ? {} : { timeZone }
  return {
    locale,
    has: (id) => messageOf(locale, id) !== id,
    message: (id, values) => String(texts.formatMessage({ id }, values)),
    day: (day) => texts.formatDate(`${day}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' }),
    moment: (at) => texts.formatDate(at, { dateStyle: 'long', timeStyle: 'short', ...zone }),
    number: (value) => texts.formatNumber(value),
    list: (values) => texts.formatList([...values], { type: 'conjunction' }),
    languageName: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
  }
}
