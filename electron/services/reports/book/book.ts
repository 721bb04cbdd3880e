/** A report as an Excel workbook: one sheet a table, values of the right type, the same bytes each time. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { createValues } from '#shared/export/report/values.ts'
import { type Cells, createCells } from './cells.ts'
import type { BookFacts } from './facts-table.ts'
import { numberFormats } from './number-formats.ts'
import { bookFont, type SheetLook, tableSheet } from './sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { tablesOf } from './tables.ts'
import type { BookCell, BookTable } from './types.ts'

/** Ours, for a program that has no colour of its own. */
const ownColor = '#0b6477'

/** Names of people must be resolved. `facts.hash`: of a frozen report. */
export async function writeBook(content: ReportContent, facts: BookFacts = { hash: '' }): Promise<Uint8Array> {
  const tables = tablesOf(content, facts)
  const [first, ...others] = tables
  const look = lookOf(content)
  const contents = contentsOf(others, createCells(content))
  const made = new Date(`${content.asOf}T00:00:00Z`)
  const bytes = await writeXlsx({
    sheets: [
      ...(first === undefined ? [] : [tableSheet(first, look)]),
      tableSheet(
        contents,
        look,
        others.map(({ name }) => name),
      ),
      ...others.map((table) => tableSheet(table, look)),
    ],
    properties: {
      title: content.name,
      subject: createValues(content.locale, content.currency).period(content.period),
      description: content.headline,
      creator: content.program,
      lastModifiedBy: content.program,
      company: content.company,
      created: made,
      modified: made,
    },
    defaultFont: bookFont,
  })
  return named(bytes, content)
}

function lookOf(content: ReportContent): SheetLook {
  const { locale, currency, color, name, foot, company } = content
  const values = createValues(locale, currency)
  const formats = numberFormats(content)
  const show = ({ value, unit }: BookCell) => {
    if (value === null) return ''
    // Every digit and every group of a sum in major units: a column that is too narrow shows none of it.
    if (unit === 'money') return `${Number(value).toFixed(2)}${formats.money.replaceAll(/[^\p{L}\p{Sc}\s]/gu, '')}.,`
    return unit === 'month' || unit === 'instant' ? String(value) : values.write(value, unit)
  }
  return {
    formats,
    barColor: lightened(color || ownColor),
    foot: [name, foot || company].filter(Boolean).join(' · '),
    show,
  }
}

/** Three quarters of the way to white: numbers stand on it. */
function lightened(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return parts
    .map((part) =>
      Math.round(part + (255 - part) * 0.75)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}

/** Whole titles where the names of sheets are cut, and what is to be known about each. */
function contentsOf(tables: readonly BookTable[], cells: Cells): BookTable {
  const titles = [cells.say('about-report'), ...tables.map(({ name }) => name), cells.say('contents')]
  return {
    name: sheetNames(titles, '').at(-1) ?? '',
    title: cells.say('contents'),
    section: '',
    columns: [...['sheet', 'table', 'section'].map(cells.textColumn), cells.numberColumn('rows'), cells.textColumn('note')],
    rows: tables.map(({ name, title, section, rows, note }) => [
      ...[name, title, section].map(cells.text),
      cells.of(rows.length, 'count'),
      cells.text(note),
    ]),
    foot: null,
    note: '',
  }
}

/** What the library leaves out, and the time of packing that must not be in it. */
function named(bytes: Uint8Array, { locale }: ReportContent): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path]
    if (part !== undefined) parts[path] = strToU8(change(strFromU8(part)))
  }
  // Else the shortest bar is a tenth of the cell, and the longest nine tenths.
  for (const path of Object.keys(parts)) {
    if (path.startsWith('xl/worksheets/sheet')) edit(path, (xml) => xml.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">'))
  }
  edit('docProps/core.xml', (xml) => xml.replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`))
  edit('docProps/app.xml', (xml) => xml.replace(/<Application>[^<]*</, '<Application>Groundswell<'))
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 })
}
