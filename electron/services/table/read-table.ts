/** A table as a stream of records, whatever kind of file it is. */
import { open, stat } from 'node:fs/promises'
import { toFileError } from '#db/errors.ts'
import type { RosterMapping } from '#shared/contracts/roster.ts'
import { AppError } from '#shared/rpc.ts'
import { type ByteSource, openText, textSource } from './bytes.ts'
import { columnLetters } from './column-letters.ts'
import { Scanner } from './scanner.ts'

/** How to read one: the part of a mapping that is of the file. */
export type Reading = Pick<RosterMapping, 'delimiter' | 'encoding' | 'sheet' | 'headerRow' | 'hasHeaders' | 'columns'>

export interface ReadOptions {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export interface TableHead {
  readonly headers: readonly string[]
  readonly scanner: Scanner
}

/** What to do with a record that the scanner stands at; a promise is waited for, `false` ends the reading. */
export type OnRecord = () => undefined | false | Promise<void>

/** Workbooks by their first bytes, everything else as text. Refuses `roster-not-table` for what is neither, and what the file system refuses. */
export async function formatOf(path: string): Promise<'text' | 'xlsx' | 'xls'> {
  try {
    if (!(await stat(path)).isFile()) throw new AppError('roster-not-table')
    const file = await open(path)
    try {
      const head = Buffer.alloc(8)
      const { bytesRead } = await file.read(head, 0, 8, 0)
      if (bytesRead === 0) throw new AppError('roster-empty')
      if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return 'xlsx'
      if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'xls'
      if (['%PDF', '\x89PNG', 'GIF8', '\xff\xd8\xff\xe0'].includes(head.toString('latin1', 0, 4))) throw new AppError('roster-not-table')
      return 'text'
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toFileError(error, path)
  }
}

/** What people call the kind of file. */
export async function formatName(path: string, delimiter: Reading['delimiter']): Promise<'csv' | 'tsv' | 'xlsx' | 'xls'> {
  const format = await formatOf(path)
  return format === 'text' ? (delimiter === '\t' ? 'tsv' : 'csv') : format
}

export interface Reader {
  readonly onRecord: OnRecord
}

/**
 * Reads the headers, then gives `begin` the scanner: `onRecord` of what it answers is called for every record behind them, and for the
 * first one where it holds no headers. Answers what `begin` did. Refuses `roster-empty` where there are no headers, and what the file refuses.
 */
export async function readTable<R extends Reader>(
  path: string,
  reading: Reading,
  begin: (head: TableHead) => R,
  options: ReadOptions,
): Promise<R> {
  const source = await openSource(path, reading)
  try {
    const scanner = new Scanner(source.delimiter)
    const readers: R[] = []
    let onRecord: OnRecord | null = null
    let above = 0
    await eachRecord(scanner, source.bytes, options, () => {
      if (onRecord !== null) return onRecord()
      if (isSeparatorLine(scanner, above)) {
        // Spreadsheets do not show it as a row.
        scanner.row = 0
        return undefined
      }
      above += 1
      if (above <= reading.headerRow) return undefined
      scanner.columns = reading.hasHeaders ? scanner.count : reading.columns.length
      const reader = begin({ headers: reading.hasHeaders ? textsOf(scanner) : columnLetters(scanner.columns), scanner })
      readers.push(reader)
      onRecord = reader.onRecord
      return reading.hasHeaders ? undefined : onRecord()
    })
    const [reader] = readers
    if (reader === undefined) throw new AppError('roster-empty')
    return reader
  } catch (error) {
    throw toFileError(error, path)
  } finally {
    await source.bytes.close()
  }
}

/** "sep=;": how some programs say what separates cells. */
export function isSeparatorLine(scanner: Scanner, above: number): boolean {
  return above === 0 && scanner.count <= 2 && /^sep=.?$/i.test(textsOf(scanner)[0] ?? '')
}

const decoder = new TextDecoder()

/** Every cell of the record, spaces around it left out. */
export function textsOf({ bytes, starts, ends, quoted, count }: Scanner): readonly string[] {
  return Array.from({ length: Math.min(count, starts.length) }, (_, cell) => {
    const text = decoder.decode(bytes.subarray(starts[cell], ends[cell])).trim()
    return (quoted[cell] ?? 0) > 1 ? text.replaceAll('""', '"') : text
  })
}

async function openSource(path: string, reading: Reading): Promise<{ readonly bytes: ByteSource; readonly delimiter: string }> {
  const format = await formatOf(path)
  if (format === 'text') return { bytes: await openText(path, reading.encoding), delimiter: reading.delimiter }
  // The library that reads workbooks is large: nobody else waits for it.
  const { openWorkbook } = await import('./workbook.ts')
  const { rows } = await openWorkbook(path, format, reading.sheet)
  return { bytes: textSource(rows), delimiter: ',' }
}

/** Calls `onRecord` for every record, and reads on whenever the scanner has none. */
export async function eachRecord(
  scanner: Scanner,
  source: ByteSource,
  { signal, onProgress }: ReadOptions,
  onRecord: OnRecord,
): Promise<void> {
  for (;;) {
    const state = scanner.next()
    if (state === 'record') {
      const answer = onRecord()
      if (answer === false) return
      if (answer !== undefined) await answer
    } else if (state === 'more') {
      signal.throwIfAborted()
      const count = await source.read(scanner.space())
      if (count === 0) scanner.finish()
      scanner.filled(count)
      onProgress?.(source.progress())
    } else return
  }
}
