/** Instants as feeds write them: every standard form, what people make of them, and month names in ten languages. */
import { monthOf } from './date-words.ts'
import { type Clocks, offsetAt, offsetOf } from './zones.ts'

export interface DateParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** With fractions. */
  readonly second: number
  /** Minutes east of Greenwich. */
  readonly offset: number
}

/** Longer than any date that means something. */
const longest = 120
const minuteMs = 60_000
const korea = 9 * 60
/** The night of a day ends at 30:00, six in the morning. */
const latestHour = 30

/** Most dates of feeds: RFC 822 with a year of four digits, and RFC 3339 to the second. */
const usual =
  /^(?:(?:[A-Z][a-z]{2}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) |(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d))(?:GMT|Z|([+-])(0\d|1[0-4]):?(\d\d))$/

const monthLetters = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/**
 * Epoch milliseconds; null for what is no date, and for years outside 1900 to 2200. A missing zone is UTC. Who reads many dates keeps `clocks`
 * from one to the next.
 */
export function parseDate(written: string, clocks: Clocks = new Map()): number | null {
  if (written.length > longest) return null
  const match = usual.exec(written)
  return match === null ? parseAny(written, clocks) : fromUsual(match)
}

function fromUsual(match: RegExpExecArray): number | null {
  const isWorded = match[2] !== undefined
  const numberAt = (worded: number, iso: number) => Number(match[isWorded ? worded : iso])
  const year = numberAt(3, 7)
  const month = isWorded ? monthLetters.indexOf(match[2] ?? '') / 3 : Number(match[8]) - 1
  const day = numberAt(1, 9)
  const [hour, minute, second] = [numberAt(4, 10), numberAt(5, 11), numberAt(6, 12)]
  const offset = (Number(match[14] ?? 0) * 60 + Number(match[15] ?? 0)) * (match[13] === '-' ? -1 : 1)
  return toInstant({ year, month: month + 1, day, hour, minute, second, offset })
}

function parseAny(written: string, clocks: Clocks): number | null {
  const text = written
    .normalize('NFKC')
    .replaceAll(/\(([A-Z]{2,5})\)/g, ' $1 ')
    .replaceAll(/\([^()]*\)/g, ' ')
    // Java adds the name of the zone to its offset, others an offset to what is said to be UTC.
    .replace(/([zZ]|[+-]\d\d:?\d\d)(?:\[[\w/+-]*\]|[zZ])$/, '$1')
    .replaceAll(/[\s\u2009\u202f]+/g, ' ')
    .trim()
  if (text === '') return null
  const place = / ([A-Z][A-Za-z]+(?:\/[A-Za-z_-]+){1,2})$/.exec(text)
  if (place !== null && !/^Etc\//.test(place[1] ?? ''))
    return atPlace(toInstant(partsOf(text.slice(0, place.index))), place[1] ?? '', clocks)
  return fromEpoch(text) ?? toInstant(partsOf(text))
}

function partsOf(text: string): DateParts | null {
  return numeric(text) ?? compact(text) ?? weekOrDay(text) ?? worded(text)
}

/** The instant at which the clocks of a place show what `shown` shows in UTC. */
function atPlace(shown: number | null, place: string, clocks: Clocks): number | null {
  const offset = shown === null ? null : offsetAt(place, shown, clocks)
  if (shown === null || offset === null) return null
  return shown - (offsetAt(place, shown - offset * minuteMs, clocks) ?? offset) * minuteMs
}

/** Seconds or milliseconds since 1970: ten digits or thirteen. */
function fromEpoch(text: string): number | null {
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000)
  return /^\d{13}$/.test(text) ? Number(text) : null
}

function toInstant(parts: DateParts | null): number | null {
  if (parts === null) return null
  const { year, month, day, hour, minute, second, offset } = parts
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null
  // What is a little too much was added without carrying over: 24:00, 25:10 (as Japan counts the night), :60, 31 June.
  if (hour > latestHour || minute > 99 || second >= 100) return null
  return Date.UTC(year, month - 1, day, hour, minute) + Math.round(second * 1000) - offset * minuteMs
}

const clock = '(\\d{1,2})[:.h](\\d{1,2})(?:[:.m](\\d{1,2})(?:[.,:](\\d+))?s?)?'
const timeAndZone = new RegExp(
  `^[T,]? ?(?:-|at|alle(?: ore)?|ore|um|pukul|jam|kl|à|a las|de|em)? ?(am|pm|a\\.m\\.|p\\.m\\.|오전|오후|上午|下午)? ?${clock} ?(am\\b|pm\\b|a\\.m\\.|p\\.m\\.)?,? ?(.*)$`,
  'i',
)
const hourOnly = /^[T] ?(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)? ?([zZ]|[+-]\d{2}:?(?:\d{2})?)?$/

