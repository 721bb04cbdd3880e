/** Tables as files: CSV, or a workbook where the name of the file asks for one. */
import { writeFileSync } from 'node:fs'
import { toFileError } from '#db/errors.ts'
import type { Rows } from '#shared/export/plan-rows.ts'
import { rowsToCsv } from '#shared/export/rows-to-csv.ts'

/** Without it Excel would not take a file for UTF-8. */
const byteOrderMark = '\uFEFF'

/** Refuses what the file refuses. Texts stay texts: nothing in a cell is run as a formula. */
export async function writeTable(path: string, rows: Rows): Promise<void> {
  const content = path.toLowerCase().endsWith('.xlsx') ? await toWorkbook(rows) : `${byteOrderMark}${rowsToCsv(rows)}`
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw toFileError(error, path)
  }
}

async function toWorkbook(rows: Rows): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])))
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }))
}
