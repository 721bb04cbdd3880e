/** A file of figures as sheets of rows, whatever kind of file it is; a text is one sheet, read as it streams by. */
import { AppError } from '#shared/rpc.ts'
import { headOf, isBinary, openText } from '../table/bytes.ts'
import { sniffEncoding } from '../table/encoding.ts'
import { type Delimiter, type FirstRecord, firstRecords, guessDelimiter } from '../table/guess-delimiter.ts'
import { eachRecord, formatOf, isSeparatorLine, type ReadOptions, textsOf } from '../table/read-table.ts'
import { type RecordProblem, Scanner } from '../table/scanner.ts'

export interface FigureFile {
  readonly kind: 'text' | 'xlsx' | 'xls'
  readonly delimiter: Delimiter
  readonly encoding: string
  readonly sheets: readonly FigureSheet[]
}

export interface FigureSheet {
  readonly name: string
  /** The first rows, empty ones left out. */
  readonly head: readonly FirstRecord[]
  /** How many rows there are; of a text: not known. */
  readonly length: number | null
  /** Every row behind `after` (as a spreadsheet counts, from 1; 0: all), one after the other. */
  read(after: number, onRow: OnRow, options: ReadOptions): Promise<void>
}

export interface OnRow {
  /** How many cells a row has, where the headers tell. */
  readonly columns: number
  row(row: number, cells: readonly string[]): Promise<void> | undefined
  broken(row: number, problem: RecordProblem): void
}

/** Rows from which a file is recognised. */
const headRows = 60

/** `delimiter`, `encoding`: as somebody said. Refuses figures-… for what is no table, and what the file system refuses. */
export async function openFigureFile(
  path: string,
  said: { readonly delimiter?: Delimiter; readonly encoding?: string } = {},
): Promise<FigureFile> {
  const kind = await formatOf(path)
  return kind === 'text' ? openAsText(path, said) : openAsWorkbook(path, kind)
}

async function openAsText(path: string, said: { readonly delimiter?: Delimiter; readonly encoding?: string }): Promise<FigureFile> {
  const encoding = said.encoding ?? (await sniffEncoding(path)).name
  const bytes = await headOf(await openText(path, encoding))
  if (said.encoding === undefined && isBinary(bytes)) throw new AppError('roster-not-table')
  const delimiter = said.delimiter ?? guessDelimiter(bytes)
  const read: FigureSheet['read'] = async (after, { columns, row, broken }, options) => {
    const source = await openText(path, encoding)
    try {
      const scanner = new Scanner(delimiter)
      let above = 0
      await eachRecord(scanner, source, options, () => {
        if (isSeparatorLine(scanner, above++)) {
          scanner.row = 0
          return undefined
        }
        if (scanner.row <= after) return undefined
        scanner.columns = columns
        if (scanner.problem === null) return row(scanner.row, textsOf(scanner))
        broken(scanner.row, scanner.problem)
        return undefined
      })
    } finally {
      await source.close()
    }
  }
  return { kind: 'text', delimiter, encoding, sheets: [{ name: '', head: firstRecords(bytes, delimiter, headRows), length: null, read }] }
}

/** Rows of a worksheet between two looks at whether it was cancelled. */
const rowsAtOnce = 1000

async function openAsWorkbook(path: string, kind: 'xlsx' | 'xls'): Promise<FigureFile> {
  // The library that reads workbooks is large: nobody else waits for it.
  const { loadWorkbook } = await import('../table/workbook.ts')
  const book = await loadWorkbook(path, kind)
  const sheets = book.sheets.map((name): FigureSheet => {
    const rows = book.rowsOf(name)
    const head: FirstRecord[] = []
    for (let at = 0; at < rows.length && head.length < headRows; at += 1) {
      const cells = rows.at(at)
      if (cells.some((cell) => cell !== '')) head.push({ row: at + 1, cells })
    }
    const read: FigureSheet['read'] = async (after, { row }, { signal, onProgress }) => {
      for (let at = after; at < rows.length; at += 1) {
        await row(at + 1, rows.at(at))
        if (at % rowsAtOnce !== 0) continue
        signal.throwIfAborted()
        onProgress?.(at / rows.length)
      }
    }
    return { name, head, length: rows.length, read }
  })
  return { kind, delimiter: ',', encoding: 'utf-8', sheets }
}
