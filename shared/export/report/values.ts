/** Numbers and days of a report as its language writes them; every format writes through here. */
import type { ReportCell, ReportUnit } from '../../contracts/report-shapes.ts'
import { minorUnits } from '../../domain/figures/money.ts'
import type { Locale } from '../../ids.ts'

/** How the values of one report are written. Where nothing is known stands an en dash. */
export interface ReportValues {
  /** "1,284", "53.6%", "€18,478", "7.3", "+0.24", "11 Apr 2027"; words stay as they are. Money in minor units. */
  readonly write: (value: ReportCell, unit: ReportUnit) => string
  /** For axes and narrow places: "412.3k", "€18.5k", "50%", "11 Apr". */
  readonly short: (value: ReportCell, unit: ReportUnit) => string
  /** "11 April 2027" */
  readonly day: (day: string) => string
  /** "April 2027" */
  readonly month: (day: string) => string
  /** "Apr" */
  readonly monthShort: (day: string) => string
  /** "25 January – 11 April 2027", or the one day. */
  readonly period: (period: { readonly from: string; readonly to: string }) => string
  /** With its sign: "+212", "−6.2 pt" of rates, "+€1,200"; a dash where one of the two is not known. */
  readonly change: (before: number | null, now: number | null, unit: ReportUnit) => string
}

const dash = '–'
/** Percentage points, for which Intl has no unit. */
const points: Readonly<Record<Locale, string>> = { en: 'pt', it: 'pt', ms: 'mata' }
/** What is left out of a large number, in one letter: versions of the language data do not agree on them. */
const steps: Readonly<Record<Locale, readonly (readonly [size: number, sign: string])[]>> = {
  en: [
    [1e9, 'bn'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
  it: [
    [1e9, ' Mrd'],
    [1e6, ' Mln'],
    [1e3, 'k'],
  ],
  ms: [
    [1e9, 'B'],
    [1e6, 'J'],
    [1e3, 'k'],
  ],
}
const digits = { count: 0, rate: 1, money: 0, ratio: 1, score: 2 } as const
type NumberUnit = keyof typeof digits
type Write = (value: number) => string

/** `currency`: of money, an ISO 4217 code. */
export function createValues(locale: Locale, currency: string): ReportValues {
  const language = locale === 'en' ? 'en-GB' : locale
  const of = (options: Intl.NumberFormatOptions): Write => {
    // Versions of the language data differ in whether Italian parts four digits: every file of a report writes them alike.
    const made = new Intl.NumberFormat(language, { useGrouping: 'always', ...options })
    return (value) => made.format(value === 0 ? 0 : value).replace('-', '−')
  }
  const writers = (more: Intl.NumberFormatOptions): Readonly<Record<NumberUnit, Write>> => {
    const fixed = (unit: NumberUnit, options: Intl.NumberFormatOptions = {}) =>
      of({ minimumFractionDigits: digits[unit], maximumFractionDigits: digits[unit], ...options, ...more })
    const money = fixed('money', { style: 'currency', currency })
    return {
      count: fixed('count'),
      rate: fixed('rate', { style: 'percent' }),
      money: (value) => money(value / minorUnits(currency)),
      ratio: fixed('ratio'),
      score: fixed('score', { signDisplay: 'exceptZero' }),
    }
  }
  const whole = writers({})
  const changed = writers({ signDisplay: 'exceptZero' })
  const few = { minimumFractionDigits: 0, maximumFractionDigits: 1 } as const
  const exact = writers({ minimumFractionDigits: 0, maximumFractionDigits: 2 })
  const compact = {
    ...writers(few),
    count: compactWriter(language, steps[locale], few),
    money: (value: number) => compactMoney(value / minorUnits(currency)),
  }
  const compactMoney = compactWriter(language, steps[locale], { ...few, style: 'currency', currency })
  const pointsOf = of({ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const days = dayWriters(language)
  return {
    ...days.long,
    write: (value, unit) => writeCell(value, unit, whole, days.year),
    // 0.01 in short is 0.01 and not 0: only what is large loses digits.
    short: (value, unit) =>
      writeCell(value, unit, unit !== 'money' && typeof value === 'number' && Math.abs(value) < 1 ? exact : compact, days.short),
    change: (before, now, unit) => {
      if (before === null || now === null || !isNumberUnit(unit)) return dash
      return unit === 'rate' ? `${pointsOf((now - before) * 100)} ${points[locale]}` : changed[unit](now - before)
    },
  }
}

/** "412.3k", "€18.5k": the sign stands right behind the last figure. */
function compactWriter(language: string, signs: (typeof steps)[Locale], options: Intl.NumberFormatOptions): Write {
  const format = new Intl.NumberFormat(language, options)
  return (value) => {
    const [size, sign] = signs.find(([least]) => Math.abs(value) >= least) ?? [1, '']
    const parts = format.formatToParts(value === 0 ? 0 : value / size).map((part) => ({ ...part, value: part.value.replace('-', '−') }))
    const last = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction')
    return parts.map((part, at) => (at === last ? part.value + sign : part.value)).join('')
  }
}

const dayText = /^\d{4}-\d{2}-\d{2}$/

/** Words that stand among days stay words. */
function writeCell(value: ReportCell, unit: ReportUnit, by: Readonly<Record<NumberUnit, Write>>, day: (day: string) => string): string {
  if (value === null || value === '') return dash
  if (typeof value === 'string') return unit === 'day' && dayText.test(value) ? day(value) : value
  return by[isNumberUnit(unit) ? unit : 'count'](value)
}

function isNumberUnit(unit: ReportUnit): unit is NumberUnit {
  return unit in digits
}

function dayWriters(language: string) {
  const part = (options: Intl.DateTimeFormatOptions, spoken = language) => {
    const format = new Intl.DateTimeFormat(spoken, { ...options, timeZone: 'UTC' })
    return (day: string) => format.format(Date.parse(`${day}T00:00:00Z`))
  }
  const long = part({ day: 'numeric', month: 'long', year: 'numeric' })
  const monthWord = part({ month: 'long' })
  // British "Sept" would be the only month of four letters.
  const monthShort = part({ month: 'short' }, language === 'en-GB' ? 'en-US' : language)
  const short = (day: string) => `${Number(day.slice(8))} ${monthShort(day)}`
  const begin = (from: string, to: string) => {
    if (from.slice(0, 7) === to.slice(0, 7)) return String(Number(from.slice(8)))
    return from.slice(0, 4) === to.slice(0, 4) ? `${Number(from.slice(8))} ${monthWord(from)}` : long(from)
  }
  return {
    short,
    year: (day: string) => `${short(day)} ${day.slice(0, 4)}`,
    long: {
      day: long,
      month: part({ month: 'long', year: 'numeric' }),
      monthShort,
      period: ({ from, to }: { readonly from: string; readonly to: string }) =>
        from === to ? long(from) : `${begin(from, to)} – ${long(to)}`,
    },
  }
}
