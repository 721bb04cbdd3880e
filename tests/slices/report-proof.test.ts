/** Every number of a report, and of every file that it is written into, is the one that `kpi` says of the same days. */
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChartBlock, ReportCell, ReportUnit } from '#shared/contracts/report-shapes.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import { createValues } from '#shared/export/report/values.ts'
import { checkDeck } from '../pptx-check.ts'
import { allowedNumbers, blocksOf, numbersIn, shownValues } from '../report-numbers.ts'
import { cachedValues, columnsOf, runsIn, textsIn } from '../report-walkers.ts'
import { type CompanyWish, createReportCompany, type KpiRow, type ReportCompany } from './report-company.ts'

const companies: readonly (CompanyWish & { readonly name: string })[] = [
  {
    name: 'Aurelia Pumps in April',
    make: (terminal, file) => terminal.gsw('workspace', 'new', file, '--demo', 'later'),
    period: { from: '2027-01-25', to: '2027-04-11' },
    locale: 'it',
  },
  {
    name: 'a company with 100,000 events',
    make: (terminal, file) => terminal.gsw('demo', file, '--advocates', '500', '--days', '180', '--events', '100000', '--seed', '7'),
    period: { from: '2027-03-01', to: '2027-05-31' },
    locale: 'en',
  },
]

