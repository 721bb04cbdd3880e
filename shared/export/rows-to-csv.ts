/** Rows as CSV (RFC 4180), safe to open in a spreadsheet. */
import Papa from 'papaparse'
import type { Rows } from './plan-rows.ts'

/** Lines end in CRLF; a text that a spreadsheet would run as a formula is prefixed with an apostrophe. */
export function rowsToCsv(rows: Rows): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`
}
