/** The rows of a worksheet as separated text; how much it holds is reckoned before any of it is read. */
import { readFile, stat } from 'node:fs/promises'
import { read, type WorkSheet } from '@e965/xlsx'
import yauzl from 'yauzl'
import { AppError } from '#shared/rpc.ts'
import { rosterLimits } from './limits.ts'

export interface Workbook {
  readonly sheets: readonly string[]
  /** The sheet that was read. */
  readonly sheet: string
  /** Lines of text, cells quoted and separated by commas. */
  readonly rows: Iterator<string>
}

/** `sheet`: its name; '' for the first one with at least two rows. Refuses roster-too-large, roster-not-table, roster-sheet-missing. */
export async function openWorkbook(path: string, format: 'xlsx' | 'xls', sheet: string): Promise<Workbook> {
  const { size } = await stat(path)
  if (size > rosterLimits.workbook) throw tooLarge()
  if (format === 'xlsx') await refuseBomb(path)
  const book = readBook(await readFile(path))
  const wanted = sheet === '' ? (book.SheetNames.find((name) => rowsOf(book.Sheets[name]) > 1) ?? book.SheetNames[0]) : sheet
  const found = book.Sheets[wanted ?? '']
  if (wanted === undefined || found === undefined) throw new AppError('roster-sheet-missing', { sheet })
  if (rowsOf(found) > rosterLimits.workbookRows) throw tooLarge()
  return { sheets: book.SheetNames, sheet: wanted, rows: linesOf(found) }
}

function tooLarge(): AppError {
  return new AppError('roster-too-large', { rows: rosterLimits.workbookRows })
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
      sheetRows: rosterLimits.workbookRows + 2,
    })
  } catch {
    throw new AppError('roster-not-table')
  }
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
        if (unpacked + entry.uncompressedSize > rosterLimits.unpacked) {
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

function rowsOf(sheet: WorkSheet | undefined): number {
  const data: readonly unknown[] = sheet?.['!data'] ?? []
  return data.length
}

function* linesOf(sheet: WorkSheet): Generator<string> {
  const rows: readonly (Row | undefined)[] = sheet['!data'] ?? []
  const width = Math.min(
    rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    rosterLimits.columns,
  )
  for (const row of rows) {
    const cells = Array.from({ length: width }, (_, column) => `"${textOf(row?.[column]).replaceAll('"', '""')}"`)
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
