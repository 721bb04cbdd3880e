/** A report as CSV: one long table that every program takes, or one file a table. */
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { Rows } from '#shared/export/plan-rows.ts'
import { speakable } from '#shared/export/report/speakable.ts'
import { rowsToCsv } from '#shared/export/rows-to-csv.ts'
import { toFileName } from '../../mail/file-names.ts'
import { type Cells, createCells } from './cells.ts'
import type { BookFacts } from './facts-table.ts'
import { tablesOf } from './tables.ts'
import type { BookCell, BookTable } from './types.ts'

/** Without it Excel would not take a file for UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * A line for each value: section, table, line, row, column, value, unit. Numbers have a point, money is in major units, days are ISO.
 * A text that a spreadsheet would run as a formula begins with an apostrophe. Names of people must be resolved.
 */
export function reportToCsv(content: ReportContent, facts?: BookFacts): string {
  const cells = createCells(content)
  const head = ['section', 'table', 'line', 'row', 'column', 'value', 'unit'].map((key) => cells.textColumn(key).label)
  return csv([head, ...tablesOf(content, facts).flatMap((table) => longRows(table, cells))])
}

/** Each table by itself, under the name of its file, which every system takes. */
export function reportToCsvFiles(content: ReportContent, facts?: BookFacts): readonly { readonly name: string; readonly text: string }[] {
  const cells = createCells(content)
  return tablesOf(content, facts).map((table, at) => ({ name: fileName(table, at, cells), text: csv(wideRows(table)) }))
}

/** What is empty is left out, but a number that is not known is said. */
function longRows({ section, title, columns, rows, foot }: BookTable, cells: Cells): Rows {
  return [...rows, ...(foot === null ? [] : [foot])].flatMap(([first, ...others], index) =>
    others
      .map((cell, at) => ({ cell, column: columns[at + 1] }))
      .filter(({ cell, column }) => cell.value !== null || column?.isNumeric === true)
      .map(({ cell, column }) => [section, title, index + 1, plain(first), column?.label ?? '', plain(cell), cells.unitWord(cell.unit)]),
  )
}

function wideRows({ columns, rows, foot }: BookTable): Rows {
  return [columns.map(({ label }) => label), ...[...rows, ...(foot === null ? [] : [foot])].map((row) => row.map(plain))]
}

function plain(cell: BookCell | undefined): string | number {
  return cell?.value ?? ''
}

function csv(rows: Rows): string {
  return `${byteOrderMark}${speakable(rowsToCsv(rows))}`
}

function fileName({ title }: BookTable, at: number, cells: Cells): string {
  return `${String(at + 1).padStart(2, '0')} ${toFileName(title, cells.say('column-table'))}.csv`
}
