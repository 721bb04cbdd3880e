/** The leadership report in three languages, in the programs that people have: it reads right, looks as it did, and its numbers are those of the report. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createValues } from '#shared/export/report/values.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { allowedNumbers, blocksOf, numbersIn, shownValues } from '../report-numbers.ts'
import { longTeam } from '../report-sample-charts.ts'
import { languageOf, lookFolder } from './office.ts'
import { lookDifferences, pageLooks } from './page-looks.ts'
import { makeReports, type OfficeReport, type Printed, printed } from './report-files.ts'

const folder = lookFolder('reports')
const at = (name: string) => join(folder, name)
const references = join(import.meta.dirname, 'references')
const formats: readonly Printed[] = ['pdf', 'pptx', 'xlsx', 'html']
const each = formats.flatMap((format) => locales.map((locale) => ({ format, locale })))

let made: ReadonlyMap<Locale, OfficeReport>
beforeAll(async () => {
  made = await makeReports(at)
}, 1_500_000)

function reportIn(locale: Locale): OfficeReport {
  const found = made.get(locale)
  if (found === undefined) throw new Error(`No report in ${locale}`)
  return found
}

test.each(locales)('the PDF tells programs that read aloud its title, language, headings, tables and figures (%s)', (locale) => {
  const { pdfs, content } = reportIn(locale)
  const { facts, tags } = pdfs.pdf
  const raw = readFileSync(at(printed.pdf(locale)), 'latin1')
  expect(facts.get('Tagged')).toBe('yes')
  expect(facts.get('Title')).toBe(content.name)
  expect(facts.get('Page size')).toContain('A4')
  expect(languageOf(at(printed.pdf(locale)))).toBe(locale)
  expect([...tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure']))
  expect(raw.match(/\/Alt [(<]/g)?.length).toBeGreaterThanOrEqual(blocksOf(content, 'chart').length)
})

test.each(locales)('the PDF has bookmarks, its fonts, and the number of each page (%s)', (locale) => {
  const { pdfs, absentFonts } = reportIn(locale)
  const raw = readFileSync(at(printed.pdf(locale)), 'latin1')
  expect(raw).toMatch(/\/Outlines \d+ 0 R/)
  expect(absentFonts).toEqual([])
  const pages = pdfs.pdf.text.split('\f').slice(0, pdfs.pdf.pages)
  const unnumbered = pages.flatMap((text, page) => (new RegExp(`\\b${page + 1} \\S+ ${pdfs.pdf.pages}\\b`).test(text) ? [] : [page + 1]))
  expect(unnumbered).toEqual([])
})

test.each(locales)('the PDF holds no number that the report does not say, and each of its figures (%s)', (locale) => {
  const { pdfs, content } = reportIn(locale)
  const said = new Set(numbersIn(pdfs.pdf.text))
  const allowed = allowedNumbers(content)
  expect([...said].filter((number) => !allowed.has(number) && Number(number) > pdfs.pdf.pages)).toEqual([])
  const values = createValues(locale, content.currency)
  const absent = shownValues(content).filter(({ value, unit }) => numbersIn(values.write(value, unit)).some((number) => !said.has(number)))
  expect(absent).toEqual([])
})

test.each(each)('$format in $locale has every section, the team of forty letters whole, and no gap', ({ format, locale }) => {
  const { pdfs, content } = reportIn(locale)
  const words = flat(pdfs[format].text)
  // The first section is headed by the report's own sentence.
  const titles = content.sections.map(({ kind, title }) => (kind === 'headline' ? content.headline : title))
  expect(titles.filter((title) => !words.includes(flat(title)))).toEqual([])
  expect(longTeam.split(' ').filter((word) => !words.includes(word))).toEqual([])
  expect(pdfs[format].text).not.toMatch(/[{}\uFFFD\u25A1]|undefined|\bnull\b|\bNaN\b|\[object|#{3}|report\.|reports\./)
})

test.each(each)('$format in $locale names what each chart draws and what its letters mean', ({ format, locale }) => {
  const { pdfs, content } = reportIn(locale)
  const words = flat(pdfs[format].text)
  const names = blocksOf(content, 'chart').flatMap(({ title, series, marks, band, form }) => [
    title,
    ...(series.length > 1 ? series.map(({ name }) => name) : []),
    ...(band === null ? [] : [band.name]),
    ...(form === 'line' ? marks.map(({ text }) => text) : []),
  ])
  const absent = names.filter((name) => name.split(/\s+/).some((word) => !words.includes(flat(word))))
  expect(absent).toEqual([])
})

test.each(locales)('the web page fetches nothing, and a browser does not complain of it (%s)', (locale) => {
  expect(reportIn(locale).page).toEqual({ asked: [], said: [], broken: 0 })
  const html = readFileSync(at(`page-${locale}.html`), 'utf8')
  expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`))
  expect(html.match(/<h1[ >]/g)).toHaveLength(1)
})

test.each(locales)('the CSV table tells the same team, with a point in its numbers (%s)', (locale) => {
  const lines = readFileSync(at(`table-${locale}.csv`), 'utf8').split('\r\n')
  const own = lines.filter((line) => line.includes(longTeam))
  const teams = blocksOf(reportIn(locale).content, 'table').find(({ id }) => id === 'teams.table')
  const row = teams?.rows.find(([name]) => name === longTeam)
  expect(own.map((line) => Number(line.split(',').at(-2)))).toEqual(row?.slice(1))
})

test.each(each)('$format in $locale looks as it did', ({ format, locale }) => {
  const path = join(references, `report-${format}-${locale}.json`)
  const now = pageLooks(at(printed[format](locale)))
  if (process.env['OFFICE_RENEW'] !== undefined) {
    mkdirSync(references, { recursive: true })
    writeFileSync(path, `${JSON.stringify(now, null, 2)}\n`)
  }
  expect(existsSync(path), 'npm run test:office -- --renew writes what is missing').toBe(true)
  expect(lookDifferences(JSON.parse(readFileSync(path, 'utf8')), now)).toEqual([])
})

/** Without the breaks of lines and ligatures. */
function flat(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD]+/g, '')
}
