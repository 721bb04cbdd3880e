/** Days as people type and read them, and keys as they are pressed and printed. */
import { describe, expect, test } from 'vitest'
import { typedToDay } from '#renderer/lib/day-text.ts'
import { createFormat } from '#renderer/lib/format.ts'
import { isTypingKey, keyToCaps } from '#renderer/lib/keys.ts'
import { readableValues } from '#shared/readable-values.ts'

const words = { workingDays: String, calendarDays: String, yesterday: (time: string) => `Yesterday, ${time}` }

describe('a typed day', () => {
  test('is understood as figures and as words of the language', () => {
    expect(typedToDay('2027-02-15', 'en')).toBe('2027-02-15')
    expect(typedToDay('15/2/2027', 'it')).toBe('2027-02-15')
    expect(typedToDay('15.02.2027', 'it')).toBe('2027-02-15')
    expect(typedToDay('Monday 15 February 2027', 'en')).toBe('2027-02-15')
    expect(typedToDay('lunedì 15 febbraio 2027', 'it')).toBe('2027-02-15')
    expect(typedToDay('Isnin 15 Februari 2027', 'ms')).toBe('2027-02-15')
  })

  test('that does not exist is no day', () => {
    expect(typedToDay('30 Feb 2027', 'en')).toBeNull()
    expect(typedToDay('2027-13-01', 'en')).toBeNull()
    expect(typedToDay('soon', 'en')).toBeNull()
  })
})

describe('a day in a sentence', () => {
  test('is written out, and a text that only looks like one stays as it was typed', () => {
    const day = (text: string) => `<${text}>`
    const typed = { day: '2027-02-15', none: '2027-02-30', far: '9999-12-31', title: 'Board 2027-02-15', days: 3 }
    expect(readableValues(typed, day)).toEqual({ ...typed, day: '<2027-02-15>' })
  })
})

describe('a shown day', () => {
  const english = createFormat('en-GB', words)

  test('is short, without commas, with the month in three letters', () => {
    expect(english.day('2027-02-10')).toBe('Wed 10 Feb')
    expect(english.dayShort('2027-09-07')).toBe('7 Sep')
    expect(english.dayFull('2027-01-11')).toBe('Monday 11 January 2027')
    expect(createFormat('it', words).day('2027-02-10')).toBe('mer 10 feb')
    expect(createFormat('ms', words).dayLong('2027-02-10')).toBe('Rabu 10 Februari')
  })

  test('with another makes a range that names the month once', () => {
    expect(english.range('2027-02-16', '2027-02-17')).toBe('16 – 17 Feb')
    expect(english.range('2027-03-29', '2027-04-02')).toBe('29 Mar – 2 Apr')
    expect(english.range('2027-02-16', '2027-02-16')).toBe('16 Feb')
    expect(english.rangeLong('2027-02-08', '2027-02-14')).toBe('8 – 14 February')
  })

  test('is told from now when it is near', () => {
    const now = new Date(2027, 1, 10, 12).getTime()
    expect(english.moment(new Date(2027, 1, 10, 9, 5).getTime(), now)).toBe('09:05')
    expect(english.moment(new Date(2027, 1, 9, 18, 20).getTime(), now)).toBe('Yesterday, 18:20')
    expect(english.moment(new Date(2027, 1, 6, 8).getTime(), now)).toBe('Sat')
    expect(english.moment(new Date(2027, 0, 6, 8).getTime(), now)).toBe('6 Jan')
    expect(english.moment(new Date(2027, 1, 12, 8).getTime(), now)).toBe('12 Feb')
  })
})

describe('a key', () => {
  test('is printed as on this keyboard', () => {
    expect(keyToCaps('Mod+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keyToCaps('Alt+ArrowLeft')).toEqual(['Alt', '←'])
    expect(keyToCaps('+')).toEqual(['+'])
    expect(keyToCaps('Mod++')).toEqual(['Ctrl', '+'])
  })

  test('that writes a letter stays silent in a field, one with Ctrl or Alt does not', () => {
    expect(isTypingKey('N')).toBe(true)
    expect(isTypingKey('?')).toBe(true)
    expect(isTypingKey('Mod+Z')).toBe(false)
    expect(isTypingKey('Alt+ArrowLeft')).toBe(false)
    expect(isTypingKey('F2')).toBe(false)
  })
})
