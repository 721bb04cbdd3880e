/** The small workbook inside of a chart, which opens when somebody edits its numbers in PowerPoint. */
import { type Part, writePackage } from './package.ts'
import { escapeXml, toXml } from './xml.ts'

/** `formula` is what `value` was reckoned by, in the language of the file. */
export type BookCell = string | number | null | { readonly value: number; readonly formula: string }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'

/** One sheet, its first row the names of the columns. Words are never formulas. */
export function writeChartBook(sheet: string, rows: readonly (readonly BookCell[])[], numberFormat: string): Uint8Array {
  const part = (path: string, type: string, body: string, links: Part['links'] = []): Part => ({
    ...{ path: `xl/${path}`, type: `${types}${type}+xml`, data: toXml(body), links },
  })
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const workbook = `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const columns = `<cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="${Math.max(2, rows[0]?.length ?? 0)}" width="16" customWidth="1"/></cols>`
  return writePackage(
    [
      part('workbook.xml', 'sheet.main', workbook, [
        { id: 'rId1', type: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
        { id: 'rId2', type: 'styles', target: 'xl/styles.xml' },
      ]),
      part(
        'worksheets/sheet1.xml',
        'worksheet',
        `<worksheet xmlns="${main}">${columns}<sheetData>${rows.map(rowToXml).join('')}</sheetData></worksheet>`,
      ),
      part('styles.xml', 'styles', stylesXml(numberFormat)),
    ],
    [{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }],
  )
}

/** "A", "Z", "AA": the letters of a column, counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`
}

function rowToXml(cells: readonly BookCell[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellToXml(cell, `${columnName(column)}${row + 1}`)).join('')}</row>`
}

function cellToXml(cell: BookCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}" s="1"><v>${cell}</v></c>`
  return `<c r="${at}" s="1"><f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`
}

function stylesXml(numberFormat: string): string {
  const format = `<numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(numberFormat)}"/></numFmts>`
  const plain = '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
  const fills = '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  const base = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  const cell = (id: number) =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id === 0 ? '' : ' applyNumberFormat="1"'}/>`
  return `<styleSheet xmlns="${main}">${format}${plain}${fills}${borders}${base}<cellXfs count="2">${cell(0)}${cell(164)}</cellXfs></styleSheet>`
}
