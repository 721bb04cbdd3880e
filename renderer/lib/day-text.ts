/** Reads a day that somebody typed, in the habits of their language. */
import { textToDayOrNull } from '#shared/domain/day.ts'

/**
 * "2027-02-15", "15/2/2027", "15.2.2027", "15 Feb 2027" or "Monday 15 February 2027" in the language of `locale`, as `YYYY-MM-DD`.
 * Null for anything else and for days that do not exist. A month may be cut after its third letter.
 */
export function typedToDay(typed: string, locale: string): string | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return toDay(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})$/.exec(text)
  if (figures) return toDay(figures[3], figures[2], figures[1])
  const words = /(\d{1,2})\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(text)
  const month = words?.[2] === undefined ? 0 : monthOf(words[2], locale)
  return words && month > 0 ? toDay(words[3], String(month), words[1]) : null
}

/** 1 to 12, or 0 for a word that is no month. */
function monthOf(word: string, locale: string): number {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  for (let month = 0; month < 12; month += 1) {
    if (
      format
        .format(Date.UTC(2027, month, 1))
        .toLowerCase()
        .startsWith(word.slice(0, 3))
    )
      return month + 1
  }
  return 0
}

function toDay(year = '', month = '', day = ''): string | null {
  return textToDayOrNull(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
