/** The report as a workbook, opened by another library than the one that wrote it. */
import { type CellObject, read, SSF, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeBook } from '#electron/services/reports/book/book.ts'
import { sheetNames } from '#electron/services/reports/book/sheet-names.ts'
import { tablesOf } from '#electron/services/reports/book/tables.ts'
import type { BookCell } from '#electron/services/reports/book/types.ts'
import { locales } from '#shared/locales.ts'
import { sampleReport } from '../../report-sample.ts'
import { longTeam, trickyNames } from '../../report-sample-charts.ts'

const hash = 'c0ffee'.repeat(10)

async function opened(locale: (typeof locales)[number]) {
  const content = sampleReport(locale)
  const bytes = await writeBook(content, { hash })
  return { content, bytes, book: read(bytes, { cellStyles: true, cellNF: true, cellFormula: true }) }
}

test.each(locales)('every value re-opens with its type, and shows as the report writes it (%s)', async (locale) => {
  const { content, book } = await opened(locale)
  const tables = tablesOf(content, { hash })
  expect(book.SheetNames).toEqual(expect.arrayContaining(tables.map(({ name }) => name)))
  for (const { name, columns, rows, foot } of tables) {
    const sheet = book.Sheets[name]
    expect(columns.map((_, at) => cellAt(sheet, 0, at)?.v)).toEqual(columns.map(({ label }) => label))
    const all = [...rows, ...(foot === null ? [] : [foot])]
    expect(all.map((row, index) => row.map((_, at) => seen(cellAt(sheet, index + 1, at))))).toEqual(all.map((row) => row.map(meant)))
  }
})

/** Type and value; a formula shows as one. */
function seen(cell: CellObject | undefined) {
  if (cell?.v === undefined) return null
  if (cell.f !== undefined) return { f: cell.f }
  return isDate(cell) ? { day: dayOf(cell) } : { t: cell.t, v: cell.v }
}

function meant({ value, unit }: BookCell) {
  if (value === null) return null
  if (unit === 'day' || unit === 'month' || unit === 'instant') return { day: String(value).slice(0, 10) }
  return { t: typeof value === 'number' ? 'n' : 's', v: value }
}

function isDate({ t, z }: CellObject): boolean {
  return t === 'n' && SSF.is_date(String(z))
}

test('numbers show by their unit: rates in percent, money in major units with its sign, days as dates', async () => {
  const { book } = await opened('en')
  const figures = book.Sheets['Figures']
  expect(cellAt(figures, 1, 1)).toMatchObject({ z: '0.0%', w: '53.6%' })
  expect(cellAt(figures, 3, 1)).toMatchObject({ v: 18_478, z: '"€"#,##0.00', w: '€18,478.00' })
  expect(cellAt(figures, 4, 1)).toMatchObject({ v: -0.12, w: '-0.12' })
  const weeks = book.Sheets['Shares a week']
  expect(cellAt(weeks, 1, 0)?.w).toBe('25 Jan 2027')
  expect(cellAt(weeks, 10, 5)?.v).toContain('Outside what was expected')
})

test('words that look like formulas, errors or escapes stay words', async () => {
  const words = ['=1+1', '+1', '-1', '@x', '\t=1', '#REF!', '#N/A', '_x0041_', 'x'.repeat(40_000), '<&">', '\u0001bell', '\uD800half']
  const content = sampleReport('en')
  const sections = content.sections.filter(({ kind }) => kind === 'teams').map((section) => ({ ...section, blocks: [section.blocks[1]] }))
  const [section] = sections
  const table = section?.blocks[0]
  if (section === undefined || table?.kind !== 'table') throw new Error('The sample has a table of teams')
  const rows = words.map((word) => [word, null, null, null, null])
  const bytes = await writeBook({ ...content, sections: [{ ...section, blocks: [{ ...table, rows, foot: null }] }] })
  const sheet = read(bytes, { cellFormula: true }).Sheets['Teams']
  const expected = words.map((word) => word.replace('\u0001', '').replace('\uD800', '\uFFFD').slice(0, 32_767))
  expect(words.map((_, at) => cellAt(sheet, at + 1, 0)?.v)).toEqual(expected)
  expect(words.map((_, at) => cellAt(sheet, at + 1, 0)?.t)).toEqual(words.map(() => 's'))
  expect(strFromU8(allParts(bytes))).not.toMatch(/<f[ >]|t="e"/)
})

test('names of forty letters and of formulas stand whole in their table', async () => {
  const { book } = await opened('it')
  const names = utils.sheet_to_json<readonly unknown[]>(book.Sheets['Teams'] ?? {}, { header: 1 }).map(([name]) => name)
  expect(names).toEqual(expect.arrayContaining([longTeam, ...trickyNames]))
})

test.each(locales)('each sheet has a head that stays, a filter, and prints on the width of a page (%s)', async (locale) => {
  const { bytes, content } = await opened(locale)
  const parts = unzipSync(bytes)
  const sheets = Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/sheet'))
  expect(sheets).toHaveLength(tablesOf(content).length + 1)
  for (const path of sheets) {
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"/)
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
  }
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).match(/_xlnm\.Print_Titles/g)).toHaveLength(sheets.length)
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
  expect(core).toContain(`<dc:language>${locale}</dc:language>`)
  expect(core).toContain('<dc:title>April, board meeting</dc:title>')
})

test('the same report gives the same bytes, whatever the time', async () => {
  const [one, other] = [await opened('ms'), await opened('ms')]
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
})

test('the contents lead to each sheet, and the first sheet tells what the report is about', async () => {
  const { book } = await opened('en')
  const [first = '', contents = '', ...others] = book.SheetNames
  const links = others.map((_, at) => cellAt(book.Sheets[contents], at + 1, 0)?.l?.Target)
  expect(links).toEqual(others.map((name) => `#'${name}'!A1`))
  const facts = utils.sheet_to_json<readonly unknown[]>(book.Sheets[first] ?? {}, { header: 1 })
  expect(facts).toEqual(
    expect.arrayContaining([
      ['Currency', 'EUR'],
      ['Fingerprint (SHA-256)', hash],
      ['Left out: Costs and return', 'No costs are written down for March.'],
    ]),
  )
})

test('any titles give names that Excel takes, each once', () => {
  const title = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('History', "'a'", '[x]:*?/\\', 'Teams', 'teams'))
  fc.assert(
    fc.property(fc.array(title, { maxLength: 40 }), (titles) => {
      const names = sheetNames(titles, 'Table')
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length)
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(31)
        expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$|^history$/iu)
        expect(Buffer.from(name).toString()).toBe(name)
      }
    }),
  )
})

function cellAt(sheet: Readonly<Record<string, CellObject>> | undefined, row: number, column: number): CellObject | undefined {
  return sheet?.[utils.encode_cell({ r: row, c: column })]
}

function dayOf(cell: CellObject | undefined): string {
  const { y, m, d } = SSF.parse_date_code(Number(cell?.v))
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function allParts(bytes: Uint8Array): Uint8Array {
  return Buffer.concat(Object.values(unzipSync(bytes)))
}