describe.each(companies)('$name', (wish) => {
  let company: ReportCompany
  beforeAll(async () => {
    company = await createReportCompany(wish)
  }, 120_000)
  afterAll(() => company.end())

  test('every figure, its range and what it was before are what kpi says', async () => {
    const [now, before] = [await company.kpi(), await company.kpiBefore()]
    const figures = blocksOf(company.content, 'figures').flatMap((block) => block.figures)
    const known = figures.filter(({ key }) => now.totals.kpis[key] !== undefined)
    expect(known.length).toBeGreaterThan(12)
    const said = known.map(({ key, value, range, before: was }) => ({ key, value, range, was }))
    expect(said).toEqual(
      known.map(({ key }) => ({
        key,
        value: now.totals.kpis[key]?.value ?? null,
        range: now.totals.kpis[key]?.range ?? null,
        was: before?.totals.kpis[key]?.value ?? null,
      })),
    )
  })

  test.each([
    ['reach.networks', 'network'],
    ['teams.table', 'team'],
    ['content.items', 'item'],
    ['recognition.table', 'advocate'],
  ])('every row of %s is a row of kpi by %s', async (id, by) => {
    const { rows, totals } = await company.kpi('--by', by)
    const table = blocksOf(company.content, 'table').find((block) => block.id === id)
    if (table === undefined) throw new Error(`The report has no ${id}`)
    const counts = table.columns.flatMap(({ id: column }) => (column in counted ? [column] : []))
    const picked = (row: Omit<KpiRow, 'id' | 'name'>) => counts.map((column) => counted[column]?.(row))
    const cells = table.rows.map((row) => counts.map((column) => row[table.columns.findIndex((each) => each.id === column)]))
    const told = rows.map(picked)
    const gathered = by === 'advocate' ? cells.slice(0, -1) : cells
    expect(gathered.length).toBeGreaterThan(1)
    expect(gathered.filter((row) => !told.some((each) => String(each) === String(row)))).toEqual([])
    if (table.foot !== null)
      expect(table.foot.slice(1)).toEqual(picked({ ...totals, activeUsers: totals.kpis['active-users']?.value ?? 0 }))
    // Whoever is not named stands in one row, which makes all rows together the whole.
    const shares = cells.reduce((sum, row) => sum + Number(row[counts.indexOf('shares')]), 0)
    if (by === 'advocate') expect(shares).toBe(totals.share)
  })

  test('every point of a course is the sum of what kpi says of its days', async () => {
    const { rows } = await company.kpi('--by', 'day')
    const courses = blocksOf(company.content, 'chart').filter(({ id }) => ['reach.course', 'traffic.course'].includes(id))
    expect(courses.length).toBeGreaterThan(0)
    for (const { id, labels, series } of courses) {
      const metric = id === 'reach.course' ? 'share' : 'click'
      const sums = labels.map((label, at) =>
        rows.filter((row) => row.id >= label && row.id < (labels[at + 1] ?? '9')).reduce((sum, row) => sum + row[metric], 0),
      )
      expect(series[0]?.values).toEqual(sums)
    }
  })

  test('the value of each network and by the formula in use adds up to that of kpi', async () => {
    const { totals } = await company.kpi()
    const tables = blocksOf(company.content, 'table')
    const { value, range } = totals.kpis['earned-media-value'] ?? { value: null }
    const networks = tables.find(({ id }) => id === 'traffic.networks')
    const sums = [1, 2, 3].map((at) => networks?.rows.reduce((sum, row) => sum + Number(row[at]), 0))
    expect(sums).toEqual([range?.low, value, range?.high])
    expect(networks?.foot?.slice(1)).toEqual(sums)
    const formula = tables.find(({ id }) => id === 'traffic.formulas')?.rows.find((row) => row.at(-1) !== null)
    expect(formula?.slice(2, 5)).toEqual(sums)
  })

  test('the workbook has each table, target and chart cell by cell, and no other number', () => {
    const { content } = company
    const book = read(company.bytes('xlsx'))
    const [facts = '', contents = '', figures = ''] = book.SheetNames
    const sheetOf = sheetsByTitle(book.Sheets, contents)
    const walked = new Set([facts, contents])
    const rowsOf = (title: string, columns: number) => {
      const { name, rows } = sheetOf(title)
      walked.add(name)
      return rows.map((row) => row.slice(0, columns))
    }
    const plain = (value: ReportCell, unit: ReportUnit) => plainValue(value, unit, content.currency)
    for (const { title, columns, rows, foot } of blocksOf(content, 'table')) {
      const all = [...rows, ...(foot === null ? [] : [foot])]
      expect(rowsOf(title, columns.length)).toEqual(all.map((row) => columns.map(({ unit }, at) => plain(row[at] ?? null, unit))))
    }
    for (const { title, unit, by, labels, series, band } of blocksOf(content, 'chart')) {
      const lists = [...series.map(({ values }) => values), ...(band === null ? [] : [band.low, band.high])]
      const expected = labels.map((label, at) => [
        plain(label, by === 'word' ? 'text' : 'day'),
        ...lists.map((values) => plain(values[at] ?? null, unit)),
      ])
      expect(rowsOf(title, lists.length + 1)).toEqual(expected)
    }
    for (const { title, rows } of blocksOf(content, 'targets')) {
      const expected = rows.map(({ unit, name, start, now, due, forecast, value }) => [
        name,
        ...[start, now, due, forecast, value].map((each) => plain(each, unit)),
      ])
      expect(rowsOf(title, 6)).toEqual(expected)
    }
    const tiles = blocksOf(content, 'figures').flatMap((block) => block.figures)
    expect(sheetRows(book.Sheets[figures]).map((row) => row.slice(0, 7))).toEqual(
      tiles.map(({ label, unit, value, before, range, of }) => [
        label,
        ...[value, before, range?.low ?? null, range?.high ?? null].map((each) => plain(each, unit)),
        ...[of?.part ?? null, of?.whole ?? null],
      ]),
    )
    // Words, sources and definitions hold days and versions, and no figure.
    const others = book.SheetNames.filter((name) => !walked.has(name) && name !== figures)
    expect(others.length).toBeLessThanOrEqual(3)
  })

  test('the one CSV table has every value under its table, row and column', () => {
    const { content } = company
    const lines = Papa.parse<readonly string[]>(
      company
        .bytes('csv')
        .toString()
        .replace(/^\uFEFF/, ''),
      { skipEmptyLines: true },
    ).data
    const values = new Set(lines.map(([, table, line, , column, value]) => JSON.stringify([table, Number(line), column, value])))
    for (const { title, columns, rows, foot } of blocksOf(content, 'table')) {
      const expected = [...rows, ...(foot === null ? [] : [foot])].flatMap((row, index) =>
        columns.slice(1).flatMap(({ label, unit }, at) => {
          const value = row[at + 1] ?? null
          if (typeof value !== 'number') return []
          const plain = unit === 'money' ? value / minorUnits(content.currency) : value
          return [JSON.stringify([title, index + 1, label, String(plain)])]
        }),
      )
      expect(expected.filter((each) => !values.has(each))).toEqual([])
    }
  })

  test('the web page holds no number that the report does not say, and each of its figures', () => {
    const { content } = company
    const said = new Set(textsIn(company.bytes('html').toString()).flatMap(numbersIn))
    const allowed = allowedNumbers(content)
    expect([...said].filter((number) => !allowed.has(number))).toEqual([])
    expect(missingFrom(said, company)).toEqual([])
  })

  test('the slides hold no number that the report does not say, and each of its figures', () => {
    const parts = unzipSync(company.bytes('pptx'))
    const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    const texts = slides.flatMap((path) => runsIn(strFromU8(parts[path] ?? new Uint8Array())))
    const said = new Set(texts.flatMap(numbersIn))
    const allowed = allowedNumbers(company.content)
    const isPlace = (number: string) => Number(number) <= slides.length
    expect([...said].filter((number) => !allowed.has(number) && !isPlace(number))).toEqual([])
    expect(missingFrom(said, company)).toEqual([])
  })

  test('the deck is whole: PowerPoint has nothing to repair in it', () => {
    const language = wish.locale === 'it' ? 'it-IT' : 'en-GB'
    expect(checkDeck(company.bytes('pptx'), { language, isOwn: true })).toEqual([])
  })

  test('each chart of the deck has the values of the report, in its drawing and in its workbook', () => {
    const parts = unzipSync(company.bytes('pptx'))
    const charts = Object.keys(parts).filter((path) => /^ppt\/charts\/\w+\.xml$/.test(path))
    const blocks = blocksOf(company.content, 'chart')
    expect(charts).toHaveLength(blocks.length)
    const drawn = charts.flatMap((path) => cachedValues(strFromU8(parts[path] ?? new Uint8Array())))
    const kept = Object.keys(parts)
      .filter((path) => path.endsWith('.xlsx'))
      .flatMap((path) => columnsOf(read(parts[path] ?? new Uint8Array())))
    for (const block of blocks) {
      for (const values of seriesOf(block, company.content.currency)) {
        expect(drawn).toContainEqual(values)
        expect(kept).toContainEqual(values)
      }
    }
  })
})

