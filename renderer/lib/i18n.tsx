/** The three languages: hands the sentences of one to the screens. */
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import en from '#shared/i18n/en.json' with { type: 'json' }
import it from '#shared/i18n/it.json' with { type: 'json' }
import ms from '#shared/i18n/ms.json' with { type: 'json' }
import type { Locale } from '#shared/ids.ts'
import { FormatContext, intlToFormat } from './format.ts'

type Messages = Readonly<Record<string, string>>
export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>
/** Turns a message id and its values into a sentence of the user's language. */
export type Text = (id: string, values?: TextValues) => string

/** Name of each language in itself, for choosing one. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', it: 'Italiano', ms: 'Bahasa Melayu' }

/** All in the first file: at the start one more request to the busy main process costs more than reading a language too many. */
const messagesByLocale: Readonly<Record<Locale, Messages>> = { en, it, ms }

interface LanguageProps {
  readonly locale: Locale
  readonly children: ReactNode
}

/** Gives everything inside it one language, and tells the document which. */
export function Language({ locale, children }: LanguageProps) {
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  // Days and numbers in English follow British habits, as the mock-ups do: "Wed 10 Feb".
  return (
    <IntlProvider locale={locale === 'en' ? 'en-GB' : locale} messages={messagesByLocale[locale]} defaultLocale="en-GB">
      <Formats>{children}</Formats>
    </IntlProvider>
  )
}

function Formats({ children }: { readonly children: ReactNode }) {
  const intl = useIntl()
  const format = useMemo(() => intlToFormat(intl), [intl])
  return <FormatContext value={format}>{children}</FormatContext>
}

/** The function that speaks the user's language; its identity changes only with the language. */
export function useText(): Text {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}

/** Whether a sentence with this id exists, for codes that come from elsewhere. */
export function useHasText(): (id: string) => boolean {
  const { messages } = useIntl()
  return useCallback((id) => Object.hasOwn(messages, id), [messages])
}

/** The language in use. */
export function useLocale(): Locale {
  const { locale } = useIntl()
  return locale === 'it' || locale === 'ms' ? locale : 'en'
}
