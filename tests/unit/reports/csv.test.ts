/** The report as CSV, read back by a parser as any program would. */
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { reportToCsv, reportToCsvFiles } from '#electron/services/reports/book/csv.ts'
import { tablesOf } from '#electron/services/reports/book/tables.ts'
import { locales } from '#shared/locales.ts'
import { sampleReport } from '../../report-sample.ts'

const lines = (text: string) => Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

test.each(locales)('one long table holds every number of every table, with a point, and says what each is (%s)', (locale) => {
  const content = sampleReport(locale)
  const [head, ...rows] = lines(reportToCsv(content))
  expect(head).toHaveLength(7)
  const numbers = rows.map(([, table, line, , column, value]) => [table, line, column, value].join('|'))
  for (const { title, columns, rows: own } of tablesOf(content)) {
    for (const [index, row] of own.entries()) {
      for (const [at, { value }] of row.entries()) {
        if (at > 0 && typeof value === 'number') expect(numbers).toContain([title, index + 1, columns[at]?.label, value].join('|'))
      }
    }
  }
  expect(rows.filter((row) => row.length !== 7)).toEqual([])
  expect(rows.find(([, , , row, , , unit]) => row === 'Earned media value' && unit === 'EUR')?.[5]).toBe('18478')
})

test('nothing is run as a formula, and less than nothing stays a number', () => {
  const rows = lines(reportToCsv(sampleReport('en')))
  expect(rows.flat().filter((cell) => /^[=+@\t]/.test(cell))).toEqual([])
  expect(rows.map(([, , , row]) => row)).toEqual(expect.arrayContaining(["'=1+1", "'@x", "'+39 rossi"]))
  expect(rows.map(([, , , , , value]) => value)).toContain('-50')
})

test.each(locales)('a folder has a file for each table, under names that every system takes (%s)', (locale) => {
  const content = sampleReport(locale)
  const files = reportToCsvFiles({
    ...content,
    sections: content.sections.map((section) => ({ ...section, title: `${section.title}: 1/2?` })),
  })
  expect(files).toHaveLength(tablesOf(content).length)
  expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length)
  for (const { name, text } of files) {
    expect(name).toMatch(/^\d\d [^/\\:*?"<>|]+\.csv$/)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const widths = new Set(lines(text).map((line) => line.length))
    expect(widths.size).toBe(1)
  }
})
