/** The three languages: loads one, and hands its sentences to the screens. */
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { type Locale, locales } from '#shared/ids.ts'
import { FormatContext, intlToFormat } from './format.ts'

export type Messages = Readonly<Record<string, string>>
export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>
/** Turns a message id and its values into a sentence of the user's language. */
export type Text = (id: string, values?: TextValues) => string

/** Name of each language in itself, for choosing one. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', it: 'Italiano', ms: 'Bahasa Melayu' }

/** Fetches the messages of one language; each is a file of its own, so that only one is read at start. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return (await import('#shared/i18n/en.json')).default
    case 'it':
      return (await import('#shared/i18n/it.json')).default
    case 'ms':
      return (await import('#shared/i18n/ms.json')).default
  }
}

/** The language of the last start, a guess made before the settings are there. */
export function lastLocale(): Locale {
  return locales.find((locale) => locale === localStorage.getItem('locale')) ?? 'en'
}

/** Keeps the language for `lastLocale`. */
export function rememberLocale(locale: Locale): void {
  localStorage.setItem('locale', locale)
}

interface LanguageProps {
  readonly locale: Locale
  readonly messages: Messages
  readonly children: ReactNode
}

/** Gives everything inside it one language, and tells the document which. */
export function Language({ locale, messages, children }: LanguageProps) {
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  // Days and numbers in English follow British habits, as the mock-ups do: "Wed 10 Feb".
  return (
    <IntlProvider locale={locale === 'en' ? 'en-GB' : locale} messages={messages} defaultLocale="en-GB">
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
