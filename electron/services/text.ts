/** The sentences that no page draws: native dialogs, menu, notifications, printed headers, and what procedures put into words. */
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl'
import en from '#shared/i18n/en.json' with { type: 'json' }
import it from '#shared/i18n/it.json' with { type: 'json' }
import ms from '#shared/i18n/ms.json' with { type: 'json' }
import type { Locale } from '#shared/ids.ts'

const messages: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, it, ms }

/** A message without values, as it stands. */
export function messageOf(locale: Locale, id: string): string {
  return messages[locale][id] ?? id
}

/** The messages and formats of a language, dates in English the British way as on the page. A key that does not exist is logged and stands for itself: the checks of `npm test` find it. */
export function textsOf(locale: Locale): IntlShape<string> {
  return createIntl({ locale: locale === 'en' ? 'en-GB' : locale, messages: messages[locale], onError: console.error }, createIntlCache())
}

/** As `textsOf`, with large numbers grouped in every language: Node and Chromium know different rules for four digits. */
export function groupedTextsOf(locale: Locale): IntlShape<string> {
  const intl = textsOf(locale)
  const { getNumberFormat } = intl.formatters
  intl.formatters.getNumberFormat = (language, options) => getNumberFormat(language, { useGrouping: 'always', ...options })
  return intl
}
