/** The report as a page: what is written, what is escaped, what is drawn. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paperTextOf } from '#electron/services/document-paper.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { colorsOf } from '#shared/export/report/colors.ts'
import { reportToHtml } from '#shared/export/report/report-to-html.ts'
import { createValues } from '#shared/export/report/values.ts'
import { locales } from '#shared/locales.ts'
import { sampleReport } from '#tests/report-sample.ts'
import { longTeam, trickyNames } from '#tests/report-sample-charts.ts'

function page(content: ReportContent, logo: string | null = null): string {
  return reportToHtml(content, { logo, paper: 'a4-portrait', text: paperTextOf(content.locale) })
}

/** What is read, without what draws it. */
function wordsOf(html: string): string {
  const plain = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '\n')
  return plain.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

describe('a report as one page', () => {
  test('bears its name alone where the program has none', () => {
    const content = { ...sampleReport('en'), program: '' }
    expect(page(content)).toContain(`<title>${content.name}</title>`)
  })

  test.each(locales)('says every number of the report as its language writes it (%s)', (locale) => {
    const content = sampleReport(locale)
    const values = createValues(locale, content.currency)
    const words = wordsOf(page(content))
    const written = content.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block): readonly string[] => {
        if (block.kind === 'figures') return block.figures.map(({ value, unit }) => values.write(value, unit))
        if (block.kind === 'targets')
          return block.rows.flatMap(({ now, value, unit }) => [values.write(now, unit), values.write(value, unit)])
        if (block.kind === 'chart') return block.series.flatMap((series) => series.values.map((value) => values.write(value, block.unit)))
        if (block.kind !== 'table') return []
        return [...block.rows, ...(block.foot === null ? [] : [block.foot])].flatMap((row) =>
          block.columns.map(({ unit }, at) => values.write(row[at] ?? null, unit)),
        )
      }),
    )
    expect(written.length).toBeGreaterThan(200)
    for (const text of written) expect(words).toContain(text)
  })

  test('shows names as they were typed and lets none of them become markup', () => {
    const html = page({ ...sampleReport(), name: '<script>alert(1)</script>', headline: '</style><img src=x>' })
    for (const name of [longTeam, ...trickyNames]) expect(wordsOf(html)).toContain(name)
    expect(html).not.toMatch(/<script|<img src=x/)
    expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src (?:'|&#x27;|&#39;)none/)
  })

  test('runs nothing and fetches nothing', () => {
    const html = page(sampleReport(), 'data:image/png;base64,AAAA')
    expect(html).not.toMatch(/<script|<link|@import|\bon\w+=/i)
    expect(html.match(/(?:src|href)="(?!data:)[^"]*"|url\((?!#)[^)]*\)/g)).toBeNull()
  })

  test('is a document with one title, headings in order and tables with heads', () => {
    const html = page(sampleReport())
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1))
    for (const [table] of html.matchAll(/<table.*?<\/table>/gs)) expect(table).toContain('scope="col"')
    for (const [drawing] of html.matchAll(/<svg class="gr-chart".*?>/g)) expect(drawing).toMatch(/role="img" aria-label="[^"]{10}/)
  })

  test('says so where a chart has nothing to draw', () => {
    expect(wordsOf(page(sampleReport('it')))).toContain('In questi giorni non è stato contato nulla.')
  })

  test('keeps every meter between nothing and the whole, also beyond the goal', () => {
    const sizes = [...page(sampleReport()).matchAll(/(?:width|left): (-?[\d.]+)%/g)].map(([, size]) => Number(size))
    expect(sizes.length).toBeGreaterThan(10)
    for (const size of sizes) expect(size).toSatisfy((share: number) => share >= 0 && share <= 100)
  })

  test('can be read in the colours of any brand', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^#[\da-f]{6}$/), (color) => {
        const { text, line } = colorsOf(color)
        expect(contrastOnWhite(text)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOnWhite(line)).toBeGreaterThanOrEqual(3)
      }),
    )
  })
})

describe('numbers and days of a report', () => {
  test('are written as the language writes them, with a dash where nothing is known', () => {
    const [en, it, ms] = locales.map((locale) => createValues(locale, 'EUR'))
    expect([en?.write(1_847_800, 'money'), en?.write(0.536, 'rate'), en?.write(null, 'count')]).toEqual(['€18,478', '53.6%', '–'])
    expect([it?.write(-412_345, 'count'), it?.change(0.5, 0.438, 'rate')]).toEqual(['−412.345', '−6,2 pt'])
    expect(ms?.change(0.5, 0.591, 'rate')).toBe('+9.1 mata')
    expect(en?.period({ from: '2027-01-25', to: '2027-04-11' })).toBe('25 January – 11 April 2027')
    expect(it?.period({ from: '2027-04-01', to: '2027-04-11' })).toBe('1 – 11 aprile 2027')
    expect(en?.period({ from: '2026-12-28', to: '2027-01-03' })).toBe('28 December 2026 – 3 January 2027')
  })

  test('count money of currencies without cents in whole units', () => {
    expect(createValues('en', 'JPY').write(1_500, 'money')).toContain('1,500')
  })
})

function contrastOnWhite(color: string): number {
  const part = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 1.05 / (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) + 0.05)
}
