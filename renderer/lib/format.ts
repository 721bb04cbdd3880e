/** Days, times and figures as the user's language writes them; every screen formats through here. */
import { createContext, useContext } from 'react'
import type { IntlShape } from 'react-intl'

export interface Format {
  /** "Wed 10 Feb" */
  readonly day: (day: string) => string
  /** "10 Feb" */
  readonly dayShort: (day: string) => string
  /** "Wednesday 10 February" */
  readonly dayLong: (day: string) => string
  /** "Wednesday 10 February 2027" */
  readonly dayFull: (day: string) => string
  /** "10 Feb 2027" */
  readonly dayYear: (day: string) => string
  /** Two days, both counted: "16 – 17 Feb", "29 Mar – 2 Apr", or one day alone: "16 Feb". */
  readonly range: (from: string, to: string) => string
  /** The same with whole month names: "8 – 14 February". */
  readonly rangeLong: (from: string, to: string) => string
  /** "Wed" */
  readonly weekday: (day: string) => string
  /** "Wednesday" */
  readonly weekdayLong: (day: string) => string
  /** "Feb" */
  readonly month: (day: string) => string
  /** "February 2027" */
  readonly monthLong: (day: string) => string
  /** "1,250" */
  readonly number: (value: number) => string
  /** A share of one: 0.67 is "67.0%"; `digits` after the point, by default 1. */
  readonly percent: (share: number, digits?: number) => string
  /** Working days: "2 working days". */
  readonly days: (count: number) => string
  /** Calendar days: "2 days". */
  readonly calendarDays: (count: number) => string
  /** Local time of an instant: "09:12". */
  readonly time: (instant: number) => string
  /** An instant seen from now (epoch ms): "09:12", "Yesterday, 18:20", "Tue", "8 Feb". */
  readonly moment: (instant: number, now: number, isInside?: boolean) => string
  /** Names in one sentence: "a, b and c". */
  readonly list: (names: readonly string[]) => string
  /** "A, B or C". */
  readonly either: (names: readonly string[]) => string
}

/** Made once for each language: building Intl formats in every component that shows a day would cost more than drawing it. */
export const FormatContext = createContext<Format | null>(null)

/** The formats of the language in use. */
export function useFormat(): Format {
  const format = useContext(FormatContext)
  if (format === null) throw new Error('formats are only known inside Language')
  return format
}

/** The formats of the language that `intl` speaks. */
export function intlToFormat(intl: IntlShape): Format {
  return createFormat(intl.locale, {
    workingDays: (count) => intl.formatMessage({ id: 'common.working-days' }, { count }),
    calendarDays: (count) => intl.formatMessage({ id: 'common.days' }, { count }),
    yesterday: (time, isInside) => intl.formatMessage({ id: isInside ? 'common.yesterday-inside' : 'common.yesterday-at' }, { time }),
  })
}

interface Words {
  readonly workingDays: (count: number) => string
  readonly calendarDays: (count: number) => string
  readonly yesterday: (time: string, isInside: boolean) => string
}

/** The formats of a locale ("en-GB", "it", "ms"); `words` are the parts that need a sentence. */
export function createFormat(locale: string, words: Words): Format {
  const days = createDayFormat(locale)
  const number = new Intl.NumberFormat(locale)
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const either = new Intl.ListFormat(locale, { type: 'disjunction' })
  const percents = new Map<number, Intl.NumberFormat>()
  const percentOf = (digits: number) => {
    const known = percents.get(digits)
    if (known !== undefined) return known
    const made = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })
    percents.set(digits, made)
    return made
  }
  const time = (instant: number) => clock.format(instant).replace('.', ':')
  return {
    ...days,
    number: (value) => number.format(value),
    percent: (share, digits = 1) => percentOf(digits).format(share),
    days: words.workingDays,
    calendarDays: words.calendarDays,
    time,
    moment: (instant, now, isInside = false) => {
      const ago = daysAgo(instant, now)
      if (ago === 0) return time(instant)
      if (ago === 1) return words.yesterday(time(instant), isInside)
      return ago > 0 && ago < 7 ? days.weekday(localDay(instant)) : days.dayShort(localDay(instant))
    },
    list: (names) => list.format(names),
    either: (names) => either.format(names),
  }
}

function createDayFormat(locale: string) {
  const part = (options: Intl.DateTimeFormatOptions, language = locale) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    return (day: string) => format.format(Date.parse(`${day}T00:00:00Z`))
  }
  const weekday = part({ weekday: 'short' })
  const weekdayLong = part({ weekday: 'long' })
  // British "Sept" would be the only month of four letters.
  const month = part({ month: 'short' }, locale.startsWith('en') ? 'en-US' : locale)
  const monthWord = part({ month: 'long' })
  const dayShort = (day: string) => `${dayOfMonth(day)} ${month(day)}`
  const dayWord = (day: string) => `${dayOfMonth(day)} ${monthWord(day)}`
  const dayLong = (day: string) => `${weekdayLong(day)} ${dayWord(day)}`
  const rangeOf = (format: (day: string) => string) => (from: string, to: string) => {
    if (from === to) return format(from)
    return from.slice(0, 7) === to.slice(0, 7) ? `${dayOfMonth(from)} – ${format(to)}` : `${format(from)} – ${format(to)}`
  }
  return {
    day: (day: string) => `${weekday(day)} ${dayShort(day)}`,
    dayShort,
    dayLong,
    dayFull: (day: string) => `${dayLong(day)} ${day.slice(0, 4)}`,
    dayYear: (day: string) => `${dayShort(day)} ${day.slice(0, 4)}`,
    range: rangeOf(dayShort),
    rangeLong: rangeOf(dayWord),
    weekday,
    weekdayLong,
    month,
    monthLong: (day: string) => `${monthWord(day)} ${day.slice(0, 4)}`,
  }
}

function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10))
}

function localDay(instant: number): string {
  const date = new Date(instant)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

function daysAgo(instant: number, now: number): number {
  return (Date.parse(localDay(now)) - Date.parse(localDay(instant))) / 86_400_000
}
