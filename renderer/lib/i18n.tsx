/** The three languages: hands the sentences of one to the screens. */
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { FormatContext, intlToFormat } from './format.ts'

type Messages = Readonly<Record<string, string>>
export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>
/** Turns a message id and its values into a sentence of the user's language. */
export type Text = (id: string, values?: TextValues) => string

/** Name of each language in itself, for choosing one. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', it: 'Italiano', ms: 'Bahasa Melayu' }

/** One file each: at the start only that of the language in use is read, asked for beside the script (see index.html). */
const messageFiles: Readonly<Record<Locale, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('#shared/i18n/en.json', { with: { type: 'json' } }),
  it: () => import('#shared/i18n/it.json', { with: { type: 'json' } }),
  ms: () => import('#shared/i18n/ms.json', { with: { type: 'json' } }),
}

/** A language whose sentences are there. */
export interface Spoken {
  readonly locale: Locale
  readonly messages: Messages
}

/** Reads the sentences of a language; a second time they are there at once. */
export async function loadLanguage(locale: Locale): Promise<Spoken> {
  return { locale, messages: (await messageFiles[locale]()).default }
}

/** The language that the document was served for, which is nearly always that of the settings; known before them. */
export function expectedLocale(): Locale {
  return locales.find((locale) => locale === document.documentElement.lang) ?? 'en'
}

interface LanguageProps {
  readonly locale: Locale
  /** What the page speaks first. */
  readonly first: Spoken
  readonly children: ReactNode
}

/** Gives everything inside it one language, and tells the document which. */
export function Language({ locale: wanted, first, children }: LanguageProps) {
  const { locale, messages } = useSpoken(wanted, first)
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

/** The language to show: until the sentences of another are there, the one before. */
function useSpoken(locale: Locale, first: Spoken): Spoken {
  const [spoken, setSpoken] = useState(first)
  useEffect(() => {
    if (spoken.locale === locale) return
    let isWanted = true
    void loadLanguage(locale).then((next) => {
      if (isWanted) setSpoken(next)
    })
    return () => {
      isWanted = false
    }
  }, [locale, spoken])
  return spoken
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