type Time = Pick<DateParts, 'hour' | 'minute' | 'second' | 'offset'>
const noTime: Time = { hour: 0, minute: 0, second: 0, offset: 0 }

/** What follows a day: a time, a zone, both or nothing. Null for what is neither. */
function timeOf(rest: string): Time | null {
  const text = rest.trim()
  if (text === '' || text === 'T') return noTime
  const bare = hourOnly.exec(text)
  if (bare !== null) {
    const [, hour = '', minute = '0', second = '0', fraction = '0', zone = ''] = bare
    const offset = offsetOf(zone)
    return offset === null ? null : { hour: Number(hour), minute: Number(minute), second: Number(`${second}.${fraction}`), offset }
  }
  const match = timeAndZone.exec(text)
  if (match === null) {
    const offset = offsetOf(text)
    return offset === null ? null : { ...noTime, offset }
  }
  const [, before, hour = '', minute = '', second = '0', fraction = '0', after, zone = ''] = match
  // Who writes the halves of the day in Korean means Korean time.
  const offset = zone === '' && /오[전후]/.test(before ?? '') ? korea : offsetOf(zone)
  if (offset === null) return null
  return { hour: halfDay(Number(hour), before ?? after), minute: Number(minute), second: Number(`${second}.${fraction}`), offset }
}

function halfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  const isAfternoon = /^p|오후|下午/i.test(half)
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

function parts(year: number, month: number, day: number, time: Time | null): DateParts | null {
  return time === null ? null : { year, month, day, ...time }
}

/** 2004-01-31, 2004/1/31, 2004.01.31, 2004-01, 2004, 2004年1月31日, 2004-January-31; a time behind any of them. */
function numeric(text: string): DateParts | null {
  const asian = /^(\d{4}) ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日],? ?(.*)$/.exec(text)
  if (asian !== null)
    return parts(Number(asian[1]), Number(asian[2]), Number(asian[3]), timeOf(asian[4] ?? '') ?? timeOf(withoutWeekday(asian[4] ?? '')))
  const named = /^(\d{4})[-/ ](\p{L}{3,12})[-/ ](\d{1,2})(?!\d)(.*)$/u.exec(text)
  if (named !== null) return parts(Number(named[1]), monthOf(named[2] ?? '') ?? 0, Number(named[3]), timeOf(named[4] ?? ''))
  const day = /^(?:[A-Za-z]{3,9},? )?(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)\.?(.*)$/.exec(text)
  if (day !== null) return parts(Number(day[1]), Number(day[3]), Number(day[4]), timeOf(day[5] ?? ''))
  const month = /^(\d{4})-(\d{2})(?!\d)(T.*)?$/.exec(text)
  if (month !== null) return parts(Number(month[1]), Number(month[2]), 1, timeOf(month[3] ?? ''))
  const year = /^(\d{4})(T.*| ?Z)?$/.exec(text)
  return year === null ? null : parts(Number(year[1]), 1, 1, timeOf(year[2] ?? ''))
}

/** ISO 8601 without hyphens or centuries: 20040131T101500Z, 20040131101500, 04-01-31, 040131, -04-01, -0401. */
function compact(text: string): DateParts | null {
  const long = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?(?!\d)(.*)$/.exec(text)
  if (long !== null) {
    const [, year, month, day, hour, minute, second, rest = ''] = long
    const time = hour === undefined ? timeOf(rest) : timeOf(`${hour}:${minute}:${second}${rest}`)
    return parts(Number(year), Number(month), Number(day), time)
  }
  const short = /^-?(\d{2})-?(\d{2})-?(\d{2})(?!\d)(.*)$/.exec(text)
  if (short !== null) return parts(century(Number(short[1])), Number(short[2]), Number(short[3]), timeOf(short[4] ?? ''))
  const month = /^-(\d{2})-?(\d{2})$/.exec(text)
  return month === null ? null : parts(century(Number(month[1])), Number(month[2]), 1, noTime)
}

