/** Every template in every language, begun and exported from the command line, is a good document in the programs that people have. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { locales } from '#shared/locales.ts'
import { gsw, languageOf, lookFolder, type Pdf, pagesIn, printInBrowser, printInOffice, readPdf, type WebPage } from './office.ts'

const templates = ['friendly-policy', 'strict-policy', 'brand-guide'] as const
const formats = ['pdf', 'docx', 'html', 'md'] as const
const each = templates.flatMap((template) => locales.map((locale) => ({ template, locale, name: `${template}-${locale}` })))

interface Read {
  readonly title: string
  readonly pdf: Pdf
  readonly language: string | null
  readonly office: Pdf
  readonly browser: Pdf
  readonly page: WebPage
  readonly html: string
  readonly markdown: string
  /** Headings below the title, as Markdown has them. */
  readonly headings: readonly string[]
}

const read = new Map<string, Read>()
const folder = lookFolder('templates')
const at = (name: string) => join(folder, name)

beforeAll(() => {
  const file = at('company.groundswell')
  gsw('workspace', 'new', file, '--demo')
  const titles = new Map<string, string>()
  for (const { template, locale, name } of each) {
    const { id, title } = JSON.parse(gsw('doc', 'new', file, '--template', template, '--locale', locale, '--json'))
    titles.set(name, title)
    for (const format of formats) gsw('doc', 'export', file, '--doc', id, '--format', format, '--out', at(`${name}.${format}`))
  }
  printInOffice(
    folder,
    each.map(({ name }) => at(`${name}.docx`)),
  )
  for (const { name } of each) {
    const page = printInBrowser(at(`${name}.html`), at(`${name}.browser.pdf`))
    const markdown = readFileSync(at(`${name}.md`), 'utf8')
    read.set(name, {
      page,
      markdown,
      title: titles.get(name) ?? '',
      pdf: readPdf(at(`${name}.pdf`)),
      language: languageOf(at(`${name}.pdf`)),
      office: readPdf(at(`${name}.office.pdf`)),
      browser: readPdf(at(`${name}.browser.pdf`)),
      html: readFileSync(at(`${name}.html`), 'utf8'),
      headings: [...markdown.matchAll(/^##+ (.+)$/gm)].map(([, words = '']) => words),
    })
  }
})

function readOf(name: string): Read {
  const found = read.get(name)
  if (found === undefined) throw new Error(`${name} was not made`)
  return found
}

test.each(each)('$name is a tagged PDF on A4 with its title, its language, headings and tables', ({ name, locale }) => {
  const { pdf, title, language } = readOf(name)
  expect(pdf.facts.get('Tagged')).toBe('yes')
  expect(pdf.facts.get('Title')).toBe(title)
  expect(pdf.facts.get('Page size')).toContain('A4')
  expect(language).toBe(locale)
  expect([...pdf.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'P', 'Table', 'TR', 'TH', 'TD']))
  expect(pdf.text).toMatch(new RegExp(`\\b1 \\S+ ${pdf.pages}\\n`))
})

test.each(locales)('the friendly policy has exactly two pages (%s)', (locale) => {
  expect(readOf(`friendly-policy-${locale}`).pdf.pages).toBe(2)
})

test.each(each)('$name says under every heading the same in all four formats', ({ name }) => {
  const { headings, pdf, office, browser } = readOf(name)
  expect(headings.length).toBeGreaterThan(4)
  for (const program of [pdf, office, browser]) {
    const words = flat(program.text)
    expect(headings.filter((heading) => !words.includes(flat(heading)))).toEqual([])
  }
})

test.each(each)('$name leaves no gap, no unknown character and no heading alone at the foot of a page', ({ name }) => {
  const { headings, pdf, office, browser, markdown } = readOf(name)
  const known = new Set(headings.map(flat))
  for (const { text } of [pdf, office, browser]) {
    expect(text).not.toMatch(/[{}\uFFFD\u25A1]|undefined|\bnull\b|\[object/)
    // The last line of a page is its foot.
    const feet = text.split('\f').map((page) => page.trimEnd().split('\n').filter(Boolean).at(-2) ?? '')
    expect(feet.filter((line) => known.has(flat(line)))).toEqual([])
  }
  expect(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')).not.toMatch(/[{}]|undefined|\bnull\b|<(?![\w.]+@)/)
})

test.each(each)('$name is a Word file with real headings, whose version and page stand at the foot', ({ name, template }) => {
  const { title, office, headings } = readOf(name)
  expect(office.facts.get('Title')).toBe(title)
  expect(office.facts.get('Page size')).toContain('A4')
  expect(office.pages).toBeLessThanOrEqual(template === 'strict-policy' ? 7 : 4)
  expect(office.text).toMatch(new RegExp(`1\\.0.* 1 \\S+ ${office.pages}\\n`))
  expect(headings.length).toBeGreaterThan(0)
})

test.each(each)('$name is one web page that fetches nothing and of which the browser does not complain', ({ name, locale }) => {
  const { page, html } = readOf(name)
  expect(page).toEqual({ asked: [], said: [], broken: 0 })
  expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}">`))
  expect(html.match(/<h1[ >]/g)).toHaveLength(1)
})

test('every page was drawn, to be looked at', () => {
  const pages = [...read.values()].reduce((sum, { pdf, office, browser }) => sum + pdf.pages + office.pages + browser.pages, 0)
  expect(pagesIn(folder)).toHaveLength(pages)
})

/** Without the breaks of lines, marks of Markdown and ligatures. */
function flat(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\\*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
