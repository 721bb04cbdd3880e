/** The report of a made-up company in every language and every format, as the command line makes it, and what other programs print of it. */
import { execFileSync } from 'node:child_process'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { longTeam } from '../report-sample-charts.ts'
import { createWorld } from '../slices/world.ts'
import { gsw, type Pdf, printInBrowser, printInOffice, readPdf, type WebPage } from './office.ts'

/** Formats that have pages; the name by which each lies in the folder, and the PDF of it. */
export const printed = {
  pdf: (locale: Locale) => `report-${locale}.pdf`,
  pptx: (locale: Locale) => `deck-${locale}.office.pdf`,
  xlsx: (locale: Locale) => `book-${locale}.office.pdf`,
  html: (locale: Locale) => `page-${locale}.browser.pdf`,
} as const
export type Printed = keyof typeof printed

const names = { pdf: 'report', pptx: 'deck', xlsx: 'book', html: 'page', csv: 'table' } as const

export interface OfficeReport {
  readonly content: ReportContent
  readonly pdfs: Readonly<Record<Printed, Pdf>>
  readonly page: WebPage
  /** Of the fonts in the PDF, those that are not in the file. */
  readonly absentFonts: readonly string[]
}

const period = { from: '2027-01-25', to: '2027-04-11' }

/** All of them, in an empty folder. */
export async function makeReports(at: (name: string) => string): Promise<ReadonlyMap<Locale, OfficeReport>> {
  const file = at('company.groundswell')
  gsw('workspace', 'new', file, '--demo', 'later')
  const contents = await contentsOf(file)
  const days = ['--from', period.from, '--to', period.to]
  for (const locale of locales)
    for (const [format, name] of Object.entries(names))
      gsw('report', file, ...days, '--format', format, '--locale', locale, '--out', at(`${name}-${locale}.${format}`))
  const each = (format: 'pptx' | 'xlsx') => locales.map((locale) => at(`${names[format]}-${locale}.${format}`))
  printInOffice(at('.'), each('pptx'), 'impress')
  printInOffice(at('.'), each('xlsx'), 'calc')
  return new Map(
    locales.map((locale) => {
      const page = printInBrowser(at(`page-${locale}.html`), at(printed.html(locale)))
      const read = (format: Printed) => readPdf(at(printed[format](locale)))
      const pdfs = { pdf: read('pdf'), pptx: read('pptx'), xlsx: read('xlsx'), html: read('html') }
      const content = contents.get(locale)
      if (content === undefined) throw new Error(`No content in ${locale}`)
      return [locale, { content, pdfs, page, absentFonts: absentFontsOf(at(printed.pdf(locale))) }]
    }),
  )
}

/** What it says, once the largest team has a name of forty letters. */
async function contentsOf(file: string): Promise<ReadonlyMap<Locale, ReportContent>> {
  const world = createWorld()
  const { people, reports, workspace } = world.caller
  await workspace.open({ path: file })
  const [largest] = (await people.teams({})).toSorted((a, b) => b.people - a.people)
  if (largest === undefined) throw new Error('The demo has teams')
  const { id: teamId, rule, parentId, access, mandatory } = largest
  await people.saveTeam({ teamId, fields: { name: longTeam, rule, parentId, access, mandatory } })
  const contents = new Map<Locale, ReportContent>()
  for (const locale of locales) contents.set(locale, await reports.content({ template: 'quarterly', period, locale }))
  world.end()
  return contents
}

/** Poppler's table: two lines of head, then name, type, encoding, "yes" or "no" for what is in the file. */
function absentFontsOf(pdf: string): readonly string[] {
  const lines = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
  if (lines.length === 0) throw new Error('The PDF has no fonts at all')
  return lines.filter((line) => !/\b(?:yes|no)\b/.exec(line)?.[0].includes('yes'))
}