/** ISO 8601 by weeks or by days of the year: 2004-W05-6, 2004-031, 2004031, 04031. */
function weekOrDay(text: string): DateParts | null {
  const week = /^(\d{4}|-?\d{2})-?W(\d{2})(?:-?([1-7]))?(?!-?\d)(.*)$/.exec(text)
  if (week !== null) return dayOfWeek(fullYear(week[1]?.replace('-', '')), Number(week[2]), Number(week[3] ?? 1), timeOf(week[4] ?? ''))
  const day = /^(\d{4}|\d{2})-?(\d{3})(?!\d)(.*)$/.exec(text)
  return day === null ? null : dayOfYear(fullYear(day[1]), Number(day[2]), timeOf(day[3] ?? ''))
}

/** Week 1 is the one with 4 January in it; weeks begin on Monday. */
function dayOfWeek(year: number, week: number, weekday: number, time: Time | null): DateParts | null {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7)
  if (week < 1 || week > 53) return null
  const date = new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + weekday - 1))
  return parts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), time)
}

function dayOfYear(year: number, day: number, time: Time | null): DateParts | null {
  const date = new Date(Date.UTC(year, 0, day))
  if (day < 1 || date.getUTCFullYear() !== year) return null
  return parts(year, date.getUTCMonth() + 1, date.getUTCDate(), time)
}

/** RFC 822, 850, 1123, 2822, asctime and their translations: the day and the month in words, in either order, the year before or behind the time. */
function worded(text: string): DateParts | null {
  // Commas say nothing where no number is cut in two by them.
  const plain = withoutWeekday(text.replaceAll(/ *(?:,(?!\d)|(?<=\D),) */g, ' ').trim())
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[-/. ]*(?:de |of )?(\p{L}{1,12})\.?,?[-/. ]*(?:de |del )?(\d{4}(?!\d)|'?\d{2}(?![\d:]))(.*)$/u.exec(
      plain,
    )
  if (dayFirst !== null) return wordedParts(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4])
  const monthFirst = /^(\p{L}{3,12})\.?[- ]*(\d{1,2})(?:st|nd|rd|th)?,?[- ]+(\d{4})(?!\d),?(.*)$/u.exec(plain)
  if (monthFirst !== null) return wordedParts(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst[4])
  // asctime: Sun Jan  4 16:29:06 [PST] 2004
  const yearLast = /^(\p{L}{3,12})\.? (\d{1,2}),? (\d{1,2}:[\d:.]+)((?: [A-Za-z+\-\d:/]+)?),? (\d{4})((?: [A-Z]{2,5})?)$/u.exec(plain)
  if (yearLast !== null) return wordedParts(yearLast[5], yearLast[1], yearLast[2], `${yearLast[3]}${yearLast[4]}${yearLast[6]}`)
  const dayThenTime = /^(\d{1,2}) (\p{L}{3,12})\.? (\d{1,2}:[\d:.]+)((?: [A-Za-z+\-\d:/]+)?),? (\d{4})$/u.exec(plain)
  if (dayThenTime !== null) return wordedParts(dayThenTime[5], dayThenTime[2], dayThenTime[1], `${dayThenTime[3]}${dayThenTime[4]}`)
  return slashed(plain)
}

function wordedParts(year = '', month = '', day = '', rest = ''): DateParts | null {
  // Logs have a colon between the day and the time.
  return parts(fullYear(year.replace("'", '')), monthOf(month) ?? 0, Number(day), timeOf(rest.replace(/^[,:]/, '')))
}

/** 31/01/2004 and 01/31/2004, read only where one order is impossible or both mean the same: a guess could be wrong by months. */
function slashed(text: string): DateParts | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d),?(.*)$/.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first <= 12 && second <= 12 && first !== second) return null
  return parts(Number(match[3]), Math.min(first, second), Math.max(first, second), timeOf(match[4] ?? ''))
}

/** A weekday is not needed and often wrong; so it is not read. "Mar" is one only where a month follows. */
function withoutWeekday(text: string): string {
  const match = /^(\p{L}[\p{L}\p{M}'’-]*)\.?,? *(?=\d|\p{L})(.*)$/u.exec(text)
  if (match === null) return text
  const [, word = '', rest = ''] = match
  const month = /^\d{1,2}\.?[-/ ]?(?:de )?(\p{L}+)/u.exec(rest)?.[1] ?? ''
  return monthOf(word) === null || monthOf(month) !== null ? rest : text
}

function fullYear(written = ''): number {
  return written.length < 4 ? century(Number(written)) : Number(written)
}

/** Two digits: up to 68 in this century, as POSIX has it. */
function century(year: number): number {
  return year < 69 ? 2000 + year : 1900 + year
}
