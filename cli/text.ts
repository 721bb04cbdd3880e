/** The command line's sentences, in the language of `--locale`, else of the workspace, else of the system. */
import { textsOf } from '#electron/services/text.ts'
import { Locale, type Reason } from '#shared/ids.ts'
import { readableValues } from '#shared/readable-values.ts'

export type Env = Readonly<Record<string, string | undefined>>

export interface CliText {
  readonly locale: Locale
  /** The message with this id. */
  say(id: string, values?: Reason['data']): string
  /** The sentence of a code, whether it names the message itself or only its end in `area`. */
  reason(reason: Reason, area: 'error' | 'rule' | 'condition' | 'check'): string
  /** "Wed 10 Feb 2027" */
  day(day: string): string
}

/** The language in use: what was asked for on the command line, else the file's once it is open, else the system's. */
export interface Speech {
  text(): CliText
  /** The language of the file that was opened. */
  prefer(locale: Locale): void
}

export function createSpeech(asked: Locale | null, system: Locale): Speech {
  let current = createText(asked ?? system)
  return {
    text: () => current,
    prefer: (locale) => {
      if (asked === null && locale !== current.locale) current = createText(locale)
    },
  }
}

function createText(locale: Locale): CliText {
  const intl = textsOf(locale)
  const day = dayFormat(locale)
  const say = (id: string, values: Reason['data'] = {}) => String(intl.formatMessage({ id }, readableValues(values, day)))
  return {
    locale,
    say,
    day,
    reason: ({ code, data }, area) => say([code, `${area}.${code}`].find((id) => id in intl.messages) ?? 'error.unexpected', data),
  }
}

/** The language of the system, as POSIX names it ("it_IT.UTF-8"); English when we do not speak it. */
export function localeOfSystem(env: Env): Locale {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const known = Locale.safeParse(name.slice(0, 2).toLowerCase())
  return known.success ? known.data : 'en'
}

function dayFormat(locale: Locale): (day: string) => string {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const weekday = part({ weekday: 'short' })
  const month = part({ month: 'short' })
  return (day) => {
    const date = new Date(`${day}T00:00:00Z`)
    return `${weekday.format(date)} ${date.getUTCDate()} ${month.format(date)} ${date.getUTCFullYear()}`
  }
}
