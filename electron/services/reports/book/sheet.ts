/** One table of a report as a worksheet: a head that stays, filters, widths that fit, one page wide on paper. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { cellRef } from 'hucre/xlsx'
import { type SheetCell, sheetCell, textCell } from './sheet-cell.ts'
import { columnWidths, linesIn } from './sheet-widths.ts'
import type { BookCell, BookColumn, BookTable, CellUnit } from './types.ts'

/** What all sheets of one book share. */
export interface SheetLook {
  readonly formats: Readonly<Record<CellUnit, string>>
  /** `rrggbb`, light enough to read on. */
  readonly barColor: string
  /** At the foot of a printed page. */
  readonly foot: string
  /** How a value is shown, for the width of its column. */
  readonly show: (cell: BookCell) => string
}

/** Height of a line, in points. */
const line = 16
const ink = { rgb: 'FF1F2328' }
const hairline = { rgb: 'FFC9CED6' }
export const bookFont = { name: 'Calibri', size: 11 } as const
const strong = { ...bookFont, bold: true, color: ink }

/** `links`: by row, the name of the sheet that its first cell opens. */
export function tableSheet(table: BookTable, look: SheetLook, links: readonly string[] = []): WriteSheet {
  const { columns, rows, foot } = table
  const all = foot === null ? rows : [...rows, foot]
  const widths = columnWidths(columns, all, look.show)
  const heights = [
    Math.max(...columns.map(({ label }, at) => linesIn(label, (widths[at] ?? 0) - 3))),
    ...all.map((row) => Math.max(...row.map((cell, at) => linesIn(look.show(cell), widths[at] ?? 0)))),
  ]
  const cells = new Map<string, SheetCell>()
  for (const [at, column] of columns.entries()) cells.set(`0,${at}`, { ...textCell(column.label), style: headStyle(columns, at) })
  for (const [index, row] of all.entries()) {
    const isFoot = index === rows.length
    const isTall = (heights[index + 1] ?? 1) > 1
    for (const [at, cell] of row.entries()) {
      cells.set(`${index + 1},${at}`, { ...sheetCell(cell), style: bodyStyle(cell, columns, at, { look, isFoot, isTall }) })
    }
    const [first] = row
    const link = links[index]
    if (first !== undefined && link !== undefined) cells.set(`${index + 1},0`, linkCell(first, link))
  }
  return {
    name: table.name,
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs: new Map(heights.map((lines, at) => [at, { height: lines * line + (at === 0 ? 8 : 2) }] as const)),
    freezePane: { rows: 1, columns: columns.length > 2 ? 1 : 0 },
    autoFilter: { range: `A1:${cellRef(Math.max(rows.length, 1), columns.length - 1)}` },
    conditionalRules: barsOf(columns, rows.length, look),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
    headerFooter: { oddHeader: `&L${printed(table.title)}`, oddFooter: `&L${printed(look.foot)}&R&P / &N` },
    a11y: { summary: table.title, headerRow: 0 },
  }
}

/** An ampersand begins an order there, and Excel takes no more than 255 letters of both ends. */
function printed(words: string): string {
  return words.slice(0, 100).replaceAll('&', '&&')
}

function linkCell(cell: BookCell, sheet: string): SheetCell {
  const style: CellStyle = {
    font: { ...bookFont, underline: true, color: { rgb: 'FF0B57A4' } },
    alignment: { horizontal: 'left', vertical: 'center' },
    numFmt: '@',
  }
  return { ...sheetCell(cell), style, hyperlink: { target: '', location: `'${sheet.replaceAll("'", "''")}'!A1` } }
}

/** Words that follow numbers keep away from them. */
function sideOf(columns: readonly BookColumn[], at: number): NonNullable<CellStyle['alignment']> {
  if (columns[at]?.isNumeric === true) return { horizontal: 'right' }
  return { horizontal: 'left', ...(columns[at - 1]?.isNumeric === true ? { indent: 1 } : {}) }
}

function headStyle(columns: readonly BookColumn[], at: number): CellStyle {
  return {
    font: strong,
    border: { bottom: { style: 'medium', color: hairline } },
    alignment: { ...sideOf(columns, at), vertical: 'center', wrapText: true },
    numFmt: '@',
  }
}

function bodyStyle(
  cell: BookCell,
  columns: readonly BookColumn[],
  at: number,
  { look, isFoot, isTall }: { readonly look: SheetLook; readonly isFoot: boolean; readonly isTall: boolean },
): CellStyle {
  return {
    ...(isFoot ? { font: strong, border: { top: { style: 'thin', color: hairline } } } : {}),
    alignment: { ...sideOf(columns, at), vertical: isTall ? 'top' : 'center', ...(isTall ? { wrapText: true } : {}) },
    numFmt: look.formats[cell.unit],
  }
}

/** From nothing to all, not to the longest. */
function barsOf(columns: readonly BookColumn[], rows: number, { barColor }: SheetLook): NonNullable<WriteSheet['conditionalRules']> {
  const ends = ['0', '1'].map((value) => ({ type: 'num' as const, value }))
  return columns.flatMap(({ hasBar }, at) =>
    hasBar === true && rows > 0
      ? [
          {
            type: 'dataBar' as const,
            priority: at + 1,
            range: `${cellRef(1, at)}:${cellRef(rows, at)}`,
            dataBar: { cfvo: ends, color: `FF${barColor}` },
          },
        ]
      : [],
  )
}
