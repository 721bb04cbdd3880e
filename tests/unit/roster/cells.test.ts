/** What the cells of a roster mean: addresses, days, words, names. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isEmail } from '#electron/services/roster/email.ts'
import { guessColumns } from '#electron/services/roster/guess-mapping.ts'
import { whyForbidden } from '#electron/services/roster/headers.ts'
import { hashName } from '#electron/services/roster/name-key.ts'
import { toEmployment } from '#electron/services/roster/words.ts'
import { isPlainDay, toDay } from '#electron/services/table/days.ts'
import { type Hash, hashBytes, hashText, KeyTable } from '#electron/services/table/key-table.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('an address', () => {
  test('is one exactly when the contract takes it', () => {
    const rule = z.email()
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', '-', '_', '+', "'", '@', 'é', ' ', 'com'), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.emailAddress(),
          fc.tuple(text, text).map((parts) => parts.join('@a.')),
        ),
        (address) => {
          const bytes = bytesOf(address)
          expect(isEmail(bytes, 0, bytes.length)).toBe(rule.safeParse(address).success)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a day', () => {
  test.each([
    ['23-Apr-85', '1985-04-23'],
    ['5-Jan-20', '2020-01-05'],
    ['23 aprile 2020', '2020-04-23'],
    ['17 Ogos 2021', '2021-08-17'],
    ['April 23, 2020', '2020-04-23'],
    ['2020-04-23T00:00:00Z', '2020-04-23'],
    ['20200423', '2020-04-23'],
    ['2020/4/3', '2020-04-03'],
    ['43944', '2020-04-23'],
    ['23.04.2020', '2020-04-23'],
    ['23/04/2020 08:30', '2020-04-23'],
    ['31-02-2020', null],
    ['soon', null],
    ['04-23-2020', null],
  ])('%s is understood', (text, day) => {
    expect(toDay(text, 'day-first', 2026)).toBe(day)
  })

  test('is read in the order that was said', () => {
    expect(toDay('03-04-2020', 'day-first', 2026)).toBe('2020-04-03')
    expect(toDay('03-04-2020', 'month-first', 2026)).toBe('2020-03-04')
  })

  test('of plain figures is told as quickly as rightly', () => {
    const figure = fc.integer({ min: 0, max: 40 })
    const text = fc.tuple(
      figure,
      fc.constantFrom('-', '/', '.'),
      figure,
      fc.constantFrom('-', '/', '.'),
      fc.integer({ min: 1800, max: 2300 }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('day-first', 'month-first'), (parts, order) => {
        const bytes = bytesOf(parts.join(''))
        expect(isPlainDay(bytes, 0, bytes.length, order)).toBe(toDay(parts.join(''), order, 2026) !== null)
      }),
    )
  })
})

describe('a word', () => {
  test.each([
    ['Active', 'active'],
    ['L', 'on-leave'],
    ['Terminated', 'left'],
    ['Aktif', 'active'],
    ['Telah berhenti', 'left'],
    ['Attivo', 'active'],
    ['CESSATO', 'left'],
    ['In maternità', 'on-leave'],
    ['Cuti bersalin', 'on-leave'],
    ['Gone fishing', null],
  ])('%s says whether somebody is there', (text, employment) => {
    expect(toEmployment(text)).toBe(employment)
  })
})

describe('headers', () => {
  test.each([
    ['Gender', 'gender'],
    ['Data di nascita', 'birth-date'],
    ['Tarikh lahir', 'birth-date'],
    ['Religione', 'religion'],
    ['Agama', 'religion'],
    ['Trade union member', 'union'],
    ['Iscrizione sindacale', 'union'],
    ['Base Salary (EUR)', 'pay'],
    ['Gaji pokok', 'pay'],
    ['Codice fiscale', 'identity-number'],
    ['No. Kad Pengenalan', 'identity-number'],
    ['Disability', 'health'],
    ['Department', null],
    ['Payroll number', null],
  ])('%s may be kept or not', (header, why) => {
    expect(whyForbidden(header)).toBe(why)
  })

  test('tell what columns are, whatever their order and language, and never by their place', () => {
    const bamboo = [
      'Employee #',
      'First Name',
      'Last Name',
      'Department',
      'Location',
      'Status',
      'Hire Date',
      'Work Email',
      'Reports To',
      'Gender',
    ]
    expect(guessColumns(bamboo, []).columns).toEqual([
      ...['employeeNumber', 'givenName', 'familyName', 'department', 'place', 'status', 'hiredOn', 'email', 'managerName', 'drop'],
    ])
    expect(guessColumns(['Email', 'Name', 'Department', 'Region', 'City'], []).columns).toEqual([
      'email',
      'name',
      'department',
      'drop',
      'place',
    ])
    expect(guessColumns(['employee_id', 'first_name', 'Work email address', 'hired_on', 'position'], []).columns).toEqual([
      ...['employeeNumber', 'name', 'email', 'hiredOn', 'jobTitle'],
    ])
    expect(guessColumns(['Matricola', 'Cognome', 'Nome', 'Sede', 'Reparto'], []).columns).toEqual([
      ...['employeeNumber', 'familyName', 'givenName', 'place', 'department'],
    ])
    expect(guessColumns(['Nama penuh', 'Emel', 'Jawatan', 'Jabatan', 'Lokasi'], []).columns).toEqual([
      'name',
      'email',
      'jobTitle',
      'department',
      'place',
    ])
  })

  test('that say nothing are understood by what stands below them', () => {
    const rows = [
      ['Anna', 'a@x.example', 'b@x.example', '17'],
      ['Bo', 'b@x.example', '', '18'],
    ]
    expect(guessColumns(['Name', 'Contact', 'Reports to', ''], rows).columns).toEqual(['name', 'email', 'managerEmail', 'drop'])
    expect(guessColumns(['Employee', 'Supervisor'], [['Anna Rossi', '1044']]).columns).toEqual(['name', 'managerNumber'])
  })
})

describe('a number or a name', () => {
  const hash = (): Hash => ({ low: 0, high: 0 })
  const asBytes = (text: string) => {
    const found = hash()
    const bytes = bytesOf(text)
    return hashBytes(bytes, 0, bytes.length, 2, found) ? found : null
  }
  const asText = (text: string) => {
    const found = hash()
    hashText(text, 2, found)
    return found
  }

  test('is the same in every case and with any spaces, read from bytes or from the workspace', () => {
    expect(asBytes(' AB-12 34 ')).toEqual(asText('ab-1234'))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(asBytes(text)).toEqual(asText(text))
      }),
    )
  })

  test('is found among all the others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '1', '2') }), { maxLength: 300 }), (texts) => {
        const table = new KeyTable(1)
        for (const [index, text] of texts.entries()) table.set(asText(text), index)
        expect(texts.map((text) => table.get(asText(text)))).toEqual(texts.map((_, index) => index))
        expect(table.get(asText('other'))).toBeUndefined()
      }),
    )
  })

  test('of a person is the same with the family name first', () => {
    const nameOf = (text: string) => {
      const found = hash()
      const bytes = bytesOf(text)
      hashName(bytes, 0, bytes.length, found)
      return found
    }
    expect(nameOf('Rossi, Anna Maria')).toEqual(nameOf('anna maria ROSSI'))
    expect(nameOf('Rossi Anna')).not.toEqual(nameOf('Rossi Anne'))
  })
})
