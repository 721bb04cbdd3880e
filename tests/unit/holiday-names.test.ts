/** Holidays are called by their name in the reader's language, also where the library that knows their days does not know it. */
import { describe, expect, test } from 'vitest'
import { publicHolidays } from '#electron/services/holidays.ts'

async function namesOn(country: string, day: string) {
  const holidays = await publicHolidays({ country, region: '' }, [Number(day.slice(0, 4))])
  return holidays.find((each) => each.day === day)?.names
}

describe('a public holiday is named in the language of the reader', () => {
  test.each([
    ['MY', '2027-02-06', 'Chinese New Year', 'Capodanno cinese', 'Tahun Baru Cina'],
    ['MY', '2027-02-08', 'Chinese New Year, replacement day', 'Capodanno cinese, giorno sostitutivo', 'Tahun Baru Cina, cuti ganti'],
    ['MY', '2027-03-09', 'End of Ramadan (Eid al-Fitr)', 'Fine del Ramadan (Eid al-Fitr)', 'Hari Raya Aidilfitri'],
    ['MY', '2027-08-31', 'Independence Day', "Festa dell'indipendenza", 'Hari Kebangsaan'],
    ['IT', '2027-03-29', 'Easter Monday', 'Lunedì dell’Angelo', 'Isnin Easter'],
    ['IT', '2027-12-08', 'Immaculate Conception', 'Immacolata Concezione', 'Hari Maria Dikandung Tanpa Noda'],
    ['US', '2027-11-25', 'Thanksgiving Day', 'Giorno del ringraziamento', 'Hari Kesyukuran'],
  ])('%s, %s: %s', async (country, day, en, it, ms) => {
    expect(await namesOn(country, day)).toEqual({ en, it, ms })
  })

  test('and by what the library calls it where nobody has a better name', async () => {
    expect(await namesOn('ID', '2027-06-01')).toEqual({ en: 'Pancasila Day', it: 'Pancasila Day', ms: 'Pancasila Day' })
  })

  test('in Malaysia and Italy without a word of English left', async () => {
    for (const country of ['MY', 'IT']) {
      for (const { names } of await publicHolidays({ country, region: '' }, [2026, 2027, 2028])) {
        if (names.en !== 'Deepavali') expect([names.it, names.ms]).not.toContain(names.en)
      }
    }
  })
})
