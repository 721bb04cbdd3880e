/** A first look into a roster: what kind of file it is, what its columns most likely are, and what only a person can tell. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { toFileError } from '#db/errors.ts'
import { AppError } from '#shared/rpc.ts'
import { type ByteSource, openText, textSource } from './bytes.ts'
import { type DayEvidence, type DayOrder, noteDay } from './days.ts'
import { sniffEncoding } from './encoding.ts'
import { firstRecords, guessDelimiter, guessHeaderRow } from './guess-delimiter.ts'
import { guessColumns } from './guess-mapping.ts'
import type { RosterField } from './headers.ts'
import { formatName, formatOf, type Reading, readRoster } from './roster-file.ts'
import type { LookRun, RosterCall, RosterLook } from './types.ts'

const headSize = 262_144
const sampleRows = 20
const sampleCell = 200
const guessedFrom = 200

/** Refuses roster-empty, roster-not-table, roster-too-large, roster-sheet-missing, and what the file system refuses. */
export async function lookIntoRoster(run: LookRun, { onProgress, signal }: RosterCall): Promise<RosterLook> {
  const { path } = run
  const format = await formatOf(path)
  const { reading, sheets, records } = format === 'text' ? await lookAtText(run) : await lookAtWorkbook(run, format)
  const headers = records[reading.headerRow]
  if (headers === undefined) throw new AppError('roster-empty')
  const rows = records.slice(reading.headerRow + 1)
  const { columns, forbidden } = guessColumns(headers, rows.slice(0, guessedFrom))
  const progress = (share: number) => onProgress({ step: 'read', done: Math.round(share * 1000), all: 1000 })
  const days = await lookAtDays(path, reading, columns, { signal, onProgress: progress })
  return {
    ...{ path, name: basename(path), bytes: (await stat(path)).size, sheets: [...sheets], headers: [...headers] },
    format: await formatName(path, reading.delimiter),
    sample: rows.slice(0, sampleRows).map((cells) => headers.map((_, column) => (cells[column] ?? '').slice(0, sampleCell))),
    guess: { ...reading, columns: [...columns], dayOrder: days.order, complete: false },
    forbidden: [...forbidden],
    dayOrderAsked: days.isAsked,
    ambiguousDay: days.ambiguous,
  }
}

interface Seen {
  readonly reading: Reading
  readonly sheets: readonly string[]
  readonly records: readonly (readonly string[])[]
}

async function lookAtText({ path, headerRow }: LookRun): Promise<Seen> {
  try {
    const encoding = (await sniffEncoding(path)).name
    const head = await headOf(await openText(path, encoding))
    if (isBinary(head)) throw new AppError('roster-not-table')
    const delimiter = guessDelimiter(head)
    const records = firstRecords(head, delimiter, guessedFrom + 31)
    return { reading: { delimiter, encoding, sheet: '', headerRow: headerRow ?? guessHeaderRow(records) }, sheets: [], records }
  } catch (error) {
    throw toFileError(error, path)
  }
}

async function lookAtWorkbook({ path, sheet = '', headerRow }: LookRun, format: 'xlsx' | 'xls'): Promise<Seen> {
  const { openWorkbook } = await import('./workbook.ts')
  const book = await openWorkbook(path, format, sheet)
  const records = firstRecords(await headOf(textSource(book.rows)), ',', guessedFrom + 31)
  const reading = { delimiter: ',' as const, encoding: 'utf-8', sheet: book.sheet, headerRow: headerRow ?? guessHeaderRow(records) }
  return { reading, sheets: book.sheets, records }
}

async function headOf(source: ByteSource): Promise<Uint8Array> {
  const head = new Uint8Array(headSize)
  let filled = 0
  try {
    for (;;) {
      const count = filled < headSize - 8 ? await source.read(head.subarray(filled)) : 0
      if (count === 0) return head.subarray(0, filled)
      filled += count
    }
  } finally {
    await source.close()
  }
}

/** Texts hold no zeros, once they are decoded. */
function isBinary(head: Uint8Array): boolean {
  return head.filter((byte) => byte === 0).length > head.length / 50
}

interface Days {
  readonly order: DayOrder
  readonly isAsked: boolean
  readonly ambiguous: string
}

/** Reads all days of the file: one that can only be read one way settles all the others. Day first where nothing does. */
async function lookAtDays(
  path: string,
  reading: Reading,
  columns: readonly RosterField[],
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Days> {
  const wanted = columns.flatMap((field, column) => (field === 'hiredOn' || field === 'leftOn' ? [column] : []))
  const evidence: DayEvidence = { dayFirst: 0, monthFirst: 0, ambiguous: '' }
  if (wanted.length === 0) return { order: 'day-first', isAsked: false, ambiguous: '' }
  const decoder = new TextDecoder()
  const begin = ({ scanner }: Parameters<Parameters<typeof readRoster>[2]>[0]) => ({
    onRecord: () => {
      for (const column of scanner.problem === null ? wanted : []) {
        const from = scanner.starts[column] ?? 0
        const to = scanner.ends[column] ?? 0
        if (column < scanner.count && to - from > 5 && to - from < 40) noteDay(decoder.decode(scanner.bytes.subarray(from, to)), evidence)
      }
      return undefined
    },
  })
  await readRoster(path, reading, begin, options)
  const { dayFirst, monthFirst, ambiguous } = evidence
  return {
    order: monthFirst > dayFirst ? 'month-first' : 'day-first',
    isAsked: dayFirst === 0 && monthFirst === 0 && ambiguous !== '',
    ambiguous,
  }
}
