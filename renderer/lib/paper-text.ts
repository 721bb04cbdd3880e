/** Words and days in a document's own language, whatever the interface speaks. */
import { createIntl, createIntlCache } from 'react-intl'
import type { PaperText } from '#shared/export/document/paper-types.ts'
import en from '#shared/i18n/en.json' with { type: 'json' }
import it from '#shared/i18n/it.json' with { type: 'json' }
import ms from '#shared/i18n/ms.json' with { type: 'json' }
import type { Locale } from '#shared/ids.ts'

const messages: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, it, ms }

/** English days are written the British way, as everywhere in the app. */
export function paperTextOf(locale: Locale): PaperText {
  const intl = createIntl({ locale: locale === 'en' ? 'en-GB' : locale, messages: messages[locale] }, createIntlCache())
  return {
    locale,
    message: (id, values) => intl.formatMessage({ id }, values),
    day: (day) => intl.formatDate(`${day}T00:00:00Z`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  }
}