/** The columns that reports count in, from the sums of kpi. */
const counted: Readonly<Record<string, (row: Omit<KpiRow, 'id' | 'name'>) => number>> = {
  shares: (row) => row.share,
  'active-users': (row) => row.activeUsers,
  impressions: (row) => row.impression,
  clicks: (row) => row.click,
  engagement: (row) => row.reaction + row.comment + row.reshare + row.engagement,
}

function plainValue(value: ReportCell, unit: ReportUnit, currency: string): ReportCell {
  if (typeof value === 'number') return unit === 'money' ? value / minorUnits(currency) : value
  if (unit !== 'day' || value === null) return value === '' ? null : value
  return Math.round(Date.parse(`${value}T00:00:00Z`) / 86_400_000) + 25_569
}

/** Without the head. */
function sheetRows(sheet: WorkSheet | undefined): readonly (readonly ReportCell[])[] {
  const [, ...rows] = utils.sheet_to_json<readonly ReportCell[]>(sheet ?? {}, { header: 1, defval: null, blankrows: true })
  return rows
}

/** By the whole title, which the contents tell beside the name of the sheet; two of one title come one after the other. */
function sheetsByTitle(sheets: Readonly<Record<string, WorkSheet>>, contents: string) {
  const left = sheetRows(sheets[contents]).map(([name, title]) => ({ name: String(name), title: String(title) }))
  return (title: string) => {
    const at = left.findIndex((each) => each.title === title)
    const [found] = at === -1 ? [] : left.splice(at, 1)
    if (found === undefined) throw new Error(`The workbook has no ${title}`)
    return { name: found.name, rows: sheetRows(sheets[found.name]) }
  }
}

function missingFrom(said: ReadonlySet<string>, { content }: ReportCompany): readonly string[] {
  const values = createValues(content.locale, content.currency)
  return shownValues(content)
    .filter(({ value, unit }) => numbersIn(values.write(value, unit)).some((number) => !said.has(number)))
    .map(({ at, value }) => `${at}: ${String(value)}`)
}

function seriesOf({ series, unit }: ChartBlock, currency: string): readonly (readonly (number | null)[])[] {
  const perMajor = unit === 'money' ? minorUnits(currency) : 1
  return series.map(({ values }) => values.map((value) => (value === null ? null : value / perMajor)))
}
