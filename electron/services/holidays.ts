/** Public holidays and weekends of the world's countries and regions (data: date-holidays, loaded when first needed). */
import { z } from 'zod'
import { addDays, type Day, textToDayOrNull } from '#shared/domain/day.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'
import { holidayName } from './holiday-names.ts'
import { textsOf } from './text.ts'

export interface PlaceCode {
  /** ISO 3166-1, two letters. */
  readonly country: string
  /** The region's code inside the country, or empty. */
  readonly region: string
}

export interface PublicHoliday {
  readonly day: Day
  readonly names: Readonly<Record<Locale, string>>
}

/** Regions whose weekend is not their country's: Kedah, Kelantan and Terengganu rest on Friday and Saturday. */
const weekendByRegion: Readonly<Record<string, readonly number[]>> = { 'MY-02': [5, 6], 'MY-03': [5, 6], 'MY-11': [5, 6] }

/** Where the month begins when its crescent is seen there: the two great feasts may come a day later than reckoned. */
const sightingCountries: ReadonlySet<string> = new Set(['BN', 'ID', 'MY', 'SG'])
const greatFeast = /Shawwal|Dhu al-Hijjah/

const WeekInfo = z.object({ weekend: z.array(z.number().int().min(1).max(7)) })
const substitute = /\s*\(substitute day\)$/

/** Public holidays of the given years, one a day, replacement days included, in order. Refuses country-unknown. */
export async function publicHolidays(place: PlaceCode, years: readonly number[]): Promise<readonly PublicHoliday[]> {
  const source = await openSource(place)
  const namesByDay = new Map<Day, Partial<Record<Locale, string>>>()
  const foundIn = (locale: Locale) => years.flatMap((year) => source.getHolidays(year, locale)).filter((each) => each.type === 'public')
  const keyOf = (found: { readonly date: string; readonly rule: string }) => `${found.date} ${found.rule}`
  const english = new Map(foundIn('en').map((found) => [keyOf(found), found.name]))
  for (const locale of locales) {
    for (const found of foundIn(locale)) {
      const name = nameIn(locale, found.name, english.get(keyOf(found)) ?? found.name)
      for (const day of daysOf(found)) namesByDay.set(day, { [locale]: name, ...namesByDay.get(day) })
    }
  }
  const feasts = sightingCountries.has(place.country) ? foundIn('en').filter((each) => greatFeast.test(each.rule)) : []
  for (const last of feasts.flatMap(daysOf).filter((day) => !namesByDay.has(addDays(day, 1)))) {
    namesByDay.set(addDays(last, 1), sightedLater(fillNames(namesByDay.get(last) ?? {})))
  }
  const days = [...namesByDay].map(([day, names]) => ({ day, names: fillNames(names) }))
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** ISO weekdays without work (Italy: 6, 7). */
export function weekendOf(place: PlaceCode): readonly number[] {
  const region = weekendByRegion[`${place.country}-${place.region}`]
  if (region !== undefined) return region
  const locale: object = new Intl.Locale('und', { region: place.country })
  const info =
    'getWeekInfo' in locale && typeof locale.getWeekInfo === 'function'
      ? locale.getWeekInfo()
      : 'weekInfo' in locale
        ? locale.weekInfo
        : null
  return WeekInfo.parse(info).weekend
}

/** Every country and its regions, by their names in the reader's language. */
export async function listCountries(locale: Locale) {
  const { default: Holidays } = await import('date-holidays')
  const source = new Holidays()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, locale)
  const countries = Object.keys(source.getCountries(locale)).map((code) => {
    const regions = Object.entries(source.getStates(code, locale) ?? {}).map(([region, name]) => ({ code: region, name }))
    return { code, name: names.of(code) ?? code, regions: regions.sort(byName) }
  })
  return countries.sort(byName)
}

/** "Italy" or "Selangor", in every language: what a place is called beside its days off. */
export async function placeLabels({ country, region }: PlaceCode): Promise<Readonly<Record<Locale, string>>> {
  const { default: Holidays } = await import('date-holidays')
  const labelIn = (locale: Locale) => {
    const name = region === '' ? undefined : new Holidays().getStates(country, locale)?.[region]
    return name ?? new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
  }
  return { en: labelIn('en'), it: labelIn('it'), ms: labelIn('ms') }
}

async function openSource({ country, region }: PlaceCode) {
  const { default: Holidays } = await import('date-holidays')
  const all = new Holidays()
  const isKnown = Object.hasOwn(all.getCountries(), country) && (region === '' || Object.hasOwn(all.getStates(country) ?? {}, region))
  if (!isKnown) throw new AppError('country-unknown', { country, region })
  return region === '' ? new Holidays(country) : new Holidays(country, region)
}

/** Holidays that begin at sunset, or last several days, are told by their first day and their length. */
function daysOf(found: { readonly date: string; readonly start: Date; readonly end: Date }): readonly Day[] {
  const first = textToDayOrNull(found.date.slice(0, 10))
  if (first === null) return []
  const length = Math.max(1, Math.round((found.end.getTime() - found.start.getTime()) / 86_400_000))
  return Array.from({ length }, (_, index) => addDays(first, index))
}

/** Our own name where there is one: the library tells many holidays in English, or in the country's language, whatever it is asked for. */
function nameIn(locale: Locale, told: string, english: string): string {
  const name = holidayName(english.replace(substitute, ''), locale) ?? told.replace(substitute, '')
  return substitute.test(told) ? textsOf(locale).formatMessage({ id: 'holiday.substitute' }, { name }) : name
}

function sightedLater(names: Readonly<Record<Locale, string>>): Readonly<Record<Locale, string>> {
  const laterIn = (locale: Locale) => textsOf(locale).formatMessage({ id: 'holiday.if-sighted-later' }, { name: names[locale] })
  return { en: laterIn('en'), it: laterIn('it'), ms: laterIn('ms') }
}

function fillNames(names: Partial<Record<Locale, string>>): Readonly<Record<Locale, string>> {
  const any = names.en ?? names.it ?? names.ms ?? ''
  return { en: names.en ?? any, it: names.it ?? any, ms: names.ms ?? any }
}
