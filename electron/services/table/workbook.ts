/** The rows of a worksheet as separated text; how much it holds is reckoned before any of it is read. */
import { readFile, stat } from 'node:fs/promises'
import { read, type WorkSheet } from '@e965/xlsx'
import yauzl from 'yauzl'
import { AppError } from '#shared/rpc.ts'
import { tableLimits } from './limits.ts'

export interface Workbook {
  readonly sheets: readonly string[]
  /** The sheet that was read. */
  readonly sheet: string
  /** Lines of text, cells quoted and separated by commas. */
  readonly rows: Iterator<string>
}

/** `sheet`: its name; '' for the first one with at least two rows. Refuses roster-too-large, roster-not-table, roster-sheet-missing. */
export async function openWorkbook(path: string, format: 'xlsx' | 'xls', sheet: string): Promise<Workbook> {
  const { sheets, rowsOf } = await loadWorkbook(path, format)
  const wanted = sheet === '' ? (sheets.find((name) => rowsOf(name).length > 1) ?? sheets[0]) : sheet
  if (wanted === undefined || !sheets.includes(wanted)) throw new AppError('roster-sheet-missing', { sheet })
  const rows = rowsOf(wanted)
  if (rows.length > tableLimits.workbookRows) throw tooLarge()
  return { sheets, sheet: wanted, rows: linesOf(rows) }
}

/** All sheets, cell by cell: row and column count from 0, rows that a sheet leaves out are empty. */
export interface LoadedWorkbook {
  readonly sheets: readonly string[]
  rowsOf(sheet: string): SheetOfRows
}

export interface SheetOfRows {
  readonly length: number
  readonly width: number
  at(row: number): readonly string[]
}

/** Refuses roster-too-large, and roster-not-table with `why`: `locked` by a password, or `broken`. */
export async function loadWorkbook(path: string, format: 'xlsx' | 'xls'): Promise<LoadedWorkbook> {
  const { size } = await stat(path)
  if (size > tableLimits.workbook) throw tooLarge()
  if (format === 'xlsx') await refuseBomb(path)
  const book = readBook(await readFile(path))
  return { sheets: book.SheetNames, rowsOf: (sheet) => sheetOfRows(book.Sheets[sheet]) }
}

function tooLarge(): AppError {
  return new AppError('roster-too-large', { rows: tableLimits.workbookRows })
}

function readBook(bytes: Buffer) {
  try {
    // One row more than is taken tells that there are too many.
    return read(bytes, {
      dense: true,
      cellHTML: false,
      cellFormula: false,
      cellText: false,
      cellNF: true,
      sheetRows: tableLimits.workbookRows + 2,
    })
  } catch (error) {
    throw new AppError('roster-not-table', { why: whyUnread(error) })
  }
}

function whyUnread(error: unknown): 'locked' | 'broken' {
  return error instanceof Error && /password/i.test(error.message) ? 'locked' : 'broken'
}

/** Unpacks it into nothing and counts: what a file says of itself need not be true. */
function refuseBomb(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(new AppError('roster-not-table'))
        return
      }
      let unpacked = 0
      const end = (problem?: AppError) => {
        zip.close()
        if (problem) reject(problem)
        else resolve()
      }
      zip.on('error', () => end(new AppError('roster-not-table')))
      zip.on('end', () => end())
      zip.on('entry', (entry) => {
        if (unpacked + entry.uncompressedSize > tableLimits.unpacked) {
          end(tooLarge())
          return
        }
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) {
            end(new AppError('roster-not-table'))
            return
          }
          stream.on('data', (piece: Buffer) => {
            unpacked += piece.length
          })
          stream.on('error', () => end(new AppError('roster-not-table')))
          stream.on('end', () => zip.readEntry())
        })
      })
      zip.readEntry()
    })
  })
}

type Row = readonly (Cell | undefined)[]
interface Cell {
  readonly t: string
  readonly v?: string | number | boolean | Date
  readonly z?: string | number
}

function sheetOfRows(sheet: WorkSheet | undefined): SheetOfRows {
  const rows: readonly (Row | undefined)[] = sheet?.['!data'] ?? []
  const width = Math.min(
    rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    tableLimits.columns,
  )
  return { length: rows.length, width, at: (row) => Array.from({ length: width }, (_, column) => textOf(rows[row]?.[column])) }
}

function* linesOf(rows: SheetOfRows): Generator<string> {
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows.at(row).map((cell) => `"${cell.replaceAll('"', '""')}"`)
    yield `${cells.join(',')}\n`
  }
}

function textOf(cell: Cell | undefined): string {
  const value = cell?.v
  if (value === undefined || cell?.t === 'e' || cell?.t === 'z') return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number' && isDayFormat(cell?.z) && value > 0 && value < 2_958_466)
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10)
  return String(value)
}

/** Formats of days have a year in them; words in quotation marks and brackets are no part of it. */
function isDayFormat(format: string | number | undefined): boolean {
  return typeof format === 'string' && /y/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, ''))
}
