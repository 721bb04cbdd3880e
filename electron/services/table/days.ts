/** Days as tables write them: figures in either order, names of months in three languages, and the running numbers of worksheets. */

import { foldHeader } from './fold-header.ts'
import { daysInMonth } from './month-days.ts'
import monthNames from './months.json' with { type: 'json' }

export type DayOrder = 'day-first' | 'month-first'

/** What a column of days tells of its order: how many values can only be read one way, and one that can be read both. */
export interface DayEvidence {
  dayFirst: number
  monthFirst: number
  ambiguous: string
}

const months = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

const figures = /^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})(?:[T,\s]+\d{1,2}[:.]\d{2}.*)?$/
const yearFirst = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s].*)?$/
const yearFirstLoose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/
const serial = /^\d{5}(?:[.,]\d+)?$/

/** `YYYY-MM-DD`, or null for what is no day. `thisYear` settles which century two figures mean. */
export function toDay(text: string, order: DayOrder, thisYear: number): string | null {
  const trimmed = text.trim()
  const iso = yearFirst.exec(trimmed) ?? yearFirstLoose.exec(trimmed)
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const pair = figures.exec(trimmed)
  if (pair !== null) {
    const [first, second] = [Number(pair[1]), Number(pair[2])]
    const year = fullYear(pair[3] ?? '', thisYear)
    return order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second)
  }
  if (serial.test(trimmed)) return serialToDay(Math.floor(Number(trimmed.replace(',', '.'))))
  return namedDay(trimmed, thisYear)
}

const zero = 48
const nine = 57
const separators = [45, 46, 47]

/** Whether bytes are a day of plain figures, as nearly all are; false: it takes `toDay` to tell. */
export function isPlainDay(bytes: Uint8Array, from: number, to: number, order: DayOrder): boolean {
  const second = figuresEnd(bytes, from, to) + 1
  const third = figuresEnd(bytes, second, to) + 1
  if (figuresEnd(bytes, third, to) !== to || !isSeparated(bytes, second) || !isSeparated(bytes, third)) return false
  const [first, middle, last] = [numberIn(bytes, from, second - 1), numberIn(bytes, second, third - 1), numberIn(bytes, third, to)]
  const lengths = (second - 1 - from) * 100 + (third - 1 - second) * 10 + to - third
  if (lengths === 422 || lengths === 411 || lengths === 421 || lengths === 412) return isDay(first, middle, last)
  if (to - third !== 4 || lengths > 224 || third - 1 - second > 2) return false
  return order === 'day-first' ? isDay(last, middle, first) : isDay(last, first, middle)
}

/** Where figures that begin at `from` end; before it, when there is none. */
function figuresEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && (bytes[at] ?? 0) >= zero && (bytes[at] ?? 0) <= nine) at += 1
  return at === from ? -1 : at
}

function isSeparated(bytes: Uint8Array, at: number): boolean {
  return at > 0 && separators.includes(bytes[at - 1] ?? 0)
}

function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + (bytes[at] ?? 0) - zero
  return number
}

/** Notes what one value tells of the order of its column. */
export function noteDay(text: string, evidence: DayEvidence): void {
  const pair = figures.exec(text.trim())
  if (pair === null) return
  const [first, second] = [Number(pair[1]), Number(pair[2])]
  if (first > 12 && second <= 12) evidence.dayFirst += 1
  else if (second > 12 && first <= 12) evidence.monthFirst += 1
  else if (first !== second && first <= 12 && evidence.ambiguous === '') evidence.ambiguous = text.trim()
}

/** "23-Apr-85", "23 aprile 2020", "April 23, 2020". */
function namedDay(text: string, thisYear: number): string | null {
  const parts = foldHeader(text).split(' ')
  // "mar, lug 14": a weekday may be called like a month, and stands before it.
  const named = parts.findLastIndex((part) => months.has(part))
  const numbers = parts.filter((part) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(part)).map((part) => part.replace(/\D+$/, ''))
  const month = months.get(parts[named] ?? '')
  if (month === undefined || numbers.length < 2) return null
  const [first = '', second = ''] = numbers
  const [day, year] = first.length === 4 ? [second, first] : [first, second]
  return dayOf(fullYear(year, thisYear), month, Number(day))
}

function fullYear(text: string, thisYear: number): number {
  const year = Number(text)
  if (text.length > 2) return year
  const century = Math.floor(thisYear / 100) * 100
  // People are hired in the past, or next year at the latest.
  return century + year > thisYear + 1 ? century - 100 + year : century + year
}

/** Days since the end of 1899, as worksheets count them. */
function serialToDay(days: number): string {
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function dayOf(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
